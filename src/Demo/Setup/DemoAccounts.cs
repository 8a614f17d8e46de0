using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// The accounts of the demo: those that a click opens, one per role, and a clerk and an approver in two towns more, who are people of the district.
/// No password is told to anybody: the first have none, the others a one-time password that is dropped.
/// </summary>
public sealed class DemoAccounts(IAccessSetup setup, CreateAccount createAccount, AssignPost assignPost, ReadDesk reader, Clock clock)
{
    public const string DistrictClerk = "demo.qu";
    public const string DistrictApprover = "demo.shenpi";
    public const string Supervisor = "demo.jiandu";
    public const string TownClerk = "demo.zhen";
    private static readonly (string Town, string Login)[] OtherTowns = [("500114112", "zhuoshui"), ("500114246", "pengdong")];
    private static readonly (Role Role, string Login)[] TownPosts = [(Role.TownClerk, "jingban"), (Role.TownApprover, "fuze")];

    public async Task<Result<Done>> MakeAsync(SyntheticDistrict district, CancellationToken ct)
    {
        var town = DemoDivisions.Towns[0];
        var village = town.Villages[0];
        var made = await setup.CreateDemoAccountsAsync(new DemoPlaces(DemoDivisions.DistrictName + "民政局", town.Code, town.Name, village.Code, town.Name + village.Name), ct);
        if (!made.Ok) return made;
        var system = await ActorAsync("demo.xitong", ct);
        var security = await ActorAsync("demo.anquan", ct);
        var keys = new DemoKeys(district.Plan.Seed);
        var staff = Staff(district).GetEnumerator();
        var number = 0;
        foreach (var (code, login) in OtherTowns)
        {
            foreach (var (role, post) in TownPosts)
            {
                if (!staff.MoveNext()) return Result.Done;
                var input = new CreateAccount.Input(keys.Of(DemoStep.Account, number), $"{login}.{post}", staff.Current.Name, staff.Current.IdNumberText);
                var account = await createAccount.RunAsync(input, system, ct);
                if (!account.Ok) return account.Refusal;
                number++;
                if (await HasPostAsync(account.Value.AccountId, ct)) continue;
                var title = DemoDivisions.Towns.Single(t => t.Code == code).Name;
                var assigned = await assignPost.RunAsync(new(clock.NewId(), account.Value.AccountId, role, [code], title, clock.BeijingToday, null), security, ct);
                if (!assigned.Ok) return assigned.Refusal;
            }
        }

        return Result.Done;
    }

    /// <summary>An account of the demo in its post, to act as.</summary>
    public async Task<Actor> ActorAsync(string loginName, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        var account = await read.Db.Accounts.SingleAsync(a => a.LoginName == loginName, ct);
        var post = await read.Db.Posts.FirstAsync(p => p.AccountId == account.AccountId && p.EndedAt == null, ct);
        var areas = await read.Db.PostAreas.Where(a => a.PostId == post.PostId).Select(a => a.AreaCode).ToListAsync(ct);
        return new Actor
        {
            AccountId = account.AccountId,
            StaffPersonId = account.StaffPersonId,
            Name = account.DisplayName,
            Role = post.Role,
            Scope = Scope.Of(areas),
            Unit = $"{post.UnitTitle} · {post.Role.Title()}",
            PostId = post.PostId,
            ProvedAt = clock.UtcNow,
        };
    }

    // A post begins on the day it is given, so that a making that goes on next day gives it then.
    private async Task<bool> HasPostAsync(Guid accountId, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        return await read.Db.Posts.AnyAsync(p => p.AccountId == accountId && p.EndedAt == null, ct);
    }

    // People of the district with a college degree, about whom nothing was planted.
    private static IEnumerable<SyntheticPerson> Staff(SyntheticDistrict district)
    {
        var planted = district.Truth.Select(t => t.IdNumber).ToHashSet(StringComparer.Ordinal);
        return district.Households.SelectMany(h => h.Members).Where(p =>
            p.Education is Education.University or Education.College && !p.IsAway && p.AgeOn(district.Plan.RegisterDay) is >= 26 and < 50 && !planted.Contains(p.IdNumberText));
    }
}
