using Huimin.Data;

namespace Huimin.ElderCare;

/// <summary>
/// Whoever writes to a provider's month waits for whoever else does (同一机构的写入排队), so that no order slips into a month that is being confirmed and none is
/// taken for a designation that is being ended.
/// </summary>
internal static class ProviderLock
{
    public static Task TakeAsync<T>(Work<T> work, Guid providerId, CancellationToken ct) =>
        work.ExecuteAsync("update care_provider set version = version where provider_id = @provider", ct, ("provider", providerId));
}
