using System.Net;
using Huimin.Data;
using Huimin.Registry;

namespace Huimin.App.Tests.RegistryPages;

public sealed class RegistryListTests
{
    [Fact(DisplayName = "人员列表：只列出本镇的人，号码遮盖")]
    public async Task Lists_only_the_own_town()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var page = await clerk.GetAsync("/people");

        Assert.Contains("周春生", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("冉外镇", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Number, page.Text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "人员列表：辖区外的区划、写错的区划都不列人")]
    [InlineData("500114002")]
    [InlineData("50011")]
    [InlineData("500114001001' or 1=1")]
    public async Task A_division_elsewhere_lists_nobody(string area)
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var page = await clerk.GetAsync("/people?area=" + Uri.EscapeDataString(area));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[role=alert]"));
        Assert.Empty(page.Document.QuerySelectorAll("table.grid tbody tr"));
    }

    [Theory(DisplayName = "年龄筛选：满 60 周岁当天算，前一天不算")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Sixty_begins_on_the_birthday(int daysLater, bool isListed)
    {
        await using var town = await Town.StartAsync();
        var born = town.App.Clock.BeijingToday.AddYears(-60).AddDays(daysLater);
        await town.AddAsync(new PersonFields { AreaCode = Town.Village, Name = "谢六十", NoIdReason = NoIdReason.NotRegistered, BirthDate = born });
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var page = await clerk.GetAsync("/people?age=from60");

        Assert.Equal(isListed, page.Text.Contains("谢六十", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "查询：说明按什么查到；空查询提示怎么填；辖区外的号码只告知向哪个单位查询")]
    public async Task Search_says_why_and_where()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var byName = await clerk.AskAsync("/search", ("q", "周春生"));
        var empty = await clerk.AskAsync("/search", ("q", ""));
        var elsewhere = await clerk.AskAsync("/search", ("q", Values.IdNumber.Of(500999, new DateOnly(1970, 1, 2), 663).Value));

        Assert.Contains("因姓名相符", byName.Text, StringComparison.Ordinal);
        Assert.Contains("REG-011", empty.Text, StringComparison.Ordinal);
        Assert.Contains("请与该单位联系", elsewhere.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("冉外镇", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "一户一档：成员齐全；过去某天没有这一户时说明没有记录")]
    public async Task The_household_now_and_before_it_was()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var now = await clerk.GetAsync($"/households/{town.Household}");
        var before = await clerk.GetAsync($"/households/{town.Household}?at=2019-12-31");
        var wrong = await clerk.GetAsync($"/households/{town.Household}?at=去年");

        Assert.Contains("成员（2 人）", now.Text, StringComparison.Ordinal);
        Assert.Contains("REG-008", before.Text, StringComparison.Ordinal);
        Assert.NotNull(wrong.Document.QuerySelector("[role=alert]"));
    }

    [Fact(DisplayName = "减员和增员：村协理员没有按钮，也打不开表单")]
    public async Task An_aide_only_reads()
    {
        await using var town = await Town.StartAsync();
        var aide = await town.App.SignedInAsync(Role.VillageAide);

        var page = await aide.GetAsync($"/households/{town.Household}");
        var form = await aide.GetAsync($"/households/{town.Household}/leave");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector($"a[href$='/leave']"));
        Assert.NotEqual(HttpStatusCode.OK, form.Status);
    }

    [Fact(DisplayName = "导出：超过规定或含明文的由另一人批准，本人不能批准；下载一次后不能再下载")]
    public async Task An_unmasked_list_needs_two_people()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var chief = await town.App.SignedInAsync(Role.TownApprover);
        var form = await clerk.GetAsync("/export/new");
        await clerk.SubmitAsync(form, "export", ("AreaCode", "500114001"), ("Unmasked", "true"), ("Input.Purpose", "入户走访老人"));

        var waiting = await chief.GetAsync("/export");
        var decide = waiting.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).First(h => h?.StartsWith("decide-", StringComparison.Ordinal) == true)!;
        await chief.SubmitAsync(waiting, decide, ("Approve", "true"));
        var ready = await clerk.GetAsync("/export");
        var file = ready.Document.Forms.First(f => f.GetAttribute("action")?.EndsWith("/file", StringComparison.Ordinal) == true).GetAttribute("action")!;
        var first = await clerk.SubmitAsync(ready, file);
        var again = await clerk.GetAsync("/export");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", first.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("已下载", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(again.Document.Forms, f => f.GetAttribute("action")?.EndsWith("/file", StringComparison.Ordinal) == true);
    }
}
