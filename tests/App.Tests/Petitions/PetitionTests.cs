using System.Reflection;
using System.Text;
using Huimin.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Petitions;
using Huimin.Policy.Parameters;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;
using static Huimin.App.Tests.Petitions.PetitionWorld;

namespace Huimin.App.Tests.Petitions;

/// <summary>信访 from the registration to the recheck. Handbook §12.1, DL-XF.</summary>
public sealed class PetitionTests
{
    [Fact(DisplayName = "登记：渠道、类别、业务、信访人、请求缺一不可；代表五人可以、六人拒绝；第二次点击得到第一次的答复；身份号码加密保存，只显示打星")]
    public async Task Registered_once()
    {
        await using var w = await CreateAsync();
        var input = w.Claim();
        async Task<string> TryAsync(RegisterPetition.Input i, Actor? actor = null) => Code(await w.Register.RunAsync(i with { Key = w.Clock.NewId() }, actor ?? World.Clerk, Stop));
        Assert.Equal(["PETITION-003", "PETITION-004", "PETITION-005"], [await TryAsync(input with { Channel = 0 }), await TryAsync(input with { Kind = 0 }), await TryAsync(input with { Matter = 0 })]);
        Assert.Equal(["PETITION-007", "PETITION-006", "PETITION-002"], [await TryAsync(input with { People = [] }), await TryAsync(input with { Request = "三个字" }), await TryAsync(input with { ReceivedOn = w.Today.AddDays(1) })]);
        PetitionerLine[] Many(int n) => [.. Enumerable.Range(0, n).Select(i => Person(311 + i))];
        Assert.Equal(["ok", "PETITION-008"], [await TryAsync(input with { People = Many(5), PeopleCount = 12 }), await TryAsync(input with { People = Many(6), PeopleCount = 12 })]);
        Assert.Equal(["PETITION-010", "DATA-001", "DATA-002"], [await TryAsync(input with { People = Many(3), PeopleCount = 2 }), await TryAsync(input, World.Aide), await TryAsync(input, World.OtherClerk)]);

        var (first, again) = (await w.Register.RunAsync(input, World.Clerk, Stop), await w.Register.RunAsync(input, World.Clerk, Stop));
        Assert.Equal(first.Value, again.Value);
        var asker = Assert.Single((await w.ViewAsync(first.Value)).People);
        Assert.Equal(("王建国", World.Number(301)[..6] + "********", "*******0000"), (asker.Name, asker.IdNumber[..14], asker.Phone));
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        Assert.DoesNotContain(World.Number(301), Encoding.Latin1.GetString(await reading.Db.Petitioners.Where(p => p.PetitionId == first.Value).Select(p => p.IdNumberSealed!).SingleAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "每行一名信访人：姓名、身份号码、电话；写错的说出在第几行")]
    public void Lines_of_people()
    {
        var read = PetitionerLine.Read($"王建国 {World.Number(301)} 13800000000\n\n李秀英，13900000000\n张三丰", new(2026, 11, 20));
        Assert.Equal([Person(), new("李秀英", null, "13900000000"), new("张三丰", null, null)], read.Value);
        var wrong = PetitionerLine.Read("王建国\n李秀英 12345", new(2026, 11, 20));
        Assert.Equal(("PETITION-009", true), (wrong.Refusal!.Code, wrong.Refusal.Message.Contains("第 2 行", StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "重复信访：同一身份号码或者同名同电话、同一类事项的连到最早一件；换了事项、换了人的不连")]
    public async Task Repeats_are_found()
    {
        await using var w = await CreateAsync();
        var first = await w.AddAsync();
        var second = await w.AddAsync(w.Claim(Person() with { Phone = null }));
        var third = await w.AddAsync(w.Claim(Person() with { IdNumber = null }));
        Assert.Equal((null, first, first), ((await w.ItAsync(first)).RepeatOf, (await w.ItAsync(second)).RepeatOf, (await w.ItAsync(third)).RepeatOf));
        Assert.Equal(2, (await w.ViewAsync(third)).Others.Count);
        Assert.Null((await w.ItAsync(await w.AddAsync(w.Claim() with { Matter = PetitionMatter.Funerals }))).RepeatOf);
        Assert.Null((await w.ItAsync(await w.AddAsync(w.Claim(new PetitionerLine("李秀英", null, "13800000000"))))).RepeatOf);
    }

    [Fact(DisplayName = "受理、转送、异议：直接收到的不能推给信访部门；转送的第 5 个工作日可以提异议，第 6 个不行；决定只作一次，当日出具告知书")]
    public async Task Decided_once()
    {
        await using var w = await CreateAsync();
        var direct = await w.AddAsync();
        Assert.Equal(["PETITION-014", "PETITION-016", "PETITION-006"], [await w.DecideAsync(direct, PetitionDecision.NotMine), await w.DecideAsync(direct, PetitionDecision.Referred, office: ""), await w.DecideAsync(direct, PetitionDecision.Referred, reason: "无")]);
        Assert.Equal(["DATA-001", "ok", "PETITION-013"], [await w.DecideAsync(direct, PetitionDecision.Accepted, actor: World.Clerk), await w.DecideAsync(direct, PetitionDecision.Referred), await w.DecideAsync(direct, PetitionDecision.Accepted)]);
        Assert.Equal((PetitionLetterKind.Referred, null), ((await w.ViewAsync(direct)).Letters.Single().Kind, (await w.ItAsync(direct)).DueAt));

        var (friday, late) = (await w.AddAsync(w.Claim() with { Channel = PetitionChannel.Transferred }), await w.AddAsync(w.Claim() with { Channel = PetitionChannel.Transferred }));
        Assert.Equal(Clock.StartOfBeijingDay(new(2026, 7, 11)), (await w.LimitAsync(friday, "DL-XF-03")).DueAt);
        w.Time.Advance(TimeSpan.FromDays(7)); // the fifth working day
        Assert.Equal("ok", await w.DecideAsync(friday, PetitionDecision.NotMine));
        w.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["PETITION-015", "ok"], [await w.DecideAsync(late, PetitionDecision.NotMine), await w.DecideAsync(late, PetitionDecision.Accepted)]);
    }

    [Fact(DisplayName = "时限：15 天内告知，满 15 天次日零点超期，早一秒不超；受理 60 天内答复；另一人批准延长 30 天可以、31 天和第二次不行；其他类别的 60 天标明待核")]
    public async Task Limits()
    {
        await using var w = await CreateAsync();
        var (id, prompt) = (await w.AddAsync(), await w.AddAsync(w.Claim(Person(303))));
        await w.DecideAsync(prompt, PetitionDecision.Accepted);
        async Task<int> LateAsync() => (await w.Browse.RunAsync(new(null, PetitionShown.Late, null, null, 0, 10), World.District, Stop)).Value.Late;
        Assert.Equal(Clock.StartOfBeijingDay(new(2026, 7, 21)), (await w.LimitAsync(id, "DL-XF-02")).DueAt); // the 15th day is a Saturday
        w.Time.Advance(Clock.StartOfBeijingDay(new(2026, 7, 21)) - w.Clock.UtcNow - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await LateAsync());
        w.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await LateAsync());
        Assert.Equal(("信访超期或者不满意，需要督办", 1L), Assert.Single(await w.Tasks.ForAsync(World.DistrictChief, Stop)) is var task ? (task.Title, task.Count) : default);
        Assert.Equal("ok", await w.DecideAsync(id, PetitionDecision.Accepted));
        Assert.Equal(0, await LateAsync());

        var finish = await w.LimitAsync(prompt, "DL-XF-04");
        Assert.Equal((Clock.StartOfBeijingDay(new(2026, 9, 2)), ParameterState.Verified), (finish.DueAt!.Value, finish.State));
        Assert.Equal(["DATA-001", "PETITION-018", "PETITION-018"], [await w.LengthenAsync(prompt, 30, World.District), await w.LengthenAsync(prompt, 31), await w.LengthenAsync(prompt, 0)]);
        Assert.Equal(["ok", "PETITION-018"], [await w.LengthenAsync(prompt, 30), await w.LengthenAsync(prompt, 1)]);
        Assert.Equal(Clock.StartOfBeijingDay(new(2026, 10, 9)), (await w.LimitAsync(prompt, "DL-XF-04")).DueAt); // the 90th day is 1 October, the first working day after it the 8th
        Assert.Contains((await w.ViewAsync(prompt)).Letters, l => l.Kind == PetitionLetterKind.Extended);
        var opinion = await w.AddAsync(w.Claim() with { Kind = PetitionKind.Opinion });
        await w.DecideAsync(opinion, PetitionDecision.Accepted);
        Assert.Equal(ParameterState.Pending, (await w.LimitAsync(opinion, "DL-XF-04")).State);
    }

    [Fact(DisplayName = "处理意见书载明请求、事实、意见、法律依据，缺一不可；复查、复核自收到书面意见起第 30 天可以申请，第 31 天不行；作出意见的是另一人；复核后办结")]
    public async Task Answered_reviewed_rechecked()
    {
        await using var w = await CreateAsync();
        var id = await w.AddAsync();
        Assert.Equal(["ok", "PETITION-013", "ok"], [await w.DecideAsync(id, PetitionDecision.Accepted), await w.AnswerAsync(id), await w.BeginAsync(id)]);
        foreach (var lacking in (PetitionOpinion[])[Opinion with { Facts = "" }, Opinion with { Opinion = "" }, Opinion with { Ground = "" }]) Assert.Equal("PETITION-006", await w.AnswerAsync(id, lacking));
        Assert.Equal(["ok", "PETITION-019", "PETITION-019"], [await w.AnswerAsync(id), await w.AskAsync(id), await w.CloseAsync(id)]);
        var letter = (await w.ViewAsync(id)).Letters.Single(l => l.Kind == PetitionLetterKind.Answer);
        foreach (var part in (string[])["您的请求：请求解决养老院退费问题", "认定的事实：" + Opinion.Facts, "处理意见：" + Opinion.Opinion, "法律依据：" + Opinion.Ground, "申请复查"]) Assert.Contains(part, letter.Body, StringComparison.Ordinal);
        Assert.Equal(["PETITION-025", "ok", "PETITION-024"], [await w.DeliverAsync(id, PetitionLetterKind.Answer, w.Today.AddDays(1)), await w.DeliverAsync(id, PetitionLetterKind.Answer), await w.DeliverAsync(id, PetitionLetterKind.Answer)]);
        Assert.Equal((new DateOnly(2026, 8, 3), "PETITION-029"), ((await w.ItAsync(id)).AskUntil!.Value, await w.CloseAsync(id))); // the 30th day is a Sunday

        var (asks, other) = (await w.AnsweredAsync(w.Claim(Person(303, "李秀英"))), await w.AnsweredAsync(w.Claim(Person(305, "张秀英"))));
        w.Time.Advance(TimeSpan.FromDays(3)); // Monday 6 July: the 30th day is Wednesday 5 August
        foreach (var told in (Guid[])[asks, other]) await w.DeliverAsync(told, PetitionLetterKind.Answer);
        w.Time.Advance(TimeSpan.FromDays(28));
        Assert.Equal("ok", await w.AskAsync(id));
        w.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal("ok", await w.AskAsync(asks));
        w.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["PETITION-020", "ok"], [await w.AskAsync(other), await w.CloseAsync(other)]);

        Assert.Equal(["PETITION-021", "PETITION-021", "DATA-001"], [await w.AskAsync(id), await w.CloseAsync(id), await w.ReviewAsync(id, World.District)]);
        Assert.Equal(["ok", "PETITION-022", "PETITION-019"], [await w.ReviewAsync(id), await w.ReviewAsync(id), await w.AskAsync(id)]);
        await w.DeliverAsync(id, PetitionLetterKind.Review);
        Assert.Equal(["ok", "ok"], [await w.AskAsync(id), await w.ReviewAsync(id)]);
        Assert.Equal((PetitionState.Closed, "PETITION-013"), ((await w.ItAsync(id)).State, await w.AskAsync(id)));
        Assert.Contains("终结意见", (await w.ViewAsync(id)).Letters[^1].Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "满意度只问一次；满意的当日可以办结；不满意的进入负责人的待办")]
    public async Task Rated_once()
    {
        await using var w = await CreateAsync();
        var (good, bad) = (await w.AnsweredAsync(), await w.AnsweredAsync(w.Claim(Person(303))));
        Assert.Equal("PETITION-028", await w.RateAsync(await w.AddAsync(w.Claim(Person(305))), PetitionRating.Good));
        foreach (var id in (Guid[])[good, bad]) await w.DeliverAsync(id, PetitionLetterKind.Answer);
        Assert.Equal(["PETITION-026", "ok", "PETITION-027", "ok"], [await w.RateAsync(good, PetitionRating.None), await w.RateAsync(good, PetitionRating.Fair), await w.RateAsync(good, PetitionRating.Bad), await w.CloseAsync(good)]);
        Assert.Empty(await w.Tasks.ForAsync(World.DistrictChief, Stop));
        Assert.Equal(["ok", "PETITION-029"], [await w.RateAsync(bad, PetitionRating.Bad), await w.CloseAsync(bad)]);
        Assert.Equal(1, Assert.Single(await w.Tasks.ForAsync(World.DistrictChief, Stop)).Count);
    }

    [Fact(DisplayName = "检举控告：被举报人在列表、待办、详情、文书里都看不到，也办不了；镇街登记后看不到；可以匿名，要写明举报谁；本人不能登记举报自己的；查看留痕")]
    public async Task Accused_see_nothing()
    {
        await using var w = await CreateAsync();
        var accused = World.District;
        var post = w.Clock.NewId();
        await using (var work = await w.Database.Desk.BeginAsync<Done>(World.Clerk, PetitionPermissions.Register, w.Clock.NewId(), new { post }, Stop))
        {
            work.Db.Set<StaffPerson>().Add(new StaffPerson { StaffPersonId = accused.StaffPersonId });
            work.Db.Accounts.Add(new Account { AccountId = accused.AccountId, StaffPersonId = accused.StaffPersonId, LoginName = "a", DisplayName = "某某", PasswordHash = "", PasswordSet = w.Clock.UtcNow });
            work.Db.Posts.Add(new Post { PostId = post, AccountId = accused.AccountId, Role = Role.DistrictClerk, UnitTitle = "民政局", FromDay = w.Today });
            work.Record(new AuditEntry("test"));
            await work.CompleteAsync(default, Stop);
        }

        var input = w.Claim() with { Kind = PetitionKind.Accusation, People = [], Request = "举报工作人员优亲厚友", AccusedPost = post };
        Assert.Equal(["PETITION-011", "PETITION-012"], [Code(await w.Register.RunAsync(input with { AccusedPost = null }, World.Clerk, Stop)), Code(await w.Register.RunAsync(input with { Key = w.Clock.NewId() }, accused, Stop))]);
        var id = await w.AddAsync(input with { Key = w.Clock.NewId() });
        foreach (var actor in (Actor[])[accused, World.Clerk, World.Chief, World.OtherClerk]) Assert.Equal("PETITION-001", Code(await w.Read.RunAsync(id, actor, Stop)));
        Assert.Equal(["DATA-001", "ok", "ok"], [Code(await w.Read.RunAsync(id, World.Aide, Stop)), Code(await w.Read.RunAsync(id, SecondClerk, Stop)), Code(await w.Read.RunAsync(id, Supervisor, Stop))]);
        foreach (var actor in (Actor[])[accused, World.Clerk])
        {
            Assert.Equal(0, (await w.Browse.RunAsync(new(null, PetitionShown.All, null, null, 0, 10), actor, Stop)).Value.Total);
            Assert.Empty(await w.Tasks.ForAsync(actor, Stop));
        }

        Assert.Single(await w.Tasks.ForAsync(SecondClerk, Stop));
        Assert.Equal("PETITION-001", Code(await w.Decide.RunAsync(new(w.Clock.NewId(), id, 0, PetitionDecision.Accepted, "", ""), accused, Stop)));
        Assert.Equal("ok", Code(await w.Decide.RunAsync(new(w.Clock.NewId(), id, 0, PetitionDecision.Accepted, "", ""), SecondClerk, Stop)));
        var letter = (await w.Read.RunAsync(id, SecondClerk, Stop)).Value.Letters.Single();
        Assert.Equal(("PETITION-023", "ok"), (Code(await w.Letters.RunAsync(letter.PetitionLetterId, accused, Stop)), Code(await w.Letters.RunAsync(letter.PetitionLetterId, SecondClerk, Stop))));
        await using var reading = await w.Database.Reader.OpenAsync(World.District, Stop);
        Assert.True(await reading.Db.AuditRecords.CountAsync(r => r.SubjectKind == "petition" && r.Outcome == "viewed", Stop) >= 3);
    }

    [Fact(DisplayName = "每个个人信息字段写明目的")]
    public void Every_field_says_why()
    {
        var bare = new[] { typeof(Petition), typeof(Petitioner), typeof(PetitionEvent), typeof(PetitionLetter) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.CanWrite && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t && (t == typeof(string) || t == typeof(byte[]) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is null).Select(p => p.Name);
        Assert.Equal(["Number", "Step", "Office"], bare);
    }
}
