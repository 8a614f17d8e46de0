using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>One made-up person of the demonstration (演示账户).</summary>
public sealed record DemoPerson(string LoginName, string DisplayName, Role Role)
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("demo.cun", "田小禾", Role.VillageAide),
        new("demo.zhen", "陈春燕", Role.TownClerk),
        new("demo.zhenzhang", "杨国强", Role.TownApprover),
        new("demo.qu", "李文静", Role.DistrictClerk),
        new("demo.shenpi", "王建军", Role.DistrictApprover),
        new("demo.jiandu", "冉明月", Role.DistrictSupervisor),
        new("demo.xitong", "庞志远", Role.SystemAdministrator),
        new("demo.anquan", "谢安宁", Role.SecurityAdministrator),
        new("demo.shenji", "黎正清", Role.AuditAdministrator),
    ];
}

/// <summary>
/// Signs in with a click. Refuses everywhere but in the demonstration, and there opens only the made-up accounts; outside it the endpoint does not
/// exist either.
/// </summary>
public sealed class DemoSignIn(WorkDesk desk, ReadDesk reader, AccessOptions options, Clock clock)
{
    private sealed record Attempt(string LoginName, byte[] TokenHash);

    public async Task<Result<SignedIn>> RunAsync(string? loginName, CancellationToken ct)
    {
        if (!options.DemoAccounts || DemoPerson.All.All(p => p.LoginName != loginName)) return AccessRefusals.SignInFailed;
        var token = SessionToken.New();
        var seen = await FindAsync(loginName!, ct);
        await using var work = await desk.BeginAsync<Done>(Door.Visitor(seen), AccessPermissions.SignIn, clock.NewId(), new Attempt(loginName!, token.Hash), ct);
        if (work.Answer is { } answer) return answer.Ok ? AccessRefusals.SignInFailed : answer.Refusal;
        var account = await work.Db.Accounts.SingleOrDefaultAsync(a => a.LoginName == loginName && !a.IsSuspended, ct);
        if (account is null) return AccessRefusals.SignInFailed;
        await Door.OpenAsync(work, account, token, isDemo: true, ct);
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { step = "demonstration" }));
        var done = await work.CompleteAsync(default, ct);
        return done.Ok ? new SignedIn(token, NeedsCode: false) : done.Refusal;
    }

    private async Task<Account?> FindAsync(string loginName, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        return await read.Db.Accounts.SingleOrDefaultAsync(a => a.LoginName == loginName, ct);
    }
}
