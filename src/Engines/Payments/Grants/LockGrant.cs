using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Locks the list of a grant for those who receive chosen programmes (锁定名单): who they are is found now and stays.</summary>
public sealed class LockGrant(WorkDesk desk, ReadDesk reader, PaymentOptions options, Clock clock)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="GrantId">The grant.</param>
    /// <param name="Version">The version the person saw.</param>
    public sealed record Input(Guid Key, Guid GrantId, int Version);

    /// <summary>What would be locked now, in figures.</summary>
    /// <param name="ByProgramme">Lines, people and fen of each programme.</param>
    /// <param name="LeftOut">Lines left out, by reason.</param>
    public sealed record View(IReadOnlyList<Row> ByProgramme, IReadOnlyList<OutRow> LeftOut);

    public sealed record Row(string Programme, int Lines, int People, long Fen);

    public sealed record OutRow(GrantOut Out, int Lines, long Fen);

    public Task<Result<GrantLocked>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<GrantLocked>(actor, GrantPermissions.Make, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var opened = await GrantLocking.OpenAsync(work.Db, input.GrantId, actor, options.DistrictCode, ct);
        if (!opened.Ok) return opened.Refusal;
        var grant = opened.Value;
        if (grant.Who == GrantWho.List) return GrantRefusals.ByList;
        work.Db.Entry(grant).Property(g => g.Version).OriginalValue = input.Version;
        return await GrantLocking.WriteAsync(work, grant, GrantKinds.Find(grant.Kind)!, await FindAsync(work.Db, grant, work.Today, ct), ct);
    });

    /// <summary>Shows what would be locked; writes nothing and names nobody.</summary>
    public async Task<Result<View>> PreviewAsync(Guid grantId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Make)) return DataRefusals.NotPermitted;
        await using var reading = await reader.OpenAsync(actor, ct);
        var opened = await GrantLocking.OpenAsync(reading.Db, grantId, actor, options.DistrictCode, ct);
        if (!opened.Ok) return opened.Refusal;
        if (opened.Value.Who == GrantWho.List) return GrantRefusals.ByList;
        var drafts = await FindAsync(reading.Db, opened.Value, clock.BeijingToday, ct);
        return new View(
            [.. drafts.Where(d => d.Stands).GroupBy(d => d.Programme!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Row(g.Key, g.Count(), g.Sum(d => d.People), g.Sum(d => d.AmountFen)))],
            [.. drafts.Where(d => !d.Stands).GroupBy(d => d.Out).OrderBy(g => g.Key).Select(g => new OutRow(g.Key, g.Count(), g.Sum(d => d.AmountFen)))]);
    }

    private static async Task<List<GrantDraft>> FindAsync(HuiminDb db, Grant grant, DateOnly today, CancellationToken ct)
    {
        var parts = await db.GrantParts.AsNoTracking().Where(p => p.GrantId == grant.GrantId).ToListAsync(ct);
        var drafts = await new GrantSelection(grant, parts, today).FindAsync(db, ct);
        return await GrantLocking.WithoutOthersAsync(db, grant, drafts, today, ct);
    }
}
