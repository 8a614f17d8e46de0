using Huimin.Access;
using Huimin.Data;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Access;

/// <summary>The operations of Access on a fresh database, with a clock that the test moves.</summary>
internal sealed class TestDoor : IAsyncDisposable
{
    public const string Address = "192.0.2.1";
    public const string District = "500114";
    public const string Password = "Qian-Jiang-2026";
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 50).Select(i => IdNumber.Of(999999, new DateOnly(1980, 1, 1), i).Value)];
    private readonly ServiceProvider services;
    private readonly Dictionary<Guid, byte[]> secrets = [];
    private readonly Dictionary<string, Guid> accounts = [];
    private int people;

    /// <summary>The second factor and a first code of it: the account is complete.</summary>
    public async Task<SessionToken> OpenAsync(string loginName, byte[] secret)
    {
        Time.Advance(TimeSpan.FromSeconds(30));
        var waiting = (await SignInAsync(loginName)).Value;
        Assert.True(waiting.NeedsCode);
        var open = await Get<EnterCode>().RunAsync(waiting.Token, CodeOf(secret), Address, Stop);
        Assert.Null(open.Refusal);
        return open.Value.Token;
    }

    public byte[] SecretOf(string loginName) => secrets[accounts[loginName]];

    public string CodeOf(byte[] secret, int steps = 0) => Totp.CodeOf(secret, Totp.StepOf(Clock.UtcNow) + steps);

    private TestDoor(TestDatabase database, ManualTime time)
    {
        (Database, Time) = (database, time);
        var all = new ServiceCollection();
        all.AddSingleton(database.Store).AddSingleton(database.Keys).AddSingleton(database.Vault).AddSingleton(database.Views)
            .AddSingleton(database.Desk).AddSingleton(database.Reader).AddSingleton(database.Clock);
        all.AddLogging();
        all.AddHuiminAccess([new AccessModule()], new AccessOptions { DistrictCode = District, FailuresPerAddress = 20 });
        services = all.BuildServiceProvider();
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public TestDatabase Database { get; }
    public ManualTime Time { get; }
    public Clock Clock => Database.Clock;

    public static Actor Product => Actor.Product(District);

    public static async Task<TestDoor> CreateAsync()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero));
        return new TestDoor(await TestDatabase.CreateAsync([new AccessModule().Records!], time), time);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A made-up number (area 999999 belongs to nobody).</summary>
    public string NextNumber() => Numbers[people++];

    public static Actor Administrator(Role role) => new()
    {
        AccountId = new Guid(1, (short)role, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        StaffPersonId = new Guid(2, (short)role, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        Name = role.Title(),
        Role = role,
        Scope = Scope.None,
        ProvedAt = DateTime.MaxValue,
    };

    /// <summary>An account whose person has set the password.</summary>
    public async Task<Guid> AccountAsync(string loginName, string? idNumber = null)
    {
        var created = await Get<CreateAccount>().RunAsync(new(Clock.NewId(), loginName, "某某", idNumber ?? NextNumber()), Product, Stop);
        var changed = await Get<ChangePassword>().RunAsync(
            new(Clock.NewId(), created.Value.OneTimePassword, Password), null, Visitor(created.Value.AccountId), Stop);
        Assert.Null(changed.Refusal);
        return accounts[loginName] = created.Value.AccountId;
    }

    public async Task<Guid> PostAsync(Guid accountId, Role role, params string[] areas)
    {
        var post = await AssignAsync(accountId, role, areas);
        Assert.Null(post.Refusal);
        return post.Value;
    }

    public Task<Result<Guid>> AssignAsync(Guid accountId, Role role, params string[] areas) =>
        Get<AssignPost>().RunAsync(new(Clock.NewId(), accountId, role, areas, "测试单位", Clock.BeijingToday, null), Product, Stop);

    public Task<Result<SignedIn>> SignInAsync(string loginName, string password = Password, string address = Address) =>
        Get<SignIn>().RunAsync(new(loginName, password), address, Stop);

    /// <summary>Who stands behind a token now; nobody when the session is over.</summary>
    public async Task<Actor?> WhoAsync(SessionToken token) => (await Get<SessionReader>().FindAsync(token, Stop))?.Actor;

    /// <summary>The second factor, so that the account is complete.</summary>
    public async Task<byte[]> EnrolAsync(Guid accountId)
    {
        var secret = Totp.NewSecret();
        var enrolled = await Get<EnrolTotp>().RunAsync(
            new(Clock.NewId(), Totp.ToBase32(secret), Totp.CodeOf(secret, Totp.StepOf(Clock.UtcNow))), null, Visitor(accountId), Stop);
        Assert.Null(enrolled.Refusal);
        return secrets[accountId] = secret;
    }

    public static Actor Visitor(Guid accountId, Role role = (Role)(1 << 30)) => new()
    {
        AccountId = accountId,
        StaffPersonId = accountId,
        Name = "",
        Role = role,
        Scope = Scope.None,
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
