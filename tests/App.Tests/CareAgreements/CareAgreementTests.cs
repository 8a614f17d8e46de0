using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Targets;
using Huimin.Data;
using Huimin.SocialAssistance;
using Huimin.Values;

namespace Huimin.App.Tests.CareAgreements;

/// <summary>Care agreements of people in extreme hardship at home. Handbook §3.1, §8.6, K08.</summary>
public sealed class CareAgreementTests
{
    private static readonly DateOnly today = new(2026, 11, 20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "签订、续签、终止：只有本镇经办能签；不是散居特困的、有效期不对的、缺条款的不能签；一人只有一份有效；第二次点击得到第一次的答复")]
    public async Task Signed_renewed_ended()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (home, people) = await TekunAsync(w);
        var (_, other) = await w.HomeAsync();
        var (sign, end) = (new SignCare(w.Database.Desk), new EndCare(w.Database.Desk));
        var read = new ReadCare(w.Database.Reader, w.Database.Views, w.Clock);
        var terms = Terms(people[0]);
        async Task<string> SignAsync(CareTerms t, bool renews = false, Actor? actor = null, Guid? key = null) => Code(await sign.RunAsync(new(key ?? w.Clock.NewId(), t, renews), actor ?? World.Clerk, Stop));

        foreach (var actor in (Actor[])[World.Aide, World.Chief, World.District]) Assert.Equal("DATA-001", await SignAsync(terms, actor: actor));
        Assert.Equal(["CARE-002", "CARE-002"], [await SignAsync(terms, actor: World.OtherClerk), await SignAsync(Terms(other[0]))]);
        Assert.Equal(["CARE-013", "CARE-006", "CARE-007"], [await SignAsync(terms with { Carer = "王" }), await SignAsync(terms with { Relation = 0 }), await SignAsync(terms with { Duty = 0 })]);
        Assert.Equal(["CARE-008", "CARE-008", "CARE-009"], [await SignAsync(terms with { TimesAWeek = 0 }), await SignAsync(terms with { TimesAWeek = 22 }), await SignAsync(terms with { AllowanceFen = -1 })]);
        Assert.Equal(["CARE-004", "CARE-005"], [await SignAsync(terms with { SignedOn = today.AddDays(1), ValidFrom = today.AddDays(1) }), await SignAsync(terms with { ValidUntil = today.AddDays(-1), SignedOn = today.AddDays(-9), ValidFrom = today.AddDays(-9) })]);
        Assert.Equal("CARE-005", await SignAsync(terms with { ValidFrom = today.AddDays(-1) }));

        var key = w.Clock.NewId();
        Assert.Equal(["ok", "ok", "CARE-003"], [await SignAsync(terms, key: key), await SignAsync(terms, key: key), await SignAsync(terms)]);
        Assert.Equal("ok", await SignAsync(terms with { ValidFrom = today.AddDays(10), ValidUntil = today.AddYears(2) }, renews: true));
        var rows = (await read.RunAsync(home, World.Aide, Stop)).Value.Rows;
        Assert.Equal(2, rows.Count);
        Assert.Equal((CareEnding.Renewed, today.AddDays(10), true), (rows[1].Agreement.Ending, rows[1].Agreement.EndedOn, rows[1].Holds));

        var current = rows[0].Agreement;
        async Task<string> EndAsync(DateOnly day, CareEnding ending, Actor? actor = null) => Code(await end.RunAsync(new(w.Clock.NewId(), current.AgreementId, current.Version, day, ending), actor ?? World.Clerk, Stop));
        Assert.Equal(["CARE-012", "CARE-001", "DATA-001"], [await EndAsync(today, CareEnding.CarerGone), await EndAsync(today, CareEnding.CarerGone, World.OtherClerk), await EndAsync(today, CareEnding.CarerGone, World.Chief)]);
        w.World.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(["CARE-011", "CARE-012", "ok", "CARE-010"], [await EndAsync(today.AddDays(10), CareEnding.Renewed), await EndAsync(today.AddDays(11), CareEnding.CarerGone), await EndAsync(today.AddDays(10), CareEnding.CarerGone), await EndAsync(today.AddDays(10), CareEnding.CarerGone)]);
        Assert.Equal("ok", await SignAsync(Terms(people[0], today.AddDays(10))));
    }

    [Fact(DisplayName = "没有有效协议的人进入本镇经办的待办和列表：到期次日进入，签了、集中供养、去世的不在；外镇看不到")]
    public async Task Who_has_none()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var (_, a) = await TekunAsync(w);
        var (_, b) = await TekunAsync(w);
        var (sign, browse, tasks) = (new SignCare(w.Database.Desk), new BrowseCare(w.Database.Reader, w.Clock), new CareTasks(w.Database.Reader, w.Clock));
        async Task<(int Without, int All)> ListAsync(Actor actor) => (await browse.RunAsync(new(CareShown.Without, null, 0, 10), actor, Stop)).Value is var page ? (page.Without, page.All) : default;
        Assert.Equal(((2, 2), (0, 0)), (await ListAsync(World.Clerk), await ListAsync(World.OtherClerk)));
        Assert.Equal(2, Assert.Single(await tasks.ForAsync(World.Clerk, Stop)).Count);
        Assert.Empty(await tasks.ForAsync(World.Chief, Stop));
        Assert.Equal("ok", Code(await sign.RunAsync(new(w.Clock.NewId(), Terms(a[0]) with { ValidUntil = today }, false), World.Clerk, Stop)));
        Assert.Equal((1, 2), await ListAsync(World.Clerk));
        w.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((2, 2), await ListAsync(World.Clerk));
        await IndicatorTests.FactAsync(w, b[0], TekunAtHome.Central, 1, today);
        Assert.Equal((1, 1), await ListAsync(World.Clerk));
        await w.KeepAsync((db, _) => db.Set<Huimin.Registry.Person>().Single(p => p.PersonId == a[0]).DeathDate = today);
        Assert.Equal((0, 0), await ListAsync(World.Clerk));
    }

    [Fact(DisplayName = "列表先取一页，再取这一页的姓名：不论看哪一类，人员都按编号找，不从全区的人开始")]
    public async Task A_page_finds_its_people_by_id()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "SQLite 的执行计划");
        await using var w = await IndicatorWorld.CreateAsync();
        await TekunAsync(w);
        var browse = new BrowseCare(w.Database.Reader, w.Clock);
        using var heard = Plans.Listen();
        foreach (var shown in Enum.GetValues<CareShown>()) Assert.True((await browse.RunAsync(new(shown, "500114001", 0, 10), World.Clerk, Stop)).Ok);
        var found = await w.World.ReadAsync(db => heard.FindingAsync(db, "person"));
        Assert.NotEmpty(found);
        Assert.All(found, line => Assert.Contains("(person_id=?)", line, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "K08：有有效协议的散居特困 ÷ 散居特困，按期末日；到期、终止、集中供养当日起不计；晚登记的不计入先前；一人两份只计一次")]
    public async Task Rate()
    {
        await using var w = await IndicatorWorld.CreateAsync();
        var people = new List<Guid>();
        for (var i = 0; i < 4; i++) people.Add((await TekunAsync(w)).People[0]);
        await AgreementAsync(w, people[0], new(2026, 10, 1), new(2026, 10, 31));
        await AgreementAsync(w, people[0], new(2026, 10, 15), new(2027, 10, 14));
        await AgreementAsync(w, people[1], new(2026, 10, 31), new(2027, 10, 30), ended: new(2026, 11, 30));
        await AgreementAsync(w, people[2], new(2026, 11, 1), new(2026, 11, 30));
        await AgreementAsync(w, people[3], new(2026, 9, 1), new(2026, 10, 30));
        await IndicatorTests.FactAsync(w, people[3], TekunAtHome.Central, 1, new(2026, 11, 10));
        Assert.Equal(5_000, await w.ValueAsync("K08", IndicatorWorld.October));
        var november = await w.FigureAsync("K08", IndicatorWorld.November, asOf: new(2026, 11, 30));
        Assert.Equal((2L, 3L), (november.Numerator, november.Denominator));
        Assert.Equal(0, await w.ValueAsync("K08", IndicatorWorld.October, known: w.Clock.UtcNow.AddSeconds(-1)));
        Assert.Null(await w.ValueAsync("K08", IndicatorWorld.October, World.OtherTown[..9]));
    }

    private static async Task<(Guid Home, Guid[] People)> TekunAsync(IndicatorWorld w)
    {
        var home = await w.HomeAsync();
        await w.AwardAsync(home.Home, "TEKUN", new Month(2026, 10), home.People[0], fen: 90_000);
        return home;
    }

    private static CareTerms Terms(Guid person, DateOnly? from = null) =>
        new(person, "李某", CareRelation.Neighbour, CareDuty.Watch | CareDuty.Daily, 7, 200_00, from ?? today, from ?? today, (from ?? today).AddYears(1));

    private static Task<Guid> AgreementAsync(IndicatorWorld w, Guid person, DateOnly from, DateOnly until, DateOnly? ended = null) => w.KeepAsync((db, id) => db.CareAgreements.Add(new CareAgreement
    {
        AgreementId = id,
        Number = id.ToString("N"),
        HouseholdId = id,
        PersonId = person,
        AreaCode = World.Wenhui,
        Carer = "李某",
        Relation = CareRelation.Kin,
        Duty = CareDuty.Daily,
        TimesAWeek = 7,
        AllowanceFen = 0,
        SignedOn = from,
        ValidFrom = from,
        ValidUntil = until,
        OverOn = until.AddDays(1),
        IsCurrent = false,
        EndedOn = ended,
        EndedAt = ended is null ? null : w.Clock.UtcNow,
        RecordedAt = w.Clock.UtcNow,
        RecordedBy = id,
    }));

    private static string Code<T>(Result<T> answer) => answer.Refusal?.Code ?? "ok";
}
