using System.Text;
using Huimin.App.Tests.Registry;
using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Payments;

/// <summary>One-off grants until they are approved: who may, what a list must be, who is left out, what is put up.</summary>
public sealed class GrantListTests
{
    private static CancellationToken Stop => PayWorld.Stop;

    [Fact(DisplayName = "拟定只由区级经办办理；批文、类别、对象、单价不对的逐项拒绝，写明是哪一栏")]
    public async Task A_grant_is_drawn_up_from_its_document()
    {
        await using var w = await GrantWorld.CreateAsync();
        foreach (var actor in new[] { World.Clerk, World.Chief, PayWorld.Checker, PayWorld.Releaser })
            Assert.Equal(DataRefusals.NotPermitted, (await w.Make.RunAsync(w.Input(GrantKinds.Living), actor, Stop)).Refusal);
        Assert.Equal(GrantRefusals.WholeDistrict, (await w.Make.RunAsync(w.Input(GrantKinds.Living), World.Staff(40, Role.DistrictClerk, "500114001"), Stop)).Refusal);

        var good = w.Input(GrantKinds.Living, GrantWho.People, new MakeGrant.Part("DIBAO", 20_000));
        (MakeGrant.Input Input, Refusal Expected)[] wrong =
        [
            (good with { Kind = "DIBAO" }, GrantRefusals.KindUnknown), (good with { Title = "补助" }, GrantRefusals.TitleMissing), (good with { Title = "=1+1补助" }, GrantRefusals.TitleMissing),
            (good with { DocumentNumber = " " }, GrantRefusals.DocumentMissing), (good with { DocumentNumber = "批文" + World.Number(222) }, GrantRefusals.DocumentMissing),
            (good with { DocumentDate = new(2026, 11, 21) }, GrantRefusals.DocumentLater), (good with { Parts = [] }, GrantRefusals.PartsMissing), (good with { Who = GrantWho.List }, GrantRefusals.PartsMissing),
            (good with { ChosenMonth = null }, GrantRefusals.MonthWrong), (good with { ChosenMonth = w.Pay.Month + 1 }, GrantRefusals.MonthWrong),
            (good with { Parts = [new("DIBAO", 1), new("DIBAO", 2)] }, GrantRefusals.PartUnknown), (good with { Parts = [new("NOTHING", 1)] }, GrantRefusals.PartUnknown),
            (good with { Parts = [new("DIBAO", 0)] }, GrantRefusals.AmountWrong), (good with { Parts = [new("DIBAO", GrantKinds.Living.MostFen + 1)] }, GrantRefusals.AmountWrong),
        ];
        foreach (var (input, expected) in wrong) Assert.Equal(expected.Code, (await w.Make.RunAsync(input with { Key = w.Clock.NewId() }, PayWorld.Maker, Stop)).Refusal?.Code);
        Assert.Null((await w.Make.RunAsync(good with { Key = w.Clock.NewId(), Parts = [new("DIBAO", GrantKinds.Living.MostFen)], DocumentDate = new(2026, 11, 20) }, PayWorld.Maker, Stop)).Refusal);
    }

    [Fact(DisplayName = "死亡的、重复的、不是本区登记的、没有户的不列入，写明原因；其余照列")]
    public async Task Who_cannot_be_on_the_list_is_left_out_with_the_reason()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, alive, number) = await w.Pay.PersonAsync();
        var (_, dead, deadNumber) = await w.Pay.PersonAsync();
        await w.DiesAsync(dead, new(2026, 11, 2));
        var homeless = World.Number(777, 1961);
        await w.Pay.World.AddAsync(World.Fields("王秀英", homeless));
        var grant = await w.MakeAsync(GrantKinds.Living);
        var locked = await w.LockListAsync(grant, [(number, "王秀英", "200"), (deadNumber, "王秀英", "200"), (number, "王秀英", "300"), (World.Number(901, 1955), "张三", "200"), (homeless, "王秀英", "200")]);
        Assert.Equal(new GrantLocked(1, 1, 20_000, 4, 1), locked.Value);
        var lines = await w.LinesAsync(grant);
        Assert.Equal([GrantOut.None, GrantOut.Dead, GrantOut.Twice, GrantOut.Elsewhere, GrantOut.NoHousehold], lines.Select(l => l.Out));
        Assert.Equal([2, 3, 4, 5, 6], lines.Select(l => l.LineNo));
        Assert.Equal("与第 2 行是同一个人", lines[2].Reason);
        Assert.Equal(alive, lines[0].PersonId);
        Assert.All(lines.Skip(1), l => Assert.NotEqual("", l.Reason));
    }

    [Fact(DisplayName = "姓名与证件号码不符、号码错一位：指出行和列，整份不收，什么也没有写；繁体和空格不算不符")]
    public async Task A_name_must_be_that_of_the_number()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, first) = await w.Pay.PersonAsync();
        var (_, _, second) = await w.Pay.PersonAsync("龙建国");
        var grant = await w.MakeAsync(GrantKinds.Living);
        var differs = await w.LockListAsync(grant, [(first, "王秀英", "200"), (second, "王建国", "200")]);
        Assert.Equal((GrantRefusals.RowNameDiffers.Code, 3, "姓名"), (differs.Refusal!.Code, differs.Refusal.Line, differs.Refusal.Column));
        var mistyped = await w.LockListAsync(grant, [(first[..^1] + (first[^1] == '0' ? '1' : '0'), "王秀英", "200")]);
        Assert.Equal((GrantRefusals.RowNumber.Code, 2, "证件号码"), (mistyped.Refusal!.Code, mistyped.Refusal.Line, mistyped.Refusal.Column));
        Assert.Empty(await w.LinesAsync(grant));
        Assert.Equal(GrantState.Drafted, (await w.GrantAsync(grant)).State);
        var path = w.FileOf($"证件号码,姓名,金额\n{first},错名,200\n{second},王建国,0\n");
        var faults = (await w.LockList.CheckAsync(grant, path, PayWorld.Maker, Stop)).Value;
        Assert.Equal((2, 2), (faults.Total, faults.Rows));
        Assert.Null((await w.LockListAsync(grant, [(first, "王 秀 英", "200"), (second, "龍建國", "200")])).Refusal);
    }

    [Theory(DisplayName = "金额为零、为负、写到厘、超过限额一分的整份不收；正好等于限额的接收")]
    [InlineData("0", false)]
    [InlineData("-200", false)]
    [InlineData("0.001", false)]
    [InlineData("二百", false)]
    [InlineData("", false)]
    [InlineData("10000.01", false)]
    [InlineData("10000.00", true)]
    [InlineData("0.01", true)]
    public async Task An_amount_is_within_its_limits(string yuan, bool taken)
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, number) = await w.Pay.PersonAsync();
        var grant = await w.MakeAsync(GrantKinds.Living);
        var locked = await w.LockListAsync(grant, [(number, "王秀英", yuan)]);
        Assert.Equal(taken ? null : GrantRefusals.RowAmount.Code, locked.Refusal?.Code);
        if (!taken) Assert.Equal((2, "金额"), (locked.Refusal!.Line, locked.Refusal.Column));
        Assert.Equal(taken ? 1 : 0, (await w.LinesAsync(grant)).Count);
    }

    [Fact(DisplayName = "半份文件：少一行、差一分、断在半个字、缺列、空文件都整份不收")]
    public async Task Half_a_file_is_no_file()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, first) = await w.Pay.PersonAsync();
        var (_, _, second) = await w.Pay.PersonAsync();
        var grant = await w.MakeAsync(GrantKinds.Living);
        (string, string, string)[] rows = [(first, "王秀英", "200"), (second, "王秀英", "200")];
        Assert.Equal(GrantRefusals.ListTotals.Code, (await w.LockListAsync(grant, rows[..1], lines: 2, fen: 40_000)).Refusal?.Code);
        Assert.Equal(GrantRefusals.ListTotals.Code, (await w.LockListAsync(grant, rows, fen: 40_001)).Refusal?.Code);
        var whole = Encoding.UTF8.GetBytes($"证件号码,姓名,金额\n{first},王秀英,200\n{second},王秀英");
        foreach (var content in new[] { whole[..^1], Encoding.UTF8.GetBytes($"证件号码,金额\n{first},200\n"), "证件号码,姓名,金额\n"u8.ToArray(), [] })
            Assert.NotNull((await w.LockList.RunAsync(new(w.Clock.NewId(), grant, 0, 2, 40_000), w.FileOf(content), PayWorld.Maker, Stop)).Refusal);
        Assert.Empty(await w.LinesAsync(grant));
        Assert.Equal(2, (await w.LockListAsync(grant, rows)).Value.Lines);
    }

    [Fact(DisplayName = "公示的只有姓名打星、村、人数、金额；未成年人和特殊保护对象不公示；助学金一律不公示")]
    public async Task Only_what_may_be_put_up_is()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, adult) = await w.Pay.PersonAsync();
        var childNumber = IdNumber.Of(500999, new DateOnly(2015, 5, 6), 222).Value;
        var child = await w.Pay.World.AddAsync(World.Fields("王小明", childNumber));
        await w.Pay.World.HouseholdAsync(child, "C0001");
        var (_, guarded, guardedNumber) = await w.Pay.PersonAsync();
        await w.Pay.KeepAsync((db, _) => db.People.Single(p => p.PersonId == guarded).IsProtected = true);
        var grant = await w.MakeAsync(GrantKinds.Living);
        Assert.Equal(new GrantLocked(3, 3, 60_000, 0, 1), (await w.LockListAsync(grant, [(adult, "王秀英", "200"), (childNumber, "王小明", "200"), (guardedNumber, "王秀英", "200")])).Value);
        var notice = Assert.Single(await w.NoticesAsync(grant));
        Assert.Equal(("王**", "一次性生活补助（" + GrantWorld.Document + "）", new DateOnly(2026, 11, 27), 20_000L), (notice.Applicant, notice.Matter, notice.ToDay, notice.AmountFen!.Value));
        var (study, _) = await w.LockedAsync(GrantKinds.Study);
        Assert.Empty(await w.NoticesAsync(study));
        Assert.Null((await w.ApproveAsync(study)).Refusal);
    }

    [Fact(DisplayName = "第二次点击得到第一次的答复；再锁一次被拒绝；按在享对象的不收名单，按名单的不能直接锁定")]
    public async Task A_list_is_locked_once()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, number) = await w.Pay.PersonAsync();
        var grant = await w.MakeAsync(GrantKinds.Living);
        Assert.Equal(GrantRefusals.ByList, (await w.Lock.RunAsync(new(w.Clock.NewId(), grant, 0), PayWorld.Maker, Stop)).Refusal);
        var key = w.Clock.NewId();
        var once = await w.LockListAsync(grant, [(number, "王秀英", "200")], key: key);
        Assert.Equal(once.Value, (await w.LockListAsync(grant, [(number, "王秀英", "200")], key: key)).Value);
        Assert.Equal(GrantRefusals.Moved.Code, (await w.LockListAsync(grant, [(number, "王秀英", "200")])).Refusal?.Code);
        Assert.Single(await w.LinesAsync(grant));
        var other = await w.MakeAsync(GrantKinds.Living, GrantWho.People, new MakeGrant.Part("DIBAO", 100));
        Assert.Equal(GrantRefusals.BySelection, (await w.LockListAsync(other, [(number, "王秀英", "200")])).Refusal);
        Assert.Equal(GrantRefusals.Nobody, (await w.Lock.RunAsync(new(w.Clock.NewId(), other, 0), PayWorld.Maker, Stop)).Refusal);
    }

    [Fact(DisplayName = "按人：整户低保按在世人数计付给户主，另享特困的只按高的一项计一次；按户：一户一笔")]
    public async Task Recipients_are_chosen_once()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (home, father, _, son) = await w.Pay.World.FamilyAsync();
        await w.Pay.AwardAsync(home, null, "DIBAO", 60_000, w.Pay.Month - 1);
        await w.Pay.AwardAsync(home, son, "TEKUN", 90_000, w.Pay.Month - 1);
        await w.Pay.AwardAsync(home, father, "AGE_ALLOWANCE", 5_000, w.Pay.Month - 1);
        var (ended, past, _) = await w.Pay.PersonAsync();
        await w.Pay.AwardAsync(ended, past, "TEKUN", 90_000, w.Pay.Month - 5, end: w.Pay.Month);
        MakeGrant.Part[] parts = [new("DIBAO", 20_000), new("TEKUN", 30_000), new("AGE_ALLOWANCE", 10_000)];
        var people = await w.MakeAsync(GrantKinds.Living, GrantWho.People, parts);
        var preview = (await w.Lock.PreviewAsync(people, PayWorld.Maker, Stop)).Value;
        Assert.Equal([new LockGrant.Row("DIBAO", 1, 2, 40_000), new LockGrant.Row("TEKUN", 1, 1, 30_000)], preview.ByProgramme);
        Assert.Equal(new GrantLocked(2, 3, 70_000, 1, 2), (await w.Lock.RunAsync(new(w.Clock.NewId(), people, 0), PayWorld.Maker, Stop)).Value);
        var lines = await w.LinesAsync(people);
        Assert.Equal((home, (Guid?)null, 2, 40_000L, father), lines.Where(l => l.Programme == "DIBAO").Select(l => (l.SubjectId, l.PersonId, l.People, l.AmountFen, l.PayeeId!.Value)).Single());
        Assert.Equal((son, 30_000L), lines.Where(l => l.Programme == "TEKUN").Select(l => (l.SubjectId, l.AmountFen)).Single());
        Assert.Equal((father, GrantOut.Twice), lines.Where(l => l.State == GrantLineState.LeftOut).Select(l => (l.SubjectId, l.Out)).Single());

        Assert.Null((await w.Cancel.RunAsync(new(w.Clock.NewId(), people, 1, "改为按户发放"), PayWorld.Maker, Stop)).Refusal);
        var households = await w.MakeAsync(GrantKinds.Living, GrantWho.Households, parts);
        Assert.Equal(new GrantLocked(1, 3, 30_000, 0, 1), (await w.Lock.RunAsync(new(w.Clock.NewId(), households, 0), PayWorld.Maker, Stop)).Value);
    }

    [Fact(DisplayName = "已在另一批同类名单上的不再列入；撤销的一批不算；下月的另一批可以列入")]
    public async Task Nobody_stands_on_two_lists_of_a_kind_at_once()
    {
        await using var w = await GrantWorld.CreateAsync();
        var (_, _, number) = await w.Pay.PersonAsync();
        var (_, _, fresh) = await w.Pay.PersonAsync();
        (string, string, string)[] both = [(number, "王秀英", "200"), (fresh, "王秀英", "200")];
        var first = await w.MakeAsync(GrantKinds.Study);
        Assert.Null((await w.LockListAsync(first, both[..1])).Refusal);
        var second = await w.MakeAsync(GrantKinds.Study);
        Assert.Equal((1, 1), Figures((await w.LockListAsync(second, both)).Value));
        Assert.Equal(GrantOut.OtherGrant, (await w.LinesAsync(second))[0].Out);
        Assert.Null((await w.Cancel.RunAsync(new(w.Clock.NewId(), second, 1, "名单有误"), PayWorld.Maker, Stop)).Refusal);
        Assert.Null((await w.ApproveAsync(first)).Refusal);
        var third = await w.MakeAsync(GrantKinds.Study);
        Assert.Equal((1, 1), Figures((await w.LockListAsync(third, both)).Value));
        w.Pay.World.Time.Advance(TimeSpan.FromDays(14));
        var next = await w.MakeAsync(GrantKinds.Study);
        Assert.Equal((1, 1), Figures((await w.LockListAsync(next, both)).Value));
        Assert.Equal(fresh.Length, number.Length);

        static (int, int) Figures(GrantLocked locked) => (locked.Lines, locked.LeftOut);
    }
}
