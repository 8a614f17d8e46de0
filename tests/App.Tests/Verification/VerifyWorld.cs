using Huimin.App.Tests.Casework;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Exchange;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Verification;

/// <summary>A poor family with an open case, the offices of the demo, and the people who check.</summary>
internal sealed class VerifyWorld : IAsyncDisposable
{
    public static readonly string[] AllSources = [.. SourceBook.Askable.Select(s => s.Code)];
    private readonly SourceLines lines;

    private VerifyWorld(CaseWorld cases, IConnector? connector, SourceLimits limits)
    {
        (Cases, Offices) = (cases, new DemoSources(cases.Clock, manner: (source, _) => source.Code == Failing ? DemoManner.Silent : Manner));
        (Connector, lines) = (connector ?? Offices, new SourceLines(limits, TimeProvider.System));
    }

    public CaseWorld Cases { get; }
    public DemoSources Offices { get; }
    public DemoManner Manner { get; set; }

    /// <summary>Code of a source that cannot be reached whatever the manner.</summary>
    public string Failing { get; set; } = "";
    public IConnector Connector { get; }
    public Clock Clock => Cases.Clock;
    public TestDatabase Database => Cases.Database;
    public World World => Cases.World;
    public static CancellationToken Stop => World.Stop;
    public (Guid Home, Guid Father, Guid Mother, Guid Son) Family { get; private set; }
    public Guid CaseId { get; private set; }

    public Authorise Authorise => new(Database.Desk, CaseWorld.Book);
    public Withdraw Withdraw => new(Database.Desk);
    public Outbox Outbox => new(Database.Vault);
    public AskSources Ask => new(Database.Desk, Database.Views, Outbox, Database.Vault);
    public IAnswerReader[] Readers => [new ReadAnswers(Database.Vault)];
    public TakeAnswers Inbox => new(Database.Desk, Database.Vault, Readers, Clock);
    public SendQuestions Send => new(Database.Desk, Database.Reader, Outbox, Inbox, [Connector], lines, Readers, Clock);
    public Conclude Conclude => new(Database.Desk, Cases.CaseClock, CaseWorld.Book, [new DeclaredFacts()]);
    public DecideMatch Decide => new(Database.Desk);
    public ObjectToReport Dispute => new(Database.Desk);
    public ReadCheck Read => new(Database.Reader, Database.Views);
    public TakeFeed Feed => new(Database.Desk, Database.Vault, Cases.CaseClock, [new AssistedHouseholds()], Clock);
    public SettleAlert Settle => new(Database.Desk);
    public BrowseAlerts Browse => new(Database.Reader, Clock);

    public static async Task<VerifyWorld> CreateAsync(bool open = true, IConnector? connector = null, SourceLimits? limits = null)
    {
        var cases = await CaseWorld.CreateAsync(more: [new ExchangeModule().Records!, new VerificationModule().Records!]);
        var world = new VerifyWorld(cases, connector, limits ?? new SourceLimits(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5)));
        world.Family = await world.Cases.PoorFamilyAsync();
        if (open) world.CaseId = await world.Cases.OpenAsync(world.Family.Home, world.Family.Father);
        return world;
    }

    public Task<Result<int>> ConsentAsync(IReadOnlyList<Guid>? people = null, Actor? actor = null, DateOnly? until = null, IReadOnlyList<string>? sources = null, Guid? key = null) => Authorise.RunAsync(
        new(key ?? Clock.NewId(), CaseId, people ?? [Family.Father, Family.Mother, Family.Son], sources ?? AllSources, ConsentWay.Paper, Clock.BeijingToday, until ?? Clock.BeijingToday.AddDays(30)), actor ?? World.Clerk, Stop);

    public async Task<Guid> AskedAsync(params string[] sources)
    {
        var consent = await ConsentAsync();
        Assert.True(consent.Ok, consent.Refusal?.Message);
        var asked = await Ask.RunAsync(new(Clock.NewId(), CaseId, sources.Length == 0 ? AllSources : sources), World.District, Stop);
        Assert.True(asked.Ok, asked.Refusal?.Message);
        return asked.Value;
    }

    public async Task<SendQuestions.Answer> SendAsync()
    {
        var sent = await Send.RunAsync(new(Clock.NewId()), World.District, Stop);
        Assert.True(sent.Ok, sent.Refusal?.Message);
        return sent.Value;
    }

    public Task<Result<Guid>> ConcludeAsync(Guid check, int version = 0, bool without = false, Actor? actor = null) =>
        Conclude.RunAsync(new(Clock.NewId(), check, version, "", without), actor ?? World.District, Stop);

    public Task<T> LookAsync<T>(Func<HuiminDb, Task<T>> read) => World.ReadAsync(read);

    public Task<List<CheckLine>> LinesAsync(Guid check) => LookAsync(db => db.CheckLines.AsNoTracking().Where(l => l.CheckId == check).ToListAsync(Stop));

    public async Task<Result<TakeFeed.Answer>> FeedAsync(string source, string text, int? expected = null, Actor? actor = null, Guid? key = null, System.Text.Encoding? encoding = null)
    {
        var path = Path.Combine(Database.Folder, "feed.csv");
        await File.WriteAllBytesAsync(path, (encoding ?? System.Text.Encoding.UTF8).GetBytes(text), Stop);
        return await Feed.RunAsync(new(key ?? Clock.NewId(), source, expected), path, actor ?? World.District, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await Cases.DisposeAsync();
    }
}
