using Huimin.Entitlements;
using Huimin.Policy;

namespace Huimin.Demo;

/// <summary>
/// The roll that the bureau was paying when the register was taken (存量待遇): what the rules gave then, less some who were never found, with some amounts
/// that nobody has adjusted since and some who should have left. The sweep finds them.
/// </summary>
internal sealed class DemoRoll(SyntheticDistrict district, MonthRules rules)
{
    private const int Stream = 10;

    public IEnumerable<TakeOverAwards.Line> Of(SyntheticHousehold home, int serial, IReadOnlyList<LoadFacts.Line> facts)
    {
        var random = new DemoRandom(district.Plan.Seed, ((ulong)Stream << 40) + (ulong)serial);
        if (Record(home, facts) is not { } record) yield break;
        var outcome = rules.Decide(record);
        foreach (var programme in BenefitRules.Programmes.Where(p => p.Paid == Payment.Monthly))
        {
            if (programme.MemberAmount is { } each)
            {
                for (var m = 0; m < home.Members.Count; m++)
                {
                    if (Paid(random, outcome[each, m]) is { } fen) yield return Line(random, home, home.Members[m].IdNumberText, programme, fen);
                }
            }
            else if (programme.Amount is { } whole && Paid(random, outcome[whole]) is { } fen)
            {
                yield return Line(random, home, null, programme, fen);
            }
        }

        // Who came into money after being taken in, and has not left.
        if (facts.Count > 0 && BenefitRules.Find("DIBAO") is { Amount: { } dibao } && outcome[dibao] == 0 && random.PerMille(4))
            yield return Line(random, home, null, BenefitRules.Find("DIBAO")!, 20_000 + (random.Below(300) * 100));
    }

    private static long? Paid(DemoRandom random, long due) =>
        due <= 0 || random.PerMille(60) ? null : random.PerMille(35) ? Math.Max(100, due * 93 / 100 / 100 * 100) : due;

    private TakeOverAwards.Line Line(DemoRandom random, SyntheticHousehold home, string? number, Programme programme, long fen) =>
        new(home.Number, number, programme.Code, fen, rules.Month - random.Between(1, 40));

    /// <summary>The household as the rules see it: who is well off for all that is known, gets only what goes by age or disability.</summary>
    internal static HouseholdRecord? Record(SyntheticHousehold home, IReadOnlyList<LoadFacts.Line> facts)
    {
        var record = new HouseholdRecord(BenefitRules.Schema, home.Members.Count);
        RegisterFacts.Put(record, [.. home.Members.Select(p => new RegisterMember(
            RegisterRows.CodeOf(p.Relation), p.BirthDate, null, !home.IsUrban, p.HasCertificate ? p.Disability : null, p.HasCertificate ? p.DisabilityDegree : null, null))]);
        if (facts.Count == 0) UnknownMeans.CountAsWellOff(record);
        foreach (var line in facts)
        {
            var member = line.IdNumber is null ? -1 : home.Members.Select((p, i) => (p.IdNumberText, i)).First(p => p.IdNumberText == line.IdNumber).i;
            if (!record.Put(BenefitRules.Schema.FindCode(line.Code)!, member, line.Value).Ok) return null;
        }

        return record;
    }
}
