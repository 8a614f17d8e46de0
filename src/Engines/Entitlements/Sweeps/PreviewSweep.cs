using Huimin.Data;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>What a sweep would find, counted by town and programme (普查预览). Nothing is written; the facts are those of today, the rules those of the month.</summary>
public sealed class PreviewSweep(ReadDesk desk, DistrictSnapshots snapshots, BenefitRules rules, Clock clock)
{
    /// <summary>One count.</summary>
    /// <param name="Town">Nine digits.</param>
    /// <param name="Programme">Code of the programme; the code of the refusal where nothing can be reckoned.</param>
    /// <param name="Kind">What was found.</param>
    /// <param name="Households">How many households.</param>
    /// <param name="DueFen">What is due to them, fen a month.</param>
    /// <param name="PaidFen">What they are paid.</param>
    public sealed record Row(string Town, string Programme, PolicyFindingKind Kind, int Households, long DueFen, long PaidFen);

    public sealed record View(Month Month, long Households, int Undecided, int LastRead, IReadOnlyList<Row> Rows);

    public async Task<Result<View>> RunAsync(Month month, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Sweep)) return DataRefusals.NotPermitted;
        if (month > new Month(clock.BeijingToday) + 12) return EntitlementRefusals.MonthTooFar.Fill((new Month(clock.BeijingToday) + 12).Title);
        var (now, next) = (rules.In(month), rules.In(month + 1));
        if (!now.Ok) return now.Refusal;
        if (!next.Ok) return next.Refusal;
        Dictionary<(Guid, string), long> paid;
        await using (var reading = await desk.OpenAsync(actor, ct)) paid = await SweepComparison.PaidAsync(reading.Db, month, ct);
        return await snapshots.UseAsync(anew: true, (open, crew) =>
        {
            var found = SweepComparison.Of(open, crew, now.Value, next.Value, paid).Where(f => actor.Scope.Covers(f.Home.AreaCode)).ToList();
            var rows = found.GroupBy(f => (Town: f.Home.AreaCode[..9], Programme: f.Kind == PolicyFindingKind.Undecided ? f.Cause : f.Programme, f.Kind))
                .Select(g => new Row(g.Key.Town, g.Key.Programme, g.Key.Kind, g.Count(), g.Sum(f => f.Due), g.Sum(f => f.Paid)));
            return new View(month, open.People.Households, open.Index.Undecided.Count(), snapshots.LastRead,
                [.. rows.OrderBy(r => r.Town, StringComparer.Ordinal).ThenBy(r => r.Programme, StringComparer.Ordinal).ThenBy(r => r.Kind)]);
        }, ct);
    }
}
