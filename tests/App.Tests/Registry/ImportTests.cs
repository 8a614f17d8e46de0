using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Registry;

/// <summary>Taking in a register.</summary>
public sealed class ImportTests
{
    private static CancellationToken Stop => World.Stop;

    [Fact(DisplayName = "导入一户三人：人员、家庭、成员、户主都在，号码加密且可查")]
    public async Task A_family_is_taken_in()
    {
        await using var world = await World.CreateAsync();
        var report = await world.ImportAsync(World.Family());
        Assert.True(report.Applied);
        Assert.Equal(new ImportCounts(3, 3, 0, 0, 0, 1, 0), report.Counts);
        var found = Assert.Single((await world.Find.RunAsync(World.Number(221), World.Clerk, Stop)).Value.People);
        Assert.Equal(("王建国", "H0001", "2组15号"), (found.Name, found.HouseholdNumber, found.Address));
        var file = (await world.HouseholdFile.RunAsync(found.HouseholdId!.Value, World.Clerk, Stop)).Value;
        Assert.Equal(["户主", "妻", "长子"], file.Members.Select(m => m.Relation));
        Assert.Equal(found.PersonId, file.HeadPersonId);
    }

    [Fact(DisplayName = "同一文件导入两次，第二次什么也不变；换了行序也不变")]
    public async Task The_same_file_changes_nothing()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync(World.Family());
        var again = await world.ImportAsync(World.Family());
        Assert.NotNull(again.KnownSince);
        Assert.Equal(3, again.Counts.Unchanged);
        var turned = await world.ImportAsync(World.Family().Reverse());
        Assert.True(turned.Applied);
        Assert.Equal(new ImportCounts(3, 0, 0, 3, 0, 0, 0), turned.Counts);
        Assert.Equal((3, 3, 1, 0), await world.ReadAsync(async db =>
            (await db.People.CountAsync(Stop), await db.Memberships.CountAsync(Stop), await db.Households.CountAsync(Stop), await db.PersonPasts.CountAsync(Stop))));
    }

    [Fact(DisplayName = "有问题行时整份不导入；确认跳过后好行导入、问题行退回")]
    public async Task Nothing_is_imported_until_the_clerk_says_so()
    {
        await using var world = await World.CreateAsync();
        PersonRow[] rows = [.. World.Family(), World.Row(5, "赵六", 333, "H0002") with { Area = "500114001999" }];
        var refused = await world.ImportAsync(rows);
        Assert.False(refused.Applied);
        Assert.Equal(0, await world.ReadAsync(db => db.People.CountAsync(Stop)));
        var bad = Assert.Single(refused.BadRows);
        Assert.Equal((5, "村社区", "REG-001"), (bad.Line, bad.Column, bad.Code));

        var skipped = await world.ImportAsync(rows, skip: true);
        Assert.True(skipped.Applied);
        Assert.Equal((3, 1), (skipped.Counts.Added, skipped.Counts.Skipped));
        Assert.Equal(3, await world.ReadAsync(db => db.People.CountAsync(Stop)));
    }

    [Fact(DisplayName = "先检查不改动任何内容，并预告新增、变更、未变")]
    public async Task A_check_changes_nothing()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync(World.Family());
        PersonRow[] rows = [.. World.Family().Select((r, i) => i == 0 ? r with { Phone = "13900000000" } : r), World.Row(5, "赵六", 333, "H0002")];
        var report = (await world.Import.CheckAsync(rows, world.Today, false, World.Clerk, null, Stop)).Value;
        Assert.False(report.Applied);
        Assert.Equal(new ImportCounts(4, 1, 1, 2, 0, 1, 0), report.Counts);
        Assert.Equal(3, await world.ReadAsync(db => db.People.CountAsync(Stop)));
    }

    [Theory(DisplayName = "问题行逐行写明：列、内容（脱敏）、原因")]
    [InlineData("born tomorrow", "VAL-006", "身份证号")]
    [InlineData("check digit", "VAL-007", "身份证号")]
    [InlineData("abolished", "REG-002", "村社区")]
    [InlineData("other town", "REG-045", "村社区")]
    [InlineData("town only", "REG-004", "村社区")]
    [InlineData("relation", "REG-031", "与户主关系")]
    [InlineData("phone", "VAL-042", "联系电话")]
    [InlineData("sex", "REG-023", "性别")]
    [InlineData("birth", "REG-022", "出生日期")]
    [InlineData("date", "VAL-065", "出生日期")]
    [InlineData("ethnic", "VAL-072", "民族")]
    [InlineData("name", "VAL-073", "姓名")]
    [InlineData("no number", "REG-021", "身份证号")]
    [InlineData("disability", "REG-046", "残疾等级")]
    [InlineData("scientific", "VAL-008", "身份证号")]
    public async Task Each_bad_row_says_what_is_wrong(string what, string code, string column)
    {
        await using var world = await World.CreateAsync();
        var good = World.Row(2);
        var wrong = what switch
        {
            "born tomorrow" => good with { IdNumber = IdNumber.Of(500999, world.Today.AddDays(1), 222).Value },
            "check digit" => good with { IdNumber = good.IdNumber[..17] + (good.IdNumber[17] == '1' ? '2' : '1') },
            "abolished" => good with { Area = "500112002001" },
            "other town" => good with { Area = World.OtherTown },
            "town only" => good with { Area = "500114001" },
            "relation" => good with { Relation = "朋友" },
            "phone" => good with { Phone = "1380000" + "000" },
            "sex" => good with { Sex = "男" },
            "birth" => good with { BirthDate = "1980-05-07" },
            "date" => good with { BirthDate = "1980-02-30" },
            "ethnic" => good with { Ethnic = "巴族" },
            "name" => good with { Name = "" },
            "no number" => good with { IdNumber = "" },
            "disability" => good with { DisabilityCategory = "肢体", DisabilityDegree = "五级" },
            _ => good with { IdNumber = "5.00114E+17" },
        };
        var report = (await world.Import.RunAsync(new(world.Clock.NewId(), world.Today), [wrong], World.Clerk, null, Stop)).Value;
        Assert.False(report.Applied);
        var bad = Assert.Single(report.BadRows);
        Assert.Equal((2, column, code), (bad.Line, bad.Column, bad.Code));
        if (column == "身份证号" && bad.Value.Length > 12) Assert.DoesNotContain(wrong.IdNumber[6..14], bad.Value, StringComparison.Ordinal);
        Assert.True((await world.Import.RunAsync(new(world.Clock.NewId(), world.Today), [good], World.Clerk, null, Stop)).Value.Applied);
    }

    [Fact(DisplayName = "今天出生的可以导入，明天出生的不可以")]
    public async Task Born_today_is_fine()
    {
        await using var world = await World.CreateAsync();
        var today = World.Row(2) with { IdNumber = IdNumber.Of(500999, world.Today, 222).Value };
        Assert.True((await world.ImportAsync([today])).Applied);
    }

    [Fact(DisplayName = "一户两户主、同号两行、一人两户、同号不同名：默认退回，保留疑点时导入并登记疑点")]
    public async Task Doubts_are_sent_back_or_kept_as_findings()
    {
        await using var world = await World.CreateAsync();
        PersonRow[] rows =
        [
            .. World.Family(),
            World.Row(5, "王小芳", 225, relation: "户主"),
            World.Row(6, "李秀英", 222, "H0002"),
            World.Row(7, "李绣英", 222, "H0003"),
            World.Row(8, "李秀英", 222),
        ];
        var strict = await world.ImportAsync(rows);
        Assert.Equal(["REG-051", "REG-049", "REG-048", "REG-047"], strict.BadRows.Select(b => b.Code));
        Assert.Equal([true, true, true, false], strict.BadRows.Select(b => b.CanKeep));

        var kept = await world.ImportAsync(rows, skip: true, keep: true);
        Assert.Equal(8, Assert.Single(kept.BadRows).Line);
        Assert.Equal(5, kept.Counts.Added);
        var kinds = await world.ReadAsync(db => db.Findings.OrderBy(f => f.Kind).Select(f => f.Kind).ToListAsync(Stop));
        Assert.Equal([FindingKind.SameNumber, FindingKind.TwoHouseholds, FindingKind.TwoHeads], kinds);
        var found = (await world.Find.RunAsync(World.Number(222), World.District, Stop)).Value.People;
        Assert.Equal(["李秀英", "李绣英"], found.Select(f => f.Name));
        Assert.Equal([IdState.Valid, IdState.Contested], found.Select(f => f.IdState));

        var again = await world.ImportAsync(rows, skip: true, keep: true);
        Assert.Equal((0, 0), (again.Counts.Added, again.Counts.Changed));
        Assert.Equal(3, await world.ReadAsync(db => db.Findings.CountAsync(Stop)));
    }

    [Fact(DisplayName = "号码有误和无号码的人重复导入也不重复建档")]
    public async Task People_without_a_good_number_are_known_again()
    {
        await using var world = await World.CreateAsync();
        var number = World.Number(222);
        PersonRow[] rows =
        [
            World.Row(2, "王建国", 221),
            World.Row(3, "李秀英", relation: "妻") with { IdNumber = number[..17] + (number[17] == '1' ? '2' : '1') },
            World.Row(4, "王小宝", relation: "子") with { IdNumber = "", NoIdReason = "未登记户口", BirthDate = "2024-03-01", Sex = "男" },
        ];
        Assert.Equal(3, (await world.ImportAsync(rows, keep: true)).Counts.Added);
        Assert.Equal(3, (await world.ImportAsync(rows.Reverse(), keep: true)).Counts.Unchanged);
        Assert.Equal(FindingKind.BadNumber, (await world.ReadAsync(db => db.Findings.SingleAsync(Stop))).Kind);
        Assert.Equal("李秀英", Assert.Single((await world.Find.RunAsync(rows[1].IdNumber, World.Clerk, Stop)).Value.People).Name);
    }

    [Fact(DisplayName = "新文件带来变更：电话、迁入另一户，旧值留在历史中；空白不清除已有内容")]
    public async Task A_newer_file_changes_and_keeps_the_past()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync([.. World.Family(), World.Row(5, "赵六", 333, "H0002")]);
        world.Time.Advance(TimeSpan.FromDays(10));
        var report = await world.ImportAsync([World.Row(2, "王小明", 223, "H0002", "非亲属") with { Phone = "13911112222", Ethnic = "" }]);
        Assert.Equal((0, 1, 0), (report.Counts.Added, report.Counts.Changed, report.Counts.Unchanged));

        var person = Assert.Single((await world.Find.RunAsync("王小明", World.Clerk, Stop)).Value.People);
        Assert.Equal(("139****2222", "H0002"), (person.PhoneMasked, person.HouseholdNumber));
        var now = (await world.PersonFile.RunAsync(person.PersonId, World.Clerk, Stop)).Value;
        Assert.Equal("土家族", now.Ethnic);
        Assert.Equal(["H0002", "H0001"], now.Homes.Select(h => h.Number));
        var then = (await world.PersonFile.RunAsync(person.PersonId, World.Clerk, Stop, new AsOf(world.Today.AddDays(-1)))).Value;
        Assert.Equal(("138****0000", "H0001"), (then.PhoneMasked, Assert.Single(then.Homes).Number));
    }

    [Fact(DisplayName = "资料日期比档案旧的文件不覆盖新资料")]
    public async Task An_older_file_does_not_overwrite()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync(World.Family());
        var old = World.Family().Select(r => r with { Phone = "13911112222" });
        var report = await world.ImportAsync(old, asOf: world.Today.AddDays(-1));
        Assert.False(report.Applied);
        Assert.All(report.BadRows, b => Assert.Equal("REG-055", b.Code));
    }

    [Fact(DisplayName = "别的镇已有档案的人、档案中已有户主的户、已死亡的人不能导入")]
    public async Task The_register_itself_can_contradict()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync(World.Family());
        var elsewhere = (await world.Import.RunAsync(
            new(world.Clock.NewId(), world.Today), [World.Row(2, "王建国", 221, "X1", area: World.OtherTown)], World.OtherClerk, null, Stop)).Value;
        var bad = Assert.Single(elsewhere.BadRows);
        Assert.Equal("REG-052", bad.Code);
        Assert.Contains("城东街道", bad.Reason, StringComparison.Ordinal);

        var head = await world.ImportAsync([World.Row(2, "赵六", 333)]);
        Assert.Equal("REG-057", Assert.Single(head.BadRows).Code);
        var name = await world.ImportAsync([World.Row(2, "王建囯", 221)]);
        Assert.Equal("REG-053", Assert.Single(name.BadRows).Code);
    }

    [Fact(DisplayName = "中断的导入什么也不留下")]
    public async Task A_cancelled_import_leaves_nothing()
    {
        await using var world = await World.CreateAsync();
        using var stop = new CancellationTokenSource();
        var progress = new StopAt("写入号码索引", stop);
        var rows = Enumerable.Range(0, 9_000).Select(i => World.Row(i + 2, "王" + i % 7, 0, "H" + i) with { Name = "王秀英", IdNumber = IdNumber.Of(500999, new DateOnly(1950, 1, 1).AddDays(i), 222).Value });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => world.Import.RunAsync(new(world.Clock.NewId(), world.Today), rows, World.District, progress, stop.Token));
        Assert.Equal((0, 0, 0, 0), await world.ReadAsync(async db =>
            (await db.People.CountAsync(Stop), await db.NumberHolders.CountAsync(Stop), await db.Households.CountAsync(Stop), await db.AuditRecords.CountAsync(Stop))));
        Assert.True((await world.ImportAsync(World.Family())).Applied);
    }

    private sealed class StopAt(string step, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step) stop.Cancel();
        }
    }

    [Fact(DisplayName = "同一次提交点两下只导入一次；协理员不能导入")]
    public async Task The_second_click_and_the_wrong_post()
    {
        await using var world = await World.CreateAsync();
        var input = new ImportPeople.Input(world.Clock.NewId(), world.Today);
        var first = (await world.Import.RunAsync(input, World.Family(), World.Clerk, null, Stop)).Value;
        var second = (await world.Import.RunAsync(input, World.Family(), World.Clerk, null, Stop)).Value;
        Assert.Equal(first.ImportId, second.ImportId);
        Assert.Equal(1, await world.ReadAsync(db => db.ImportRuns.CountAsync(Stop)));
        Assert.Equal(DataRefusals.NotPermitted, (await world.Import.RunAsync(input with { Key = world.Clock.NewId() }, World.Family(), World.Aide, null, Stop)).Refusal);
        Assert.Equal("REG-058", (await world.Import.RunAsync(input with { Key = world.Clock.NewId() }, [], World.Clerk, null, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "受保护人员的住址加密，不能按住址查到")]
    public async Task Addresses_of_protected_people_are_sealed()
    {
        await using var world = await World.CreateAsync();
        await world.ImportAsync([World.Row(2) with { Protected = "是" }]);
        var household = await world.ReadAsync(db => db.Households.SingleAsync(Stop));
        Assert.Null(household.Address);
        Assert.Null(household.AddressKey);
        Assert.Equal("2组15号", world.Database.Vault.Open(Household.AddressColumn, household.HouseholdId, household.AddressSealed));
    }

    [Fact(DisplayName = "村社区可写名称；重名或不在辖区的名称被退回")]
    public async Task A_village_may_be_named()
    {
        await using var world = await World.CreateAsync();
        foreach (var name in new[] { "文汇社区", "城东街道文汇社区", "黔江区城东街道文汇社区居民委员会" })
        {
            var report = (await world.Import.CheckAsync([World.Row(2) with { Area = name }], world.Today, false, World.Clerk, null, Stop)).Value;
            Assert.Empty(report.BadRows);
        }

        var bad = (await world.Import.CheckAsync([World.Row(2) with { Area = "沙坝社区" }], world.Today, false, World.Clerk, null, Stop)).Value.BadRows;
        Assert.Equal("REG-044", Assert.Single(bad).Code);
    }
}
