using Huimin.Data;
using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>Search in one box.</summary>
public sealed class SearchTests
{
    private static CancellationToken Stop => World.Stop;

    [Theory(DisplayName = "一框查询：身份号码、电话、户号、姓名、繁体、拼音、首字母、住址都能找到")]
    [InlineData("", FoundBy.IdNumber)]
    [InlineData("１３８ 0000-0000", FoundBy.Phone)]
    [InlineData("H0001", FoundBy.HouseholdNumber)]
    [InlineData("王秀英", FoundBy.Name)]
    [InlineData("王秀", FoundBy.Name)]
    [InlineData(" 王 秀英 ", FoundBy.Name)]
    [InlineData("wangxiuy", FoundBy.Pinyin)]
    [InlineData("Wang Xiu Ying", FoundBy.Pinyin)]
    [InlineData("wxy", FoundBy.Initials)]
    [InlineData("城东街道文汇社区2组", FoundBy.Address)]
    [InlineData("文汇社区2组15号", FoundBy.Address)]
    [InlineData("文匯社區", FoundBy.Address)]
    [InlineData("2组15号", FoundBy.Address)]
    public async Task One_box_finds_by_anything(string text, FoundBy by)
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        await world.HouseholdAsync(person);
        await world.AddAsync(World.Fields("李建国", World.Number(111)) with { Phone = null });
        var number = World.Number(222);
        foreach (var words in text.Length > 0 ? [text] : new[] { number, number.ToLowerInvariant(), " " + number[..6] + " " + number[6..] })
        {
            foreach (var actor in new[] { World.District, World.Clerk, World.Aide })
            {
                var view = (await world.Find.RunAsync(words, actor, Stop)).Value;
                Assert.Equal(by, view.By);
                var found = Assert.Single(view.People);
                Assert.Equal(person, found.PersonId);
                Assert.Equal("城东街道文汇社区", found.Area);
                Assert.Equal("H0001", found.HouseholdNumber);
                Assert.Equal("138****0000", found.PhoneMasked);
                Assert.Equal(number[..6] + "********" + number[14..], found.IdMasked);
            }
        }
    }

    [Fact(DisplayName = "简体查到繁体姓名，繁体查到简体姓名")]
    public async Task Either_script_finds_the_other()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync(World.Fields("劉國慶"));
        Assert.Equal(person, Assert.Single((await world.Find.RunAsync("刘国庆", World.District, Stop)).Value.People).PersonId);
        Assert.Equal(person, Assert.Single((await world.Find.RunAsync("劉国", World.District, Stop)).Value.People).PersonId);
        Assert.Equal(person, Assert.Single((await world.Find.RunAsync("liuguoqing", World.District, Stop)).Value.People).PersonId);
    }

    [Theory(DisplayName = "姓氏按姓的读音：单、仇、任、曾、尉迟")]
    [InlineData("单小明", "shanxiaoming", "sxm")]
    [InlineData("曾国", "zengguo", "zg")]
    [InlineData("尉迟恭", "yuchigong", "ycg")]
    [InlineData("买买提·艾力", "maimaitiaili", "mmtal")]
    [InlineData("吕布", "lvbu", "lb")]
    [InlineData("John", "john", "j")]
    public void Surnames_have_their_own_reading(string name, string full, string initials) => Assert.Equal((full, initials), Pinyin.Of(name));

    [Fact(DisplayName = "别的镇查姓名查不到；查完整号码只告诉归哪个单位，并留痕")]
    public async Task Outside_the_scope_only_the_unit_is_told()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync();
        await world.HouseholdAsync(person);
        foreach (var text in new[] { "王秀英", "wangxiuying", "13800000000", "H0001", "2组15号" })
        {
            var none = (await world.Find.RunAsync(text, World.OtherClerk, Stop)).Value;
            Assert.Empty(none.People);
            Assert.DoesNotContain("城东", none.Notice, StringComparison.Ordinal);
        }

        var view = (await world.Find.RunAsync(World.Number(222), World.OtherClerk, Stop)).Value;
        Assert.Empty(view.People);
        Assert.Contains("城东街道", view.Notice, StringComparison.Ordinal);
        await using var read = await world.Database.Reader.OpenAsync(World.District, Stop);
        Assert.Single(read.Db.AuditRecords.Where(r => r.Operation == nameof(FindPeople) && r.Outcome == "denied"));
    }

    [Fact(DisplayName = "结果最多 50 条，并提示补充条件；50 条时不提示")]
    public async Task Results_are_capped_at_fifty()
    {
        await using var world = await World.CreateAsync();
        for (var i = 0; i < 50; i++) await world.AddAsync(World.Fields("王" + (char)('一' + i), World.Number(i)));
        Assert.False((await world.Find.RunAsync("王", World.Clerk, Stop)).Value.More);
        await world.AddAsync(World.Fields("王多", World.Number(900)));
        var view = (await world.Find.RunAsync("王", World.Clerk, Stop)).Value;
        Assert.Equal(50, view.People.Count);
        Assert.True(view.More);
        Assert.Contains("50", view.Notice, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "受保护人员在列表中不显示全名、出生日期和住址，住址也查不到")]
    public async Task Protected_people_are_hidden_in_lists()
    {
        await using var world = await World.CreateAsync();
        var person = await world.AddAsync(World.Fields() with { IsProtected = true });
        await world.HouseholdAsync(person);
        var found = Assert.Single((await world.Find.RunAsync("王秀英", World.Clerk, Stop)).Value.People);
        Assert.Equal("王**", found.Name);
        Assert.Null(found.BirthDate);
        Assert.Equal(Masking.HiddenAddress, found.Address);
        Assert.Empty((await world.Find.RunAsync("文汇社区2组15号", World.Clerk, Stop)).Value.People);
    }

    [Theory(DisplayName = "空的、过短的、过长的查询被拒绝并说明")]
    [InlineData("", "REG-011")]
    [InlineData("   ", "REG-011")]
    [InlineData("w", "REG-013")]
    [InlineData("。。", "REG-013")]
    public async Task Poor_words_are_refused(string text, string code)
    {
        await using var world = await World.CreateAsync();
        Assert.Equal(code, (await world.Find.RunAsync(text, World.Clerk, Stop)).Refusal!.Code);
        Assert.Equal("REG-012", (await world.Find.RunAsync(new string('王', 101), World.Clerk, Stop)).Refusal!.Code);
    }

    [Fact(DisplayName = "机构账户和系统管理员不能查询人员")]
    public async Task The_wrong_post_cannot_search()
    {
        await using var world = await World.CreateAsync();
        foreach (var role in new[] { Role.Institution, Role.SystemAdministrator, Role.Citizen })
        {
            Assert.Equal(DataRefusals.NotPermitted, (await world.Find.RunAsync("王", World.Staff(9, role, "500114"), Stop)).Refusal);
        }
    }

    [Fact(DisplayName = "管两个村的协理员查两个村，查不到第三个村")]
    public async Task Two_villages_are_one_scope()
    {
        await using var world = await World.CreateAsync();
        await world.AddAsync(World.Fields("王一", World.Number(1)));
        await world.AddAsync(World.Fields("王二", World.Number(2), "500114001003"));
        await world.AddAsync(World.Fields("王三", World.Number(3), World.Nanhai));
        var view = (await world.Find.RunAsync("王", World.Staff(9, Role.VillageAide, World.Wenhui, "500114001003"), Stop)).Value;
        Assert.Equal(["王一", "王二"], view.People.Select(p => p.Name));
    }
}
