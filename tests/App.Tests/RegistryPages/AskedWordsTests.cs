using System.Net;
using Huimin.Data;
using Huimin.Registry;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>Nothing typed about a person stands in an address (L1), and searching works as if it did.</summary>
public sealed class AskedWordsTests
{
    [Theory(DisplayName = "所有查询框都用提交，不把姓名、号码写进网址；能带上网址的表单只剩与人无关的筛选")]
    [InlineData("/", Role.TownClerk)]
    [InlineData("/search", Role.TownClerk)]
    [InlineData("/people", Role.TownClerk)]
    [InlineData("/households", Role.TownClerk)]
    [InlineData("/households/new", Role.TownClerk)]
    [InlineData("/findings", Role.TownClerk)]
    [InlineData("/accounts", Role.SystemAdministrator)]
    [InlineData("/audit", Role.AuditAdministrator)]
    public async Task No_text_of_a_search_goes_into_an_address(string path, Role role)
    {
        await using var town = await Town.StartAsync();
        var browser = await town.App.SignedInAsync(role);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("form[role=search][action='/ask'][method=post]"));
        Assert.Empty(page.Document.QuerySelectorAll("form[method=get] input:not([type=hidden]):not([type=date])"));
    }

    [Theory(DisplayName = "查询后的网址里没有姓名、号码；刷新、返回得到同样的结果")]
    [InlineData("周春生")]
    [InlineData("13800000421")]
    [InlineData("500999")] // stands for the whole number
    public async Task The_address_shows_nothing_and_can_be_opened_again(string words)
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        words = words == "500999" ? Town.Number : words;

        var found = await clerk.AskAsync("/", ("q", words));
        var address = found.Response.RequestMessage!.RequestUri!.PathAndQuery;
        var again = await clerk.GetAsync(address);

        Assert.StartsWith("/search?asked=", address, StringComparison.Ordinal);
        Assert.DoesNotContain(words, Uri.UnescapeDataString(address), StringComparison.Ordinal);
        Assert.Contains("周春生", found.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector($"a[href='/people/{town.Head}']"));
    }

    [Fact(DisplayName = "查询后的网址只在本次登录中有效：别人打开、重新登录后打开、改动一个字，都要求重新输入")]
    public async Task Nobody_else_reads_the_address()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var address = (await clerk.AskAsync("/search", ("q", "周春生"))).Response.RequestMessage!.RequestUri!.PathAndQuery;
        var anew = await town.App.SignedInAsync(Role.TownClerk);
        var colleague = await town.App.SignedInAsync(Role.TownApprover);

        foreach (var page in new[] { await anew.GetAsync(address), await colleague.GetAsync(address), await clerk.GetAsync(address[..^4] + "AAAA"), await clerk.GetAsync("/search?asked=1") })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("请重新输入", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("周春生", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "查询不能把人带到别的网站；没有登录的不能提交查询")]
    public async Task A_search_stays_on_this_site()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var home = await clerk.GetAsync("/");

        var away = await clerk.PostAsync("/ask", home, ("page", "//example.org/x"), ("q", "周春生"));
        var stranger = await town.App.Browser().PostAsync("/ask", null, ("page", "/search"), ("q", "周春生"));

        Assert.StartsWith("/?asked=", away.Location, StringComparison.Ordinal);
        Assert.Contains("/sign-in", stranger.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("周", Uri.UnescapeDataString(stranger.Location!), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "选人：提交查询后在原来的表单里选择并办成")]
    public async Task The_picker_keeps_its_choice_through_the_form()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var child = await town.AddAsync(new PersonFields { AreaCode = Town.Village, Name = "周小满", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(2026, 5, 20) });

        var form = await clerk.AskAsync($"/households/{town.Household}/join", ("q", "周小满"));
        var wrong = await clerk.SubmitAsync(form, "join", ("PersonId", child.ToString()), ("Input.Relation", ""));
        var joined = await clerk.SubmitAsync(wrong, "join", ("PersonId", child.ToString()), ("Input.Relation", "20"));

        Assert.NotNull(wrong.Document.QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Found, joined.Status);
        Assert.Contains("周小满", (await clerk.GetAsync($"/households/{town.Household}")).Text, StringComparison.Ordinal);
    }
}
