using Huimin.Data;

namespace Huimin.Payments;

/// <summary>The notices of a list (名单公示).</summary>
internal static class GrantNotices
{
    /// <summary>Takes down all that are still up.</summary>
    public static Task TakeDownAsync<T>(Work<T> work, Guid grantId, CancellationToken ct) =>
        work.ExecuteAsync("update public_notice set taken_down_at = @now, version = version + 1 where case_id = @grant and taken_down_at is null", ct, ("now", work.Now), ("grant", grantId));
}
