using System.Globalization;
using Huimin.Benefits.Grants;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>What a family was granted once, and what insurers paid to its members, as links of its chain of aid (救助链上的一次性发放和理赔).</summary>
internal sealed class GrantAid : IAidSource
{
    private sealed record LineRow(GrantLine Line, Grant Grant);

    private sealed record PaidRow(Guid? AwardId, DateTime MadeAt, PayableState State, PayHold Hold, string? Batch);

    public async Task<IReadOnlyList<AidLink>> OfAsync(HuiminDb db, Guid householdId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Read)) return [];
        var (grants, people, batches) = (db.Grants.AsNoTracking(), db.People.AsNoTracking(), db.PayBatches.AsNoTracking());
        var lines = await db.GrantLines.AsNoTracking().Where(l => l.HouseholdId == householdId && (l.State == GrantLineState.Listed || l.State == GrantLineState.Granted))
            .Join(grants.Where(g => g.State == GrantState.Locked || g.State == GrantState.Approved), l => l.GrantId, g => g.GrantId, (l, g) => new LineRow(l, g)).ToListAsync(ct);
        var claims = await db.InsuranceClaims.AsNoTracking().Where(c => c.HouseholdId == householdId)
            .Join(grants, c => c.GrantId, g => g.GrantId, (c, g) => new { Claim = c, Grant = g, Name = people.Where(p => p.PersonId == c.PersonId).Select(p => p.Name).FirstOrDefault() }).ToListAsync(ct);
        var ids = lines.Select(l => (Guid?)l.Line.LineId).ToList();
        var paid = ids.Count == 0 ? [] : await db.Payables.AsNoTracking().Where(p => p.HouseholdId == householdId && p.State < PayableState.Reissued && ids.Contains(p.AwardId))
            .Select(p => new PaidRow(p.AwardId, p.MadeAt, p.State, p.Hold, batches.Where(b => b.BatchId == p.BatchId).Select(b => b.Number).FirstOrDefault())).ToListAsync(ct);
        return
        [
            .. lines.Select(l => Link(l, paid.Where(p => p.AwardId == l.Line.LineId).MaxBy(p => p.MadeAt))),
            .. claims.Select(c => new AidLink(c.Claim.Day, "保险理赔", c.Grant.Title, "已赔付", $"{c.Name}，{new Money(c.Claim.AmountFen)} 元", $"/payments/grants/{c.Grant.GrantId}")),
        ];
    }

    private static AidLink Link(LineRow row, PaidRow? paid)
    {
        var (line, grant) = row;
        var (state, isOpen) = (line.State, GrantKinds.Find(grant.Kind), paid) switch
        {
            (GrantLineState.Listed, _, _) => ("名单待批准", true),
            (_, { IsPaidToInstitution: true }, _) => ("已资助", false),
            (_, _, null) => ($"已批准，随{new Month(line.Month!.Value).Title}发放", true),
            (_, _, { State: PayableState.Held } held) => ($"暂缓：{held.Hold.Title()}", true),
            (_, _, { } money) => (money.State.Title(), money.State < PayableState.Paid),
        };
        var detail = string.Create(CultureInfo.InvariantCulture, $"{line.Name}，{new Money(line.AmountFen)} 元，{grant.Title}，{grant.DocumentNumber}{(paid?.Batch is { } batch ? "，批次 " + batch : "")}");
        var day = Clock.BeijingDate((line.State == GrantLineState.Listed ? grant.LockedAt : grant.ApprovedAt) ?? grant.MadeAt);
        return new AidLink(day, "一次性发放", GrantWords.KindTitle(grant.Kind), state, detail, $"/payments/grants/{grant.GrantId}", isOpen);
    }
}
