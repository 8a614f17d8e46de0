using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.StreetRelief;

/// <summary>A stay that an operation goes on with: there, as the person saw it, and still in the house or gone as the operation needs it.</summary>
internal static class FoundStay
{
    public static async Task<Result<ReliefStay>> OpenAsync<T>(Work<T> work, Guid stayId, int version, CancellationToken ct)
    {
        var stay = await AnyAsync(work, stayId, version, ct);
        return stay is { Ok: true, Value.IsOpen: false } ? ReliefRefusals.AlreadyEnded : stay;
    }

    public static async Task<Result<ReliefStay>> EndedAsync<T>(Work<T> work, Guid stayId, int version, CancellationToken ct)
    {
        var stay = await AnyAsync(work, stayId, version, ct);
        if (!stay.Ok) return stay;
        if (stay.Value.IsOpen) return ReliefRefusals.NotEnded;
        return stay.Value.State == ReliefState.Closed ? ReliefRefusals.AlreadyClosed : stay;
    }

    private static async Task<Result<ReliefStay>> AnyAsync<T>(Work<T> work, Guid stayId, int version, CancellationToken ct)
    {
        var stay = await work.Db.ReliefStays.SingleOrDefaultAsync(s => s.StayId == stayId, ct);
        if (stay is null) return ReliefRefusals.NotFound;
        return stay.Version == version ? stay : DataRefusals.Stale;
    }
}
