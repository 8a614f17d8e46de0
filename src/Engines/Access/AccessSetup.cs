using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>The first accounts of an installation (初始化账户).</summary>
public interface IAccessSetup
{
    /// <summary>Makes the three administrators and answers their one-time passwords, which are kept nowhere. Refused where one exists.</summary>
    Task<Result<IReadOnlyList<FirstAccount>>> CreateFirstAdministratorsAsync(CancellationToken ct);

    /// <summary>Makes the accounts of the demonstration that are missing: one per role, opened by a click and by no password.</summary>
    Task<Result<Done>> CreateDemoAccountsAsync(DemoPlaces places, CancellationToken ct);
}

/// <summary>One of the first accounts.</summary>
public sealed record FirstAccount(string LoginName, string Title, string OneTimePassword)
{
    public override string ToString() => LoginName;
}

/// <summary>Where the accounts of the demonstration sit.</summary>
public sealed record DemoPlaces(string DistrictTitle, string TownCode, string TownTitle, string VillageCode, string VillageTitle);

internal sealed class AccessSetup(CreateAccount createAccount, AssignPost assignPost, WorkDesk desk, ReadDesk reader, AccessOptions options, Clock clock) : IAccessSetup
{
    private Actor Product => Actor.Product(options.DistrictCode);

    public async Task<Result<IReadOnlyList<FirstAccount>>> CreateFirstAdministratorsAsync(CancellationToken ct)
    {
        await using (var read = await reader.OpenAsync(Product, ct))
        {
            if (await read.Db.Posts.AnyAsync(p => (p.Role & Roles.Administrators) != 0, ct)) return AccessRefusals.AdministratorsExist;
        }

        var made = new List<FirstAccount>();
        foreach (var (login, role) in new[] { ("xitong", Role.SystemAdministrator), ("anquan", Role.SecurityAdministrator), ("shenji", Role.AuditAdministrator) })
        {
            var created = await createAccount.RunAsync(new(clock.NewId(), login, role.Title(), null), idNumber: null, Product, ct);
            if (!created.Ok) return created.Refusal;
            var post = await assignPost.RunAsync(new(clock.NewId(), created.Value.AccountId, role, [], "信息中心", clock.BeijingToday, null), Product, ct);
            if (!post.Ok) return post.Refusal;
            made.Add(new FirstAccount(login, role.Title(), created.Value.OneTimePassword!));
        }

        return made;
    }

    public async Task<Result<Done>> CreateDemoAccountsAsync(DemoPlaces places, CancellationToken ct)
    {
        foreach (var person in DemoPerson.All)
        {
            var made = await MakeAsync(person, places, ct);
            if (!made.Ok && made.Refusal != AccessRefusals.LoginNameTaken) return made.Refusal;
        }

        return Result.Done;
    }

    private async Task<Result<Done>> MakeAsync(DemoPerson person, DemoPlaces places, CancellationToken ct)
    {
        var body = new DemoAccount(clock.NewId(), person.LoginName);
        await using var work = await desk.BeginAsync<Done>(Product, AccessPermissions.ManageAccounts, body.Key, body, ct);
        if (work.Answer is { } answer) return answer;
        if (await work.Db.Accounts.AnyAsync(a => a.LoginName == person.LoginName, ct)) return AccessRefusals.LoginNameTaken;
        var (areas, unit) = person.Role switch
        {
            Role.VillageAide => (new[] { places.VillageCode }, places.VillageTitle),
            Role.TownClerk or Role.TownApprover => ([places.TownCode], places.TownTitle),
            _ when (person.Role & Roles.Administrators) != 0 => ([], places.DistrictTitle),
            _ => ([options.DistrictCode], places.DistrictTitle),
        };
        var staff = new StaffPerson { StaffPersonId = clock.NewId() };
        var account = new Account
        {
            AccountId = clock.NewId(),
            StaffPersonId = staff.StaffPersonId,
            LoginName = person.LoginName,
            DisplayName = person.DisplayName,
            PasswordHash = "",
            PasswordSet = work.Now,
        };
        var post = new Post { PostId = clock.NewId(), AccountId = account.AccountId, Role = person.Role, UnitTitle = unit, FromDay = work.Today };
        work.Db.AddRange(staff, account, post);
        work.Db.AddRange(areas.Select(a => new PostArea { PostId = post.PostId, AreaCode = a }));
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { role = person.Role.ToString() }));
        return await work.CompleteAsync(default, ct);
    }

    private sealed record DemoAccount(Guid Key, string LoginName);
}
