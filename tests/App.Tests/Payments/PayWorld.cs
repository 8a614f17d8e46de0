using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>A register with people, awards and accounts, the operations of payments over it, and the three persons whom money needs.</summary>
internal sealed class PayWorld : IAsyncDisposable
{
    private static readonly Permission keep = new("test.keep", "", (Role)int.MaxValue);
    private readonly TestDatabase database;
    private int people;

    private PayWorld(TestDatabase database, World world)
    {
        (this.database, World) = (database, world);
        Rules = BenefitRules.Read("500114").Value;
        Options = new PaymentOptions("500114", Path.Combine(database.Folder, "payments"), BankLayouts.Read().Value);
    }

    public static CancellationToken Stop => World.Stop;

    public static Actor Maker => World.District;
    public static Actor Checker { get; } = World.Staff(7, Role.DistrictSupervisor, "500114");
    public static Actor SecondClerk { get; } = World.Staff(8, Role.DistrictClerk, "500114");
    public static Actor Releaser => World.DistrictChief;

    public static IReadOnlyList<IRecords> Records => [new RegistryRecords(), new CaseworkModule().Records!, new EntitlementsModule().Records!, new PaymentsModule().Records!];

    public World World { get; }
    public TestDatabase Database => database;
    public BenefitRules Rules { get; }
    public PaymentOptions Options { get; set; }
    public Clock Clock => database.Clock;
    public Month Month => new(Clock.BeijingToday);

    public AskAccount Ask => new(database.Desk, database.Vault);
    public ConfirmAccount Confirm => new(database.Desk);
    public TakeOverAccounts TakeOver => new(database.Desk, database.Vault);
    public SimulateMonth Simulate => new(database.Reader, Rules, Options, Clock);
    public RunMonth Run => new(database.Desk, Rules, Options);
    public BuildBatch Build => new(database.Desk);
    public ApproveBatch Approve => new(database.Desk, Options);
    public ReleaseBatch Release => new(database.Desk, Options);
    public DissolveBatch Dissolve => new(database.Desk);
    public WriteBankFile Write => new(database.Desk, database.Vault, Options);
    public DownloadBankFile Download => new(database.Desk, Options);
    public AcceptReturn Accept => new(database.Desk, database.Vault, Options);
    public ReissuePayable Reissue => new(database.Desk, Options);
    public AskReturned AskReturned => new(database.Desk);
    public DecideReturned DecideReturned => new(database.Desk, Options);
    public LateAnswers Late => new(database.Reader, Options, WorkCalendar.BuiltIn, Clock);
    public SetInstalment Instalment => new(database.Desk);
    public ReceiveRecovery Receive => new(database.Desk, Options);
    public AskWriteOff AskWriteOff => new(database.Desk);
    public DecideWriteOff DecideWriteOff => new(database.Desk, Options);

    public static async Task<PayWorld> CreateAsync(Action<string>? opening = null)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync(Records, time, opening);
        return new PayWorld(database, new World(database, time));
    }

    /// <summary>A made-up card with a right check digit.</summary>
    public static string Card(long serial)
    {
        var body = $"999999{serial:000000000000}";
        return Enumerable.Range(0, 10).Select(d => body + d).Single(c => BankCard.TryParse(c, out _));
    }

    /// <summary>Somebody with a household of one.</summary>
    public async Task<(Guid Household, Guid Person, string IdNumber)> PersonAsync(string name = "王秀英", string area = World.Wenhui)
    {
        var number = IdNumber.Of(500999, new DateOnly(1950, 1, 1).AddDays(++people), 222).Value;
        var person = await World.AddAsync(World.Fields(name, number, area));
        return (await World.HouseholdAsync(person, $"P{people:0000}", area), person, number);
    }

    /// <summary>The same with an award of their own and an account.</summary>
    public async Task<(Guid Household, Guid Person, string IdNumber)> RecipientAsync(long fen = 10_000, string programme = "AGE_ALLOWANCE", string area = World.Wenhui)
    {
        var (household, person, number) = await PersonAsync(area: area);
        await AwardAsync(household, person, programme, fen, Month - 3);
        await AccountAsync(number, Card(people));
        return (household, person, number);
    }

    public Task<Guid> AwardAsync(Guid household, Guid? person, string programme, long fen, Month from, Month? end = null, AwardBasis basis = AwardBasis.TakenOver) => KeepAsync((db, id) =>
    {
        var area = db.Households.Single(h => h.HouseholdId == household).AreaCode;
        db.Awards.Add(new Award
        {
            AwardId = id,
            HouseholdId = household,
            PersonId = person,
            AreaCode = area,
            Programme = programme,
            AmountFen = fen,
            FromMonth = from.FirstDay,
            EndMonth = end?.FirstDay,
            Basis = basis,
        });
    });

    /// <summary>Ends an award as a later decision would.</summary>
    public Task EndAsync(Guid awardId, Month end) => KeepAsync((db, _) => db.Awards.Single(a => a.AwardId == awardId).EndMonth = end.FirstDay);

    public Task<Guid> KeepAsync(Action<HuiminDb, Guid> change) => KeepAsync(database, change);

    public static async Task<Guid> KeepAsync(TestDatabase database, Action<HuiminDb, Guid> change)
    {
        var id = database.Clock.NewId();
        await using var work = await database.Desk.BeginAsync<Done>(Actor.Product("500114"), keep, id, new { id }, Stop);
        change(work.Db, id);
        work.Record(new AuditEntry("test"));
        var kept = await work.CompleteAsync(default, Stop);
        Assert.Null(kept.Refusal);
        return id;
    }

    public async Task AccountAsync(string idNumber, string card, string holder = "王秀英")
    {
        var taken = await TakeOver.RunAsync(new(Clock.NewId(), "原发放系统", card), [new(idNumber, "农村商业银行", card, holder)], Maker, Stop);
        Assert.Equal(1, taken.Value.Written);
    }

    /// <summary>Simulates and runs a month.</summary>
    public async Task<RunMonth.Answer> RunMonthAsync(Month? month = null)
    {
        var view = await Simulate.RunAsync(month ?? Month, Maker, Stop);
        Assert.Null(view.Refusal);
        var run = await Run.RunAsync(new(Clock.NewId(), month ?? Month, view.Value.Shown), Maker, Stop);
        Assert.Null(run.Refusal);
        return run.Value;
    }

    public async Task<PayBatch> BuildAsync(string programme = "AGE_ALLOWANCE", Month? month = null)
    {
        var built = await Build.RunAsync(new(Clock.NewId(), programme, month ?? Month), Maker, Stop);
        Assert.Null(built.Refusal);
        return await BatchAsync(built.Value);
    }

    public Task<PayBatch> BatchAsync(Guid id) => World.ReadAsync(db => db.PayBatches.SingleAsync(b => b.BatchId == id, Stop));

    public async Task<PayBatch> ReleasedAsync(string programme = "AGE_ALLOWANCE", Month? month = null)
    {
        var batch = await BuildAsync(programme, month);
        Assert.Null((await ApproveAsync(batch)).Refusal);
        Assert.Null((await ReleaseAsync(batch)).Refusal);
        return await BatchAsync(batch.BatchId);
    }

    public Task<Result<BatchState>> ApproveAsync(PayBatch batch, Actor? actor = null) =>
        Approve.RunAsync(new(Clock.NewId(), batch.BatchId, Convert.ToHexStringLower(batch.ContentHash)), actor ?? Checker, Stop);

    public Task<Result<BatchState>> ReleaseAsync(PayBatch batch, Actor? actor = null) =>
        Release.RunAsync(new(Clock.NewId(), batch.BatchId, Convert.ToHexStringLower(batch.ContentHash)), actor ?? Releaser, Stop);

    /// <summary>The order as the bank reads it from the file.</summary>
    public async Task<DemoBank.Order> SendAsync(PayBatch batch, string layout = "YKT-CSV")
    {
        var name = await Write.RunAsync(new(Clock.NewId(), batch.BatchId, layout), Maker, Stop);
        Assert.Null(name.Refusal);
        var order = new DemoBank(Options.Layouts).Read(await File.ReadAllBytesAsync(Path.Combine(Options.FileFolder, name.Value), Stop));
        Assert.Null(order.Refusal);
        return order.Value;
    }

    public Task<Result<AcceptReturn.Answer>> AcceptAsync(byte[] file) => Accept.RunAsync(AcceptReturn.Input.Of(Clock.NewId(), file), file, Maker, Stop);

    /// <summary>One person asks, another decides.</summary>
    public async Task<Result<PayableState>> ReturnedAsync(Guid payable, PayAct act, string reason = "本人已外迁", PayOutcome? outcome = null, string serial = "")
    {
        var asked = await AskReturned.RunAsync(new(Clock.NewId(), payable, act, reason, outcome, serial), Maker, Stop);
        return asked.Ok ? await DecideReturned.RunAsync(new(Clock.NewId(), asked.Value, 0, true), Releaser, Stop) : asked.Refusal;
    }

    /// <summary>Everything until the money has arrived.</summary>
    public async Task<PayBatch> PaidAsync(Func<DemoBank.Line, PayOutcome>? outcome = null, string programme = "AGE_ALLOWANCE", Month? month = null)
    {
        var batch = await ReleasedAsync(programme, month);
        var accepted = await AcceptAsync(DemoBank.Answer(await SendAsync(batch), 1, outcome ?? (_ => PayOutcome.Paid))[0]);
        Assert.Null(accepted.Refusal);
        return await BatchAsync(batch.BatchId);
    }

    public Task<List<Payable>> PayablesAsync(Guid? subject = null) =>
        World.ReadAsync(db => db.Payables.Where(p => subject == null || p.SubjectId == subject).OrderBy(p => p.Month).ThenBy(p => p.Kind).ThenBy(p => p.MadeAt).ToListAsync(Stop));

    /// <summary>What lies in an account of the ledger; the word before the colon stands for all of its kind.</summary>
    public async Task<long> BalanceAsync(string account)
    {
        var entries = await World.ReadAsync(db => db.LedgerEntries.Select(e => new { e.Account, e.Amount }).ToListAsync(Stop));
        return entries.Where(e => e.Account == account || e.Account.StartsWith(account + ":", StringComparison.Ordinal)).Sum(e => e.Amount);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
