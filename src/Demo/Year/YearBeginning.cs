using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Benefits.Disability;
using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Policy;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// The first day (年初): the register, the people of the bureau, what is known of the poor and what they were receiving, taken over from the system before through the
/// product's own operations.
/// </summary>
public sealed class YearBeginning(
    ImportPeople import, LoadFacts loadFacts, TakeOverAwards takeOver, TakeOverAccounts takeOverAccounts, AddRelative addRelative, RecordFacts recordFacts, BenefitRules rules, ReadDesk reader, YearStaff staff)
{
    private const string Before = "原救助系统", Bank = "黔江农村商业银行";
    private static readonly string[] paid = ["DIBAO", "TEKUN", "DIBAO_MARGINAL", "DISABILITY_LIVING", "DISABILITY_CARE", "DISABLED_ELDER_SUBSIDY", "ORPHAN", "DE_FACTO"];

    internal async Task MakeAsync(YearDesk desk, YearOptions options, SyntheticDistrict district, YearNeeds needs, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        progress.Report(new("建立岗位", 0, 1));
        await staff.MakeAsync(desk, district, ct);
        progress.Report(new("建立岗位", 1, 1));
        var input = new ImportPeople.Input(desk.Key("register"), options.First.AddDays(-1), SkipBadRows: true, KeepDoubts: true);
        var report = await import.RunAsync(input, RegisterRows.Of(district), Actor.Product(DemoDivisions.District), new Passed(progress, district.PeopleCount), ct);
        if (!report.Ok) throw new YearStopped(report.Refusal);
        await staff.MeetAsync(district, ct);
        await RollAsync(desk, options, needs, progress, ct);
        await staff.DeclareAsync(desk, needs.Homes, KinEvery(options), ct);
    }

    internal static int KinEvery(YearOptions options) => options.People < 50_000 ? 37 : 811;

    /// <summary>Reads who is who in the register; on every start.</summary>
    internal async Task MeetAsync(YearNeeds needs, CancellationToken ct)
    {
        var homes = needs.Homes;
        var wanted = homes.Concat(needs.LeftAlone.Select(c => c.Home)).Select(h => h.Home.Number).Concat(homes.SelectMany(h => h.Kin.Select(k => k.Home.Number))).Distinct().ToList();
        var known = new Dictionary<string, List<(Guid Household, string Name, DateOnly? Born, Guid Person)>>(StringComparer.Ordinal);
        await using var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        var (households, memberships, people) = (reading.Db.Households, reading.Db.Memberships, reading.Db.People);
        foreach (var part in wanted.Chunk(200))
        {
            var rows = await (
                from h in households
                where part.Contains(h.Number)
                join m in memberships on h.HouseholdId equals m.HouseholdId
                where m.KnownTo == null
                join p in people on m.PersonId equals p.PersonId
                select new { h.Number, h.HouseholdId, p.Name, p.BirthDate, p.PersonId }).ToListAsync(ct);
            foreach (var row in rows)
            {
                if (!known.TryGetValue(row.Number, out var list)) known[row.Number] = list = [];
                list.Add((row.HouseholdId, row.Name, row.BirthDate, row.PersonId));
            }
        }

        foreach (var home in homes)
        {
            var rows = known.GetValueOrDefault(home.Home.Number, []);
            home.HouseholdId = rows.Count > 0 ? rows[0].Household : Guid.Empty;
            home.People = [.. home.Home.Members.Select(m => rows.FirstOrDefault(r => r.Name == m.Name && r.Born == m.BirthDate).Person)];
        }

        houses = home => known.GetValueOrDefault(home.Number, []) is [var first, ..] ? first.Household : Guid.Empty;
        ids = (home, member) => known.GetValueOrDefault(home.Number, []).FirstOrDefault(r => r.Name == home.Members[member].Name && r.Born == home.Members[member].BirthDate).Person;
    }

    private Func<SyntheticHousehold, int, Guid> ids = (_, _) => Guid.Empty;
    private Func<SyntheticHousehold, Guid> houses = _ => Guid.Empty;

    /// <summary>The children whose parents work elsewhere (留守儿童), as the villages' people for children have seen them.</summary>
    internal async Task LeaveAsync(YearDesk desk, YearNeeds needs, CancellationToken ct)
    {
        foreach (var (home, member) in needs.LeftAlone)
        {
            var (house, child) = (houses(home.Home), ids(home.Home, member));
            if (child == Guid.Empty) continue;
            await desk.TryAsync("登记留守儿童", $"left|{home.Index}", key => recordFacts.RunAsync(
                new(key, house, [new(child, Support.LeftBehind.About.Code, "是")], desk.Today, "村（居）儿童主任走访", desk.Today), staff.Clerk(home.Home.VillageCode), ct), ct);
        }
    }

    /// <summary>Kin outside the household, written down on the first day; read back on every start.</summary>
    internal async Task RelateAsync(YearDesk desk, IReadOnlyList<YearHome> homes, bool write, CancellationToken ct)
    {
        foreach (var home in homes.Where(h => h.Kin.Count > 0 && h.People.Length > 0 && h.People[0] != Guid.Empty))
        {
            foreach (var (kin, member) in home.Kin)
            {
                var other = ids(kin, member);
                if (other == Guid.Empty) continue;
                if (write) await desk.TryAsync("亲属登记", $"kin|{home.Index}|{kin.Number}", key => addRelative.RunAsync(new(key, home.People[0], other, RelativeKind.Child), staff.Clerk(home.Town), ct), ct);
                home.Supporters.Add((other, YearLife.Name(kin, member)));
            }
        }
    }

    private async Task RollAsync(YearDesk desk, YearOptions options, YearNeeds needs, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var month = rules.In(new Month(options.First)).Value;
        List<LoadFacts.Line> facts = [.. needs.Homes.Where(h => h.OnRoll).SelectMany(h => h.Known)];
        progress.Report(new("登记经济状况", 0, facts.Count));
        var loaded = await loadFacts.RunAsync(new(desk.Key("facts"), options.First, "家庭经济状况核对", options.First, Digest(facts)), facts, staff.DistrictClerk, ct);
        if (!loaded.Ok) throw new YearStopped(loaded.Refusal);
        progress.Report(new("登记经济状况", facts.Count, facts.Count));
        var awards = needs.Homes.SelectMany(h => Roll(h, needs, month)).ToList();
        awards.AddRange(Retrenched(options, needs));
        progress.Report(new("接收存量待遇", 0, awards.Count));
        var taken = await takeOver.RunAsync(new(desk.Key("awards"), Before, Digest(awards)), awards, staff.DistrictApprover, ct);
        if (!taken.Ok) throw new YearStopped(taken.Refusal);
        progress.Report(new("接收存量待遇", awards.Count, awards.Count));
        var accounts = Accounts(needs, awards);
        var kept = await takeOverAccounts.RunAsync(new(desk.Key("accounts"), "原一卡通发放系统", Digest(accounts)), accounts, staff.DistrictClerk, ct);
        if (!kept.Ok) throw new YearStopped(kept.Refusal);
    }

    /// <summary>What the system before was paying: what the rules give for what was known.</summary>
    private static IEnumerable<TakeOverAwards.Line> Roll(YearHome home, YearNeeds needs, MonthRules rules)
    {
        if (DemoRoll.Record(home.Home, home.OnRoll ? home.Known : []) is not { } record) yield break;
        var outcome = rules.Decide(record);
        foreach (var programme in paid.Select(code => BenefitRules.Find(code)!))
        {
            if (programme.MemberAmount is { } each)
            {
                for (var m = 0; m < home.Size; m++)
                {
                    var amount = programme.Code == "DISABILITY_CARE" && needs.Twice.Contains((home, m)) ? CareOf(home.Home.Members[m], rules) : outcome[each, m];
                    if (amount <= 0 || !Draws(programme.Code, home, m)) continue;
                    yield return new(home.Home.Number, home.Home.Members[m].IdNumberText, programme.Code, amount, rules.Month - 14);
                }
            }
            else if (home.OnRoll && programme.Amount is { } whole && outcome[whole] > 0)
            {
                yield return new(home.Home.Number, null, programme.Code, outcome[whole], rules.Month - 14);
            }
            else if (home.OnRoll && programme.Paid == Payment.Status && outcome.Holds(programme.Entitled))
            {
                yield return new(home.Home.Number, null, programme.Code, 0, rules.Month - 6);
            }
        }

        bool Draws(string code, YearHome home, int member) => code is "DISABILITY_LIVING" or "DISABILITY_CARE"
            ? needs.DisabledOnRoll.Contains(home.Home.Members[member].IdNumberText)
            : code is "ORPHAN" or "DE_FACTO" ? home.OnRoll && !needs.NewChildren.Contains((home, member)) : home.OnRoll;
    }

    // What the system before paid beside the subsidy that excludes it.
    private static long CareOf(SyntheticPerson person, MonthRules rules) => rules.Parameters[person.DisabilityDegree == DisabilityDegree.First ? DisabilityKeys.CareFirst : DisabilityKeys.CareSecond].Value;

    /// <summary>Old workers who were sent home in the sixties (精简退职), the youngest of them then, among households that ask for nothing else.</summary>
    private static IEnumerable<TakeOverAwards.Line> Retrenched(YearOptions options, YearNeeds needs) => needs.Others()
        .SelectMany(h => h.Home.Members.Where(m => m.AgeOn(options.First) is >= 76 and < 84).Take(1).Select(m => (h, m))).Take(options.Share(YearNumbers.Retrenched))
        .Select(x => new TakeOverAwards.Line(x.h.Home.Number, x.m.IdNumberText, "RETRENCHED_VETERAN_WORKER", 88_200, new Month(options.First) - 24));

    private static List<TakeOverAccounts.Line> Accounts(YearNeeds needs, List<TakeOverAwards.Line> awards)
    {
        var people = awards.Select(a => a.IdNumber).OfType<string>().Concat(needs.Aged.Select(a => a.Home.Home.Members[a.Member].IdNumberText)).ToHashSet(StringComparer.Ordinal);
        var lines = new List<TakeOverAccounts.Line>();
        foreach (var home in needs.Homes.Concat(needs.Others()).Distinct())
        {
            for (var m = 0; m < home.Size; m++)
            {
                var person = home.Home.Members[m];
                if ((m > 0 || !needs.IsPart(home)) && !people.Contains(person.IdNumberText)) continue;
                if ((home.Index + m) % 125 == 7) continue; // never told an account
                lines.Add(new(person.IdNumberText, Bank, person.BankCard ?? MadeUpNumbers.Card(700_000_000_000 + (home.Index * 10L) + m), person.Name));
            }
        }

        return lines;
    }

    private static string Digest<T>(List<T> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed class Passed(IProgress<DemoProgress> to, int total) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => to.Report(new DemoProgress("导入名册：" + value.Step, value.Done, value.Total == 0 ? total : value.Total));
    }
}
