using System.Reflection;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Policy.Parameters;
using Huimin.StreetRelief;
using Huimin.Values;
using static Huimin.App.Tests.StreetRelief.ReliefWorld;

namespace Huimin.App.Tests.StreetRelief;

/// <summary>People without a livelihood, from the first hour to the last visit. Handbook §5.4.</summary>
public sealed class ReliefTests
{
    [Fact(DisplayName = "身份不明的人：登记、寻亲公告、查明身份、护送返乡、回访、办结；同一编号再点得到同一答复，过期的修改被拒绝；身份号码加密，只显示打星")]
    public async Task From_the_street_to_home()
    {
        await using var w = await ReliefWorld.CreateAsync();
        var input = w.Unknown();
        var id = await w.AddAsync(input);
        Assert.Equal(id, (await w.Register.RunAsync(input, World.Clerk, Stop)).Value);
        Assert.Equal("DATA-005", Code(await w.Register.RunAsync(input with { AgeAbout = 41 }, World.Clerk, Stop)));
        Assert.Equal((ReliefState.Identifying, "姓名不详"), ((await w.StayAsync(id)).State, (await w.StayAsync(id)).ShownName));
        Assert.Equal("RELIEF-015", await w.EndAsync(id, ReliefEnding.Escorted));

        Assert.Equal("ok", Code(await w.Search.RunAsync(new(w.Clock.NewId(), id, 0, w.Clock.UtcNow, null), World.Clerk, Stop)));
        Assert.Equal("DATA-003", Code(await w.Search.RunAsync(new(w.Clock.NewId(), id, 0, null, w.Today), World.Clerk, Stop)));
        Assert.Equal("RELIEF-011", Code(await w.Search.RunAsync(new(w.Clock.NewId(), id, 1, w.Clock.UtcNow, null), World.Clerk, Stop)));
        var number = World.Number(223);
        var found = new FindIdentity.Input(w.Clock.NewId(), id, 1, w.Today, "王建国", number, "外省某县");
        Assert.Equal("VAL-", Code(await w.Identify.RunAsync(found with { Key = w.Clock.NewId(), IdNumber = number[..17] + "?" }, World.Clerk, Stop))[..4]);
        Assert.Equal(["ok", "ok"], [Code(await w.Identify.RunAsync(found, World.Clerk, Stop)), Code(await w.Identify.RunAsync(found, World.Clerk, Stop))]);
        Assert.Equal("RELIEF-010", Code(await w.Identify.RunAsync(found with { Key = w.Clock.NewId(), Version = 2 }, World.Clerk, Stop)));
        var view = (await w.Read.RunAsync(id, World.Clerk, Stop)).Value;
        Assert.Equal((ReliefState.Admitted, 46, number[..6] + "********" + number[14..]), (view.Stay.State, view.Stay.AgeAbout, view.IdNumber));
        Assert.Equal(number, w.Database.Vault.Open(ReliefStay.IdNumberColumn, id, view.Stay.IdNumberSealed));

        Assert.Equal(["RELIEF-016", "RELIEF-016"], [await w.VisitAsync(id), await w.CloseAsync(id)]);
        Assert.Equal(["ok", "RELIEF-009"], [await w.EndAsync(id, ReliefEnding.Escorted), await w.EndAsync(id, ReliefEnding.Left)]);
        Assert.Equal(["ok", "ok", "RELIEF-017"], [await w.VisitAsync(id), await w.CloseAsync(id), await w.VisitAsync(id)]);
        Assert.Equal(1, (await w.Browse.RunAsync(new(ReliefState.Closed, false, World.Wenhui, 0, 10), World.Clerk, Stop)).Value.Total);
    }

    [Fact(DisplayName = "日期的两侧：晚于现在一秒、早于求助日、回访早于离站日都拒绝，当时当日可以；17 岁是未成年人，18 岁不是；120 岁可以，121 岁不可以；坏区划、没有救助内容拒绝")]
    public async Task Both_sides_of_every_day()
    {
        await using var w = await ReliefWorld.CreateAsync();
        var input = w.Unknown();
        async Task<string> TryAsync(RegisterStay.Input i) => Code(await w.Register.RunAsync(i with { Key = w.Clock.NewId() }, World.Clerk, Stop));
        Assert.Equal(["ok", "RELIEF-002"], [await TryAsync(input with { CameAt = w.Clock.UtcNow }), await TryAsync(input with { CameAt = w.Clock.UtcNow.AddSeconds(1) })]);
        Assert.Equal(["ok", "RELIEF-007"], [await TryAsync(input with { AgeAbout = 17, IsMinor = true }), await TryAsync(input with { AgeAbout = 18, IsMinor = true })]);
        Assert.Equal(["ok", "RELIEF-007"], [await TryAsync(input with { AgeAbout = 18 }), await TryAsync(input with { AgeAbout = 17 })]);
        Assert.Equal(["ok", "RELIEF-006", "RELIEF-006"], [await TryAsync(input with { AgeAbout = 120 }), await TryAsync(input with { AgeAbout = 121 }), await TryAsync(input with { AgeAbout = -1 })]);
        Assert.Equal(["REG-001", "REG-004"], [await TryAsync(input with { AreaCode = "500114001999" }), await TryAsync(input with { AreaCode = "500114001" })]);
        Assert.Equal(["RELIEF-005", "RELIEF-004", "RELIEF-008"], [await TryAsync(input with { Help = ReliefHelp.None }), await TryAsync(input with { Source = 0 }), await TryAsync(input with { Note = "三个字" })]);

        var (born, id) = (World.Number(225, 2008, 11, 20), World.Number(225, 2008, 11, 21));
        Assert.Equal((false, true), ((await w.StayAsync(await w.AddAsync(w.Known(born)))).IsMinor, (await w.StayAsync(await w.AddAsync(w.Known(id)))).IsMinor));

        var stay = await w.AddAsync(w.Known(World.Number(227)));
        Assert.Equal(["RELIEF-012", "RELIEF-002", "RELIEF-013"], [await w.EndAsync(stay, ReliefEnding.Left, w.Today.AddDays(-1)), await w.EndAsync(stay, ReliefEnding.Left, w.Today.AddDays(1)), await w.EndAsync(stay, ReliefEnding.None)]);
        Assert.Equal("ok", await w.EndAsync(stay, ReliefEnding.Hospital));
        Assert.Equal(["RELIEF-018", "RELIEF-002", "ok"], [await w.VisitAsync(stay, w.Today.AddDays(-1)), await w.VisitAsync(stay, w.Today.AddDays(1)), await w.VisitAsync(stay)]);
    }

    [Fact(DisplayName = "时限：公告满 24 小时的那一刻超期，早一秒不超；采集DNA 7 个工作日、在站 10 天、三个月，标明待核；批准延长后按新日期；离站后都不再计")]
    public async Task Limits()
    {
        await using var w = await ReliefWorld.CreateAsync();
        var id = await w.AddAsync(w.Unknown() with { CameAt = w.Clock.UtcNow });
        var notice = await w.LimitAsync(id, "DL-RL-02");
        Assert.Equal((w.Clock.UtcNow.AddHours(24), ParameterState.Pending), (notice.DueAt, notice.State));
        Assert.Equal(Clock.StartOfBeijingDay(new(2026, 12, 2)), (await w.LimitAsync(id, "DL-RL-03")).DueAt);
        Assert.Equal(Clock.StartOfBeijingDay(new(2026, 12, 1)), (await w.LimitAsync(id, "DL-RL-05")).DueAt);
        Assert.Equal(Clock.StartOfBeijingDay(new(2027, 2, 21)), (await w.LimitAsync(id, "DL-RL-04")).DueAt);
        async Task<int> LateAsync() => (await w.Browse.RunAsync(new(null, true, null, 0, 10), World.Clerk, Stop)).Value.LateOnes;
        w.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await LateAsync());
        w.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await LateAsync());
        Assert.Equal("ok", Code(await w.Search.RunAsync(new(w.Clock.NewId(), id, 0, w.Clock.UtcNow, w.Today), World.Clerk, Stop)));
        Assert.Equal(0, await LateAsync());

        w.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, await LateAsync());
        async Task<string> LongerAsync(DateOnly day, Actor actor, int version = 1) => Code(await w.Lengthen.RunAsync(new(w.Clock.NewId(), id, version, day, "病情未稳定，暂不能返乡"), actor, Stop));
        Assert.Equal(["DATA-001", "RELIEF-020", "RELIEF-020"], [await LongerAsync(new(2026, 12, 9), World.Clerk), await LongerAsync(new(2026, 11, 30), World.DistrictChief), await LongerAsync(new(2027, 2, 21), World.DistrictChief)]);
        Assert.Equal("ok", await LongerAsync(new(2026, 12, 1), World.DistrictChief));
        Assert.Equal(0, await LateAsync());
        w.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await LateAsync());
        Assert.Equal("ok", await w.EndAsync(id, ReliefEnding.Placed));
        Assert.Equal((0, null), (await LateAsync(), (await w.StayAsync(id)).DueAt));
    }

    [Fact(DisplayName = "未成年人：不能自行离站，姓名打星；返家后每季度回访，没有回访不能办结；成年人可以直接办结，自行离站即办结")]
    public async Task Children_are_followed_up()
    {
        await using var w = await ReliefWorld.CreateAsync();
        var child = await w.AddAsync(w.Known(World.Number(221, 2015)));
        Assert.Equal(("王**", "RELIEF-014"), ((await w.StayAsync(child)).ShownName, await w.EndAsync(child, ReliefEnding.Left)));
        Assert.Equal(["ok", "RELIEF-019"], [await w.EndAsync(child, ReliefEnding.Fetched), await w.CloseAsync(child)]);
        var first = await w.LimitAsync(child, "DL-RL-01");
        Assert.Equal((Clock.StartOfBeijingDay(new(2027, 4, 1)), ParameterState.Verified), (first.DueAt, first.State));
        Assert.Equal((new DateOnly(2027, 3, 31), new DateOnly(2027, 6, 30)), (ReliefLimits.EndOfNextQuarter(new(2026, 12, 31)), ReliefLimits.EndOfNextQuarter(new(2027, 1, 1))));
        Assert.Equal(["ok", "ok"], [await w.VisitAsync(child), await w.CloseAsync(child)]);

        var adult = await w.AddAsync(w.Known(World.Number(222)));
        Assert.Equal(["ok", "ok"], [await w.EndAsync(adult, ReliefEnding.Fetched), await w.CloseAsync(adult)]);
        var goes = await w.AddAsync();
        Assert.Equal(("ok", ReliefState.Closed), (await w.EndAsync(goes, ReliefEnding.Left), (await w.StayAsync(goes)).State));
    }

    [Fact(DisplayName = "岗位和辖区：镇街和区级经办登记办理；审批人、监督只看；村（居）协理员不能看；外镇的看不到也写不进；每个个人信息字段写明目的")]
    public async Task Who_and_where()
    {
        await using var w = await ReliefWorld.CreateAsync();
        var id = await w.AddAsync();
        foreach (var actor in (Actor[])[World.Aide, World.Chief, World.DistrictChief, Supervisor]) Assert.Equal("DATA-001", Code(await w.Register.RunAsync(w.Unknown(), actor, Stop)));
        foreach (var actor in (Actor[])[World.Clerk, World.Chief, World.District, World.DistrictChief, Supervisor]) Assert.Equal("ok", Code(await w.Read.RunAsync(id, actor, Stop)));
        Assert.Equal(["DATA-001", "RELIEF-001"], [Code(await w.Read.RunAsync(id, World.Aide, Stop)), Code(await w.Read.RunAsync(id, World.OtherClerk, Stop))]);
        Assert.Equal("DATA-001", Code(await w.Browse.RunAsync(new(null, false, null, 0, 10), World.Aide, Stop)));
        Assert.Equal(0, (await w.Browse.RunAsync(new(null, false, null, 0, 10), World.OtherClerk, Stop)).Value.Total);
        Assert.Equal(["DATA-002", "ok"], [Code(await w.Register.RunAsync(w.Unknown(), World.OtherClerk, Stop)), Code(await w.Register.RunAsync(w.Unknown(), World.District, Stop))]);
        Assert.Equal(["RELIEF-001", "DATA-001"], [await w.EndAsync(id, ReliefEnding.Left, actor: World.OtherClerk), await w.EndAsync(id, ReliefEnding.Left, actor: World.Chief)]);

        var bare = new[] { typeof(ReliefStay), typeof(ReliefVisit) }.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.CanWrite && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t && (t == typeof(string) || t == typeof(byte[]) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is null).Select(p => p.Name);
        Assert.Empty(bare);
    }
}
