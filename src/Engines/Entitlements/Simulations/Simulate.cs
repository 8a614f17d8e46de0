using System.Globalization;
using Huimin.Data;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Prices a change of standards before it is law (模拟): the district as it is, under what is in force and under a draft, in one pass. Nothing is written.
/// </summary>
public sealed class Simulate(DistrictSnapshots snapshots, BenefitRules rules, Clock clock)
{
    /// <summary>One changed parameter, as a person writes it: yuan, per cent, a code.</summary>
    public sealed record Change(string Key, string Text);

    public sealed record View(Month Month, IReadOnlyList<ParameterRow> Changed, SimulationResult Result);

    public async Task<Result<View>> RunAsync(Month month, IReadOnlyList<Change> changes, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Simulate)) return DataRefusals.NotPermitted;
        if (month > new Month(clock.BeijingToday) + 12) return EntitlementRefusals.MonthTooFar.Fill((new Month(clock.BeijingToday) + 12).Title);
        var now = rules.In(month);
        if (!now.Ok) return now.Refusal;
        var draft = Draft(now.Value.Parameters, changes);
        if (!draft.Ok) return draft.Refusal;
        var changed = draft.Value.All.Where(p => p.Value != now.Value.Parameters[p.Key!].Value).Select(p => p.Row!).ToList();
        if (changed.Count == 0) return EntitlementRefusals.NoChange;
        var reform = new MonthRules(draft.Value);
        var result = await snapshots.UseAsync(anew: false, (open, crew) => SimulationCount.Of(open, crew, now.Value, reform), ct);
        return result.Ok ? new View(month, changed, result.Value) : result.Refusal;
    }

    /// <summary>The parameters in force with the changes; each in the unit and within the bounds of its key.</summary>
    internal static Result<ParameterSet> Draft(ParameterSet now, IReadOnlyList<Change> changes)
    {
        var set = now;
        foreach (var change in changes)
        {
            if (now.All.FirstOrDefault(p => p.Key!.Key == change.Key).Key is not { } key) return EntitlementRefusals.FactUnknown.Fill(change.Key);
            if (ParameterText.Read(key, change.Text) is not { } value || value < key.Least || value > key.Most)
                return EntitlementRefusals.ParameterValue.Fill(key.Title, change.Text, key.Write(key.Least), key.Write(key.Most)).For(key.Key);
            if (value != now[key].Value) set = set.With(key, value);
        }

        return set;
    }
}

/// <summary>A parameter as a form writes it and reads it back.</summary>
public static class ParameterText
{
    public static string Write(ParameterKey key, int value) => key.Unit switch
    {
        ParameterUnit.FenPerMonth or ParameterUnit.Fen => new Money(value).ToString(),
        ParameterUnit.Choice => key.Choices[value].Code,
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null when it cannot be read.</summary>
    public static int? Read(ParameterKey key, string text)
    {
        text = text.Trim();
        if (key.Unit == ParameterUnit.Choice)
        {
            for (var i = 0; i < key.Choices.Count; i++)
            {
                if (key.Choices[i].Code == text) return i;
            }

            return null;
        }

        if (key.Unit is ParameterUnit.FenPerMonth or ParameterUnit.Fen) return Money.TryParse(text, out var money) && money.Fen is >= 0 and <= int.MaxValue ? (int)money.Fen : null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
