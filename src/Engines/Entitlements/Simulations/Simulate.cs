using Huimin.Benefits.Drafts;
using Huimin.Data;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Prices a reform before it is law (模拟): the district as it is, under what is in force and under changed standards or a draft rule, in one pass. Nothing is
/// written.
/// </summary>
public sealed class Simulate(DistrictSnapshots snapshots, BenefitRules rules, Clock clock)
{
    /// <summary>One changed parameter, as a person writes it: yuan, per cent, a code.</summary>
    public sealed record Change(string Key, string Text);

    /// <summary>What is tried (改革内容): changed parameters, a draft rule in the place of a programme, or both.</summary>
    /// <param name="Changes">The changed parameters.</param>
    /// <param name="Draft">Code of the draft; null for the rules in force.</param>
    public sealed record Reform(IReadOnlyList<Change> Changes, string? Draft = null);

    public sealed record View(Month Month, IReadOnlyList<ParameterRow> Changed, Draft? Draft, SimulationResult Result);

    public async Task<Result<View>> RunAsync(Month month, Reform reform, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Simulate)) return DataRefusals.NotPermitted;
        if (month > new Month(clock.BeijingToday) + 12) return EntitlementRefusals.MonthTooFar.Fill((new Month(clock.BeijingToday) + 12).Title);
        var now = rules.In(month);
        if (!now.Ok) return now.Refusal;
        var drafts = rules.DraftsIn(month);
        if (!drafts.Ok) return drafts.Refusal;
        var draft = reform.Draft is null ? null : DraftRules.Find(reform.Draft);
        if (draft is null && reform.Draft is not null) return EntitlementRefusals.DraftUnknown.Fill(reform.Draft);

        var read = Read(now.Value.Parameters, drafts.Value, reform.Changes);
        if (!read.Ok) return read.Refusal;
        var (law, own) = read.Value;
        List<ParameterRow> changed = [.. Changed(now.Value.Parameters, law), .. Changed(drafts.Value, own)];
        if (draft is null && changed.Any(r => DraftKeys.All.Contains(r.Key))) return EntitlementRefusals.DraftNotChosen;
        if (changed.Count == 0 && draft is null) return EntitlementRefusals.NoChange;
        var result = await snapshots.UseAsync(anew: false, (open, crew) => SimulationCount.Of(open, crew, now.Value, law, draft, own), ct);
        return result.Ok ? new View(month, changed, draft?.About, result.Value) : result.Refusal;
    }

    /// <summary>The parameters in force and those of the drafts with the changes; each in the unit and within the bounds of its key.</summary>
    internal static Result<(ParameterSet Law, ParameterSet Drafts)> Read(ParameterSet law, ParameterSet drafts, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            if (law.All.Concat(drafts.All).FirstOrDefault(p => p.Key!.Key == change.Key).Key is not { } key) return EntitlementRefusals.FactUnknown.Fill(change.Key);
            if (key.Read(change.Text.Trim()) is not { } value || value < key.Least || value > key.Most)
                return EntitlementRefusals.ParameterValue.Fill(key.Title, change.Text, key.Write(key.Least), key.Write(key.Most)).For(key.Key);
            if (DraftKeys.All.Contains(key)) drafts = value == drafts[key].Value ? drafts : drafts.With(key, value);
            else law = value == law[key].Value ? law : law.With(key, value);
        }

        return (law, drafts);
    }

    private static IEnumerable<ParameterRow> Changed(ParameterSet before, ParameterSet after) => after.All.Where(p => p.Value != before[p.Key!].Value).Select(p => p.Row!);
}
