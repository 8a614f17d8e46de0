using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// Looks through the trail (审计检索): newest first, one page at a time, within the days asked for. Looking is itself recorded. Days are found by
/// halving the gapless numbers, so that a long trail is not read through.
/// </summary>
public sealed class SearchAudit(ReadDesk reader, ViewLog views, Clock clock)
{
    public const int PageSize = 50;
    public const int MostDays = 92;

    public sealed record Input(string? Actor, string? Operation, string? SubjectId, string? Outcome, DateOnly? FromDay, DateOnly? ToDay, long? Before);

    public sealed record Row(
        long Seq, DateTime At, string ActorName, string Operation, string Outcome, string? SubjectKind, string? SubjectId, string? AreaCode, string? Purpose, string? Detail, bool IsSealed);

    /// <param name="Rows">At most <see cref="PageSize"/>.</param>
    /// <param name="Next">Give it as <c>Before</c> for the next page; null at the end.</param>
    /// <param name="Head">The newest seal, or null.</param>
    /// <param name="Unsealed">Records after it.</param>
    /// <param name="FromDay">First day that was searched.</param>
    /// <param name="ToDay">Last day.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, long? Next, AuditSeal? Head, long Unsealed, DateOnly FromDay, DateOnly ToDay);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(AccessPermissions.SearchAudit)) return DataRefusals.NotPermitted;
        var to = input.ToDay ?? clock.BeijingToday;
        var from = input.FromDay ?? to.AddDays(-6);
        if (from > to || to.DayNumber - from.DayNumber >= MostDays) return AccessRefusals.AuditDaysWrong;

        await views.RecordAsync(actor, nameof(SearchAudit), new AuditEntry("audit", Detail: new { from, to, input.Operation, input.Outcome, input.SubjectId }) { Outcome = "viewed" }, ct);
        await using var read = await reader.OpenAsync(actor, ct);
        var db = read.Db;
        var first = await FirstAtAsync(db, Clock.StartOfBeijingDay(from), ct);
        var after = await FirstAtAsync(db, Clock.StartOfBeijingDay(to.AddDays(1)), ct);
        var end = input.Before is { } before && before < after ? before : after;

        var rows = await (await FilterAsync(db, input, ct)).Where(r => r.Seq >= first && r.Seq < end).OrderByDescending(r => r.Seq).Take(PageSize + 1).ToListAsync(ct);
        var names = await NamesAsync(db, rows, ct);
        var head = await db.AuditSeals.OrderByDescending(s => s.SealNo).FirstOrDefaultAsync(ct);
        var last = await db.AuditRecords.MaxAsync(r => (long?)r.Seq, ct) ?? 0;
        var shown = rows.Take(PageSize).Select(r => new Row(
            r.Seq, DateTime.UnixEpoch.AddTicks(r.AtMicros * TimeSpan.TicksPerMicrosecond), names.GetValueOrDefault(r.ActorId) ?? "—", r.Operation, r.Outcome,
            r.SubjectKind, r.SubjectId, r.AreaCode, r.Purpose, r.Detail, r.Seq <= (head?.ToSeq ?? 0))).ToList();
        return new Page(shown, rows.Count > PageSize ? shown[^1].Seq : null, head, last - (head?.ToSeq ?? 0), from, to);
    }

    private static async Task<IQueryable<AuditRecord>> FilterAsync(HuiminDb db, Input input, CancellationToken ct)
    {
        var records = db.AuditRecords.AsQueryable();
        if (LoginNames.Normal(input.Actor) is { Length: > 0 } loginName)
        {
            var ids = (await db.Accounts.Where(a => a.LoginName == loginName || a.DisplayName == loginName).Select(a => a.AccountId).ToListAsync(ct)).ConvertAll(id => id.ToString());
            records = records.Where(r => ids.Contains(r.ActorId));
        }

        if (input.Operation?.Trim() is { Length: > 0 } operation) records = records.Where(r => r.Operation == operation);
        if (input.SubjectId?.Trim().ToLowerInvariant() is { Length: > 0 } subject) records = records.Where(r => r.SubjectId == subject);
        return input.Outcome is { Length: > 0 } outcome ? records.Where(r => r.Outcome == outcome) : records;
    }

    /// <summary>Number of the first record at or after an instant; one past the last when there is none.</summary>
    private static async Task<long> FirstAtAsync(HuiminDb db, DateTime instant, CancellationToken ct)
    {
        var micros = (instant - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var (low, high) = (1L, (await db.AuditRecords.MaxAsync(r => (long?)r.Seq, ct) ?? 0) + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (await db.AuditRecords.AnyAsync(r => r.Seq == middle && r.AtMicros >= micros, ct)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static async Task<Dictionary<string, string>> NamesAsync(HuiminDb db, List<AuditRecord> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => Guid.Parse(r.ActorId)).Distinct().ToList();
        var names = (await db.Accounts.Where(a => ids.Contains(a.AccountId)).Select(a => new { a.AccountId, a.DisplayName, a.LoginName }).ToListAsync(ct))
            .ToDictionary(a => a.AccountId.ToString(), a => $"{a.DisplayName}（{a.LoginName}）", StringComparer.Ordinal);
        names.TryAdd(Actor.Product("").AccountId.ToString(), "惠民系统");
        return names;
    }
}
