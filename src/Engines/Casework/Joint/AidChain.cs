using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>One link of a family's chain of aid (一户一链).</summary>
/// <param name="Day">When it began or happened.</param>
/// <param name="Kind">待遇、办件、转办、议事、发放 …</param>
/// <param name="Title">What.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Detail">In words.</param>
/// <param name="Href">Where to see it; null for nowhere.</param>
/// <param name="IsOpen">Something is still to be done or goes on.</param>
public sealed record AidLink(DateOnly Day, string Kind, string Title, string State, string? Detail = null, string? Href = null, bool IsOpen = false);

/// <summary>A room that knows of aid to a family (救助链来源).</summary>
public interface IAidSource
{
    Task<IReadOnlyList<AidLink>> OfAsync(HuiminDb db, Guid householdId, Actor actor, CancellationToken ct);
}

/// <summary>Everything a family has been given, is being given and waits for, from every room, in one line of time (一户一条救助链).</summary>
public sealed class AidChain(ReadDesk desk, ViewLog views, IEnumerable<IAidSource> sources)
{
    public async Task<Result<IReadOnlyList<AidLink>>> RunAsync(Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        var links = new List<AidLink>();
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            foreach (var source in sources) links.AddRange(await source.OfAsync(reading.Db, householdId, actor, ct));
        }

        await views.RecordAsync(actor, nameof(AidChain), new AuditEntry("household", householdId) { Outcome = "viewed" }, ct);
        return links.OrderByDescending(l => l.Day).ThenBy(l => l.Kind, StringComparer.Ordinal).ToList();
    }
}

/// <summary>What this room gives to the chain: cases, referrals, conferences.</summary>
internal sealed class CaseAid(ProcedureBook procedures) : IAidSource
{
    public async Task<IReadOnlyList<AidLink>> OfAsync(HuiminDb db, Guid householdId, Actor actor, CancellationToken ct)
    {
        var cases = await db.Cases.AsNoTracking().Where(c => c.HouseholdId == householdId).ToListAsync(ct);
        var referrals = await db.Referrals.AsNoTracking().Where(c => c.HouseholdId == householdId).ToListAsync(ct);
        var conferences = await db.Conferences.AsNoTracking().Where(c => c.HouseholdId == householdId).ToListAsync(ct);
        return
        [
            .. cases.Select(c => new AidLink(c.AppliedOn, "办件", procedures.Find(c.Procedure)?.Title ?? c.Procedure, c.State.Title(), c.Number, $"/cases/{c.CaseId}", c.ClosedAt is null)),
            .. referrals.Select(r => new AidLink(r.SentOn, "转办", r.To.Title(), r.Outcome?.Title() ?? "待反馈", r.Answer.Length > 0 ? $"{r.Matter}；{r.Answer}" : r.Matter, $"/referrals/{r.ReferralId}", r.AnsweredOn is null)),
            .. conferences.Select(c => new AidLink(c.Day, "一事一议", c.Topic, c.IsCarried ? "通过" : "未通过", $"{c.Decision}（{c.Responsible}，{c.RevisitOn.Title()}回访）")),
        ];
    }
}
