using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// Sets what was planted beside what the bureau found (真值对照): who hid, who said nothing, who never asked; how long it took, what it cost, what came back. Only the
/// simulation knows the truth.
/// </summary>
public sealed class YearTruth(ReadDesk reader, BenefitRules rules)
{
    private static readonly string[] dibao = ["DIBAO", "SINGLE_PERSON"];

    private sealed record Paid(Guid HouseholdId, Guid? PersonId, string Programme, DateOnly Month, long Fen);

    private sealed record Claim(Guid HouseholdId, Guid? PersonId, long Received);

    internal async Task<IReadOnlyList<TruthRow>> OfAsync(YearOptions options, YearNeeds needs, YearLog log, YearCalendar calendar, SyntheticDistrict district, CancellationToken ct)
    {
        var (paid, claims, kin) = await ReadAsync(ct);
        var (held, doubts) = await SeenAsync(ct);
        var byHome = paid.Where(p => dibao.Contains(p.Programme)).ToLookup(p => p.HouseholdId);
        var back = claims.ToLookup(c => c.HouseholdId);
        var last = new DateOnly(options.Last.Year, options.Last.Month, 1);
        var rises = Rises(calendar, options);
        var poor = needs.Homes.Where(h => h.Need == Need.Dibao).ToList();
        var onRoll = poor.Where(h => h.OnRoll).ToList();
        return
        [
            Hid("在册隐瞒存款", onRoll.Where(h => h.Hides == Hiding.Money)),
            Hid("在册隐瞒第二套房（不动产登记一年查一次）", onRoll.Where(h => h.Hides == Hiding.House)),
            Hid("申请时隐瞒存款", poor.Where(h => !h.OnRoll && h.Hides == Hiding.Money)),
            Rose(),
            Deaths(),
            new("贫困而从不申请（漏保）", needs.Silent.Count, needs.Silent.Count(h => byHome[h.HouseholdId].Any())),
            Twice(),
            new("同一人登记两次（同号异名、同名同生日、一人两户）", Planted(PlantedKind.MistypedTwin, PlantedKind.SecondNumber, PlantedKind.TwoHouseholds), doubts),
            new("经办人近亲属（已备案，由他人办理）", kin.Declared, kin.Cases),
            .. Errors(),
        ];

        TruthRow Hid(string title, IEnumerable<YearHome> which)
        {
            var homes = which.ToList();
            var found = homes.Where(h => log.FoundOn.ContainsKey(h.Index)).ToList();
            int? days = found.Count == 0 || homes.TrueForAll(h => !h.OnRoll) ? null : found.Sum(h => log.FoundOn[h.Index].DayNumber - options.First.DayNumber) / found.Count;
            return new(title, homes.Count, found.Count, days, homes.Sum(h => byHome[h.HouseholdId].Sum(p => p.Fen)), homes.Sum(h => back[h.HouseholdId].Sum(c => c.Received)));
        }

        int Planted(params PlantedKind[] kinds) => district.Truth.Count(t => kinds.Contains(t.Kind));

        TruthRow Twice()
        {
            var people = needs.Twice.Select(t => t.Home.People[t.Member]).ToHashSet();
            var lesser = paid.Where(p => p.PersonId is { } one && people.Contains(one) && p.Programme is "DISABILITY_CARE" or "DISABLED_ELDER_SUBSIDY").GroupBy(p => (p.PersonId, p.Month)).Where(g => g.Select(p => p.Programme).Distinct().Count() > 1);
            return new("两项不能同享的护理补贴原系统同时在发", people.Count, people.Count(held.Contains), null, lesser.Sum(g => g.Min(p => p.Fen)), 0);
        }

        TruthRow Rose()
        {
            var found = rises.Where(r => log.AdjustedOn.TryGetValue(r.Home.Index, out var on) && on >= r.Day).ToList();
            return new(
                "收入超过标准没有报告", rises.Count, found.Count, found.Count == 0 ? null : found.Sum(r => log.AdjustedOn[r.Home.Index].DayNumber - r.Day.DayNumber) / found.Count,
                rises.Sum(r => byHome[r.Home.HouseholdId].Where(p => p.Month.AddMonths(1) > r.Day).Sum(p => p.Fen)), rises.Sum(r => back[r.Home.HouseholdId].Sum(c => c.Received)));
        }

        TruthRow Deaths()
        {
            var byPerson = paid.Where(p => p.PersonId is not null).ToLookup(p => p.PersonId!.Value);
            var backOf = claims.Where(c => c.PersonId is not null).ToLookup(c => c.PersonId!.Value);
            var dead = new List<(YearDeath Death, Guid Person)>();
            foreach (var home in needs.Homes.Where(h => h.OnRoll || h.Need == Need.None))
            {
                for (var m = 0; m < home.Size; m++)
                {
                    if (log.Deaths.TryGetValue(YearLife.Name(home.Home, m), out var death) && death.How != 1 && byPerson[home.People[m]].Any()) dead.Add((death, home.People[m]));
                }
            }

            var found = dead.Where(d => d.Death.Known is not null).ToList();
            return new(
                "领取人死亡没有报告", dead.Count, found.Count, found.Count == 0 ? null : found.Sum(d => d.Death.Known!.Value.DayNumber - d.Death.Died.DayNumber) / found.Count,
                dead.Sum(d => byPerson[d.Person].Where(p => p.Month > d.Death.Died).Sum(p => p.Fen)), dead.Sum(d => backOf[d.Person].Sum(c => c.Received)));
        }

        IEnumerable<TruthRow> Errors()
        {
            var month = rules.In(new Month(last)).Value;
            var draws = poor.Where(h => byHome[h.HouseholdId].Any(p => p.Month == last)).ToList();
            var right = poor.Where(h => h.Alive > 0 && IsPoor(h, month)).ToHashSet();
            yield return new("误保：最后一个月领取低保而真值不符合的户（查到与未查到合计领取户见右）", draws.Count(h => !right.Contains(h)), draws.Count);
            yield return new("漏保：真值符合低保而最后一个月没有领取的户（真值符合的户见右）", right.Count(h => !draws.Contains(h)), right.Count);
        }
    }

    private static List<(YearHome Home, DateOnly Day)> Rises(YearCalendar calendar, YearOptions options)
    {
        var rises = new List<(YearHome, DateOnly)>();
        for (var day = options.First; day <= options.Last; day = day.AddDays(1))
        {
            foreach (var item in calendar.On(day))
            {
                if (item.Kind == YearItemKind.Happens && item.Becomes.Sum(b => b.Value) >= 80_000L * item.Home.Size) rises.Add((item.Home, day));
            }
        }

        return rises;
    }

    /// <summary>By the truth and the rules, whatever anybody knows.</summary>
    private static bool IsPoor(YearHome home, MonthRules rules)
    {
        var living = home.Home.Members.Where((_, m) => home.IsAlive(m)).ToList();
        var numbers = living.Select(p => p.IdNumberText).ToHashSet(StringComparer.Ordinal);
        var facts = home.Truth.Where(t => t.IdNumber is null || numbers.Contains(t.IdNumber)).ToList();
        return DemoRoll.Record(home.Home with { Members = living }, facts) is { } record && rules.Decide(record)[BenefitRules.Find("DIBAO")!.Amount!] > 0;
    }

    /// <summary>Whose money was held because two benefits exclude each other, and how many doubts of one person in two places the register raised.</summary>
    private async Task<(HashSet<Guid> Held, int Doubts)> SeenAsync(CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        var held = await reading.Db.Payables.Where(p => p.Hold == PayHold.Overlap && p.PersonId != null).Select(p => p.PersonId!.Value).Distinct().ToListAsync(ct);
        FindingKind[] same = [FindingKind.SameNumber, FindingKind.SameNameAndBirth, FindingKind.TwoHouseholds];
        return ([.. held], await reading.Db.Findings.CountAsync(f => same.Contains(f.Kind), ct));
    }

    private async Task<(List<Paid> Paid, List<Claim> Claims, (int Declared, int Cases) Kin)> ReadAsync(CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        var db = reading.Db;
        var paid = await db.Payables.AsNoTracking().Where(p => p.State == PayableState.Paid).Select(p => new Paid(p.HouseholdId, p.PersonId, p.Programme, p.Month, p.AmountFen)).ToListAsync(ct);
        var claims = await db.RecoveryClaims.AsNoTracking().Select(c => new Claim(c.HouseholdId, c.PersonId, c.ReceivedFen)).ToListAsync(ct);
        var declared = await db.KinDeclared.CountAsync(ct);
        var cases = await db.Cases.CountAsync(c => c.IsKin, ct);
        return (paid, claims, (declared, cases));
    }
}
