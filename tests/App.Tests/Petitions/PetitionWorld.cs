using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Petitions;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Petitions;

/// <summary>A bureau that is asked for things, on Friday 3 July 2026 at nine.</summary>
internal sealed class PetitionWorld(TestDatabase database, ManualTime time) : IAsyncDisposable
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
    public static Actor Supervisor { get; } = World.Staff(21, Role.DistrictSupervisor, "500114");
    public static Actor SecondClerk { get; } = World.Staff(22, Role.DistrictClerk, "500114");

    public TestDatabase Database => database;
    public ManualTime Time => time;
    public Clock Clock => database.Clock;
    public DateOnly Today => Clock.BeijingToday;
    public CaseClock Cases { get; } = new(WorkCalendar.BuiltIn, new CaseParameters(BenefitRules.Read("500114").Value));
    public PetitionClock Limits => new(Cases);
    public RegisterPetition Register => new(database.Desk, database.Vault, DivisionCatalogue.Shipped, Limits);
    public DecidePetition Decide => new(database.Desk, Limits, Cases);
    public BeginHandling Begin => new(database.Desk, Limits);
    public LengthenHandling Lengthen => new(database.Desk, Limits);
    public AnswerPetition Answer => new(database.Desk, Limits);
    public AskReview Ask => new(database.Desk, Limits);
    public AnswerReview Review => new(database.Desk, Limits);
    public RatePetition Rate => new(database.Desk);
    public ClosePetition Close => new(database.Desk, Limits);
    public DeliverPetitionLetter Deliver => new(database.Desk, Limits);
    public BrowsePetitions Browse => new(database.Reader, Clock);
    public ReadPetition Read => new(database.Reader, database.Views, database.Vault, Limits);
    public ReadPetitionLetter Letters => new(database.Reader, database.Views);
    public PetitionTasks Tasks => new(database.Reader, Clock);

    public static async Task<PetitionWorld> CreateAsync(TimeProvider? by = null)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 7, 3, 1, 0, 0, TimeSpan.Zero));
        return new PetitionWorld(await TestDatabase.CreateAsync([new AccessModule().Records!, new PetitionRecords()], by ?? time), time);
    }

    public static readonly PetitionOpinion Opinion = new("经查，反映的情况属实", "责成有关单位十日内整改并当面答复", "民法典第一千零四十五条");

    public RegisterPetition.Input Claim(params PetitionerLine[] people) => new(
        Clock.NewId(), World.Wenhui, Today, PetitionChannel.Visit, PetitionKind.Claim, PetitionMatter.Elders, people.Length > 0 ? people : [Person()], 0, "请求解决养老院退费问题", null, "", false);

    public static PetitionerLine Person(int sequence = 301, string name = "王建国") => new(name, World.Number(sequence), "13800000000");

    public async Task<Guid> AddAsync(RegisterPetition.Input? input = null)
    {
        var added = await Register.RunAsync(input ?? Claim(), World.Clerk, Stop);
        Assert.True(added.Ok, added.Refusal?.Message);
        return added.Value;
    }

    public async Task<ReadPetition.View> ViewAsync(Guid id) => (await Read.RunAsync(id, World.District, Stop)).Value;

    public async Task<Petition> ItAsync(Guid id) => (await ViewAsync(id)).Petition;

    public async Task<PetitionLimit> LimitAsync(Guid id, string code) => (await ViewAsync(id)).Limits.Single(l => l.Code == code);

    public async Task<string> DecideAsync(Guid id, PetitionDecision decision, string office = "区信访办", string reason = "属于该机关职权", Actor? actor = null) =>
        Code(await Decide.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, decision, office, reason), actor ?? World.District, Stop));

    public async Task<string> BeginAsync(Guid id) => Code(await Begin.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, "养老服务科"), World.District, Stop));

    public async Task<string> LengthenAsync(Guid id, int days, Actor? actor = null) =>
        Code(await Lengthen.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, days, "需要外出核实"), actor ?? World.DistrictChief, Stop));

    public async Task<string> AnswerAsync(Guid id, PetitionOpinion? opinion = null) => Code(await Answer.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, opinion ?? Opinion), World.District, Stop));

    public async Task<string> AskAsync(Guid id) => Code(await Ask.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, "对事实认定不服"), World.District, Stop));

    public async Task<string> ReviewAsync(Guid id, Actor? actor = null) => Code(await Review.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, Opinion), actor ?? World.DistrictChief, Stop));

    public async Task<string> RateAsync(Guid id, PetitionRating rating) => Code(await Rate.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version, rating, "电话回访"), World.District, Stop));

    public async Task<string> CloseAsync(Guid id) => Code(await Close.RunAsync(new(Clock.NewId(), id, (await ItAsync(id)).Version), World.District, Stop));

    public async Task<string> DeliverAsync(Guid id, PetitionLetterKind kind, DateOnly? day = null) =>
        Code(await Deliver.RunAsync(new(Clock.NewId(), (await ViewAsync(id)).Letters.Last(l => l.Kind == kind).PetitionLetterId, day ?? Today, DeliveryWay.InPerson), World.District, Stop));

    /// <summary>Accepted, handled and answered today.</summary>
    public async Task<Guid> AnsweredAsync(RegisterPetition.Input? input = null)
    {
        var id = await AddAsync(input);
        Assert.Equal(["ok", "ok", "ok"], [await DecideAsync(id, PetitionDecision.Accepted), await BeginAsync(id), await AnswerAsync(id)]);
        return id;
    }

    /// <summary>The code of a no; "ok" otherwise.</summary>
    public static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
