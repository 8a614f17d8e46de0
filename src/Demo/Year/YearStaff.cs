using System.Globalization;
using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>The people of the bureau in the lived year (岗位人员): a clerk and a head in every town, one clerk who steps in anywhere, and the district's posts.</summary>
public sealed class YearStaff(DemoAccounts accounts, CreateAccount createAccount, AssignPost assignPost, DeclareKin declareKin, Clock clock)
{
    private const int Villages = 50;
    private readonly Dictionary<string, string> aideOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> asideFor = new(StringComparer.Ordinal);

    internal Actor DistrictClerk => Now(DemoAccounts.DistrictClerk);

    internal Actor DistrictApprover => Now(DemoAccounts.DistrictApprover);

    internal Actor Supervisor => Now(DemoAccounts.Supervisor);

    /// <summary>The clerk who handles a household: another one where it is his own kin.</summary>
    internal Actor Clerk(YearHome home) => Now(asideFor.ContainsKey(home.Home.Number) ? "zhen.daiban" : Login(home.Town, 'a'));

    internal Actor Head(YearHome home) => Now(Login(home.Town, 'b'));

    internal Actor Clerk(string areaCode) => Now(Login(areaCode[..9], 'a'));

    internal Actor Head(string areaCode) => Now(Login(areaCode[..9], 'b'));

    /// <summary>The aide of a village: one person stands for those of fifty, and acts within the one village.</summary>
    internal Actor Aide(string villageCode) => Now(aideOf[villageCode]) with { Scope = Scope.Of(villageCode) };

    /// <summary>The person at the portal.</summary>
    internal bool StandsAside(YearHome home) => asideFor.ContainsKey(home.Home.Number);

    internal async Task MakeAsync(YearDesk desk, SyntheticDistrict district, CancellationToken ct)
    {
        await desk.MustAsync("建立岗位", "staff", _ => accounts.MakeAsync(district, ct), ct);
        var system = await accounts.ActorAsync("demo.xitong", ct);
        var security = await accounts.ActorAsync("demo.anquan", ct);
        var towns = district.Villages.Select(v => v.Town).Distinct().ToList();
        using var people = People(district).Skip(4).GetEnumerator();
        foreach (var town in towns)
        {
            await OneAsync(Login(town.Code, 'a'), Role.TownClerk, [town.Code], town.Name);
            await OneAsync(Login(town.Code, 'b'), Role.TownApprover, [town.Code], town.Name);
        }

        await OneAsync("zhen.daiban", Role.TownClerk, [.. towns.Select(t => t.Code)], "民政局派驻");
        foreach (var (login, villages) in Aides(district)) await OneAsync(login, Role.VillageAide, villages, "各村（社区）");

        async Task OneAsync(string login, Role role, IReadOnlyList<string> areas, string unit)
        {
            people.MoveNext();
            var person = people.Current;
            var made = await desk.MustAsync("建立岗位", "account|" + login, key => AccountAsync(new(key, login, person.Name, person.IdNumberText), system with { ProvedAt = clock.UtcNow }, ct), ct);
            await desk.MustAsync("建立岗位", "post|" + login, key => assignPost.RunAsync(new(key, made, role, areas, unit, clock.BeijingToday, null), security with { ProvedAt = clock.UtcNow }, ct), ct);
        }
    }

    /// <summary>Reads who everybody is.</summary>
    internal async Task MeetAsync(SyntheticDistrict district, CancellationToken ct)
    {
        Know(district);
        string[] logins = [DemoAccounts.DistrictClerk, DemoAccounts.DistrictApprover, DemoAccounts.Supervisor, "zhen.daiban", .. aideOf.Values.Distinct(), .. district.Villages.Select(v => v.Town.Code).Distinct().SelectMany(t => new[] { Login(t, 'a'), Login(t, 'b') })];
        foreach (var login in logins) known[login] = await accounts.ActorAsync(login, ct);
    }

    /// <summary>Which aide each village has.</summary>
    internal void Know(SyntheticDistrict district)
    {
        foreach (var (login, villages) in Aides(district))
        {
            foreach (var village in villages) aideOf[village] = login;
        }
    }

    /// <summary>Puts somebody in a post without an account, for tests of one part of the year.</summary>
    internal void Sit(string login, Actor actor) => known[login] = actor;

    /// <summary>Some clerks have kin on the roll and say so (近亲属备案): another handles those.</summary>
    internal async Task DeclareAsync(YearDesk desk, IReadOnlyList<YearHome> homes, int every, CancellationToken ct)
    {
        foreach (var home in homes.Where(h => h is { Need: Need.Dibao, OnRoll: true, Hides: Hiding.Nothing } && h.Index % every == 0))
        {
            var kin = home.Home.Members[0];
            await desk.MustAsync("近亲属备案", "kin|" + home.Index, key => declareKin.RunAsync(new(key, Kinship.Sibling, kin.Name, kin.IdNumberText, false), Now(Login(home.Town, 'a')), ct), ct);
            asideFor[home.Home.Number] = home.Town;
        }
    }

    internal void Remember(IReadOnlyList<YearHome> homes, int every)
    {
        foreach (var home in homes.Where(h => h is { Need: Need.Dibao, OnRoll: true, Hides: Hiding.Nothing } && h.Index % every == 0)) asideFor[home.Home.Number] = home.Town;
    }

    private Actor Now(string login) => known[login] with { ProvedAt = clock.UtcNow };

    private static IEnumerable<(string Login, string[] Villages)> Aides(SyntheticDistrict district) =>
        district.Villages.Select(v => v.Village.Code).Distinct().Chunk(Villages).Select((villages, i) => (string.Create(CultureInfo.InvariantCulture, $"cun.xieli{i + 1}"), villages));

    private static string Login(string town, char post) => $"zhen{town[6..9]}.{(post == 'a' ? "jingban" : "fuze")}";

    private async Task<Result<Guid>> AccountAsync(CreateAccount.Input input, Actor actor, CancellationToken ct)
    {
        var made = await createAccount.RunAsync(input, actor, ct);
        return made.Ok ? made.Value.AccountId : made.Refusal;
    }

    private static IEnumerable<SyntheticPerson> People(SyntheticDistrict district)
    {
        var planted = district.Truth.Select(t => t.IdNumber).ToHashSet(StringComparer.Ordinal);
        return district.Households.SelectMany(h => h.Members).Where(p =>
            p.Education is Education.University or Education.College or Education.Vocational or Education.HighSchool && !p.IsStudying && p.AgeOn(district.Plan.RegisterDay) is >= 24 and < 58 && !planted.Contains(p.IdNumberText));
    }
}
