using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.RegistryPages;

public sealed class PersonPageTests
{
    [Fact(DisplayName = "一人一档：经办看到姓名、遮盖的号码、家庭成员，看不到号码明文")]
    public async Task Shows_the_file_masked()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var page = await clerk.GetAsync($"/people/{town.Head}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("周春生", page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(Town.Number[..6] + "********" + Town.Number[^4..], page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Number, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("田桂兰", page.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "一人一档：别的镇的档案与不存在的档案答复相同")]
    public async Task Another_town_looks_like_nothing()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        var other = await clerk.GetAsync($"/people/{town.Stranger}");
        var nothing = await clerk.GetAsync($"/people/{town.App.Clock.NewId()}");

        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        Assert.Equal(nothing.Document.QuerySelector("main")!.TextContent, other.Document.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("冉外镇", other.Text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "没有查询权限的岗位打不开人员页面")]
    [InlineData("/people")]
    [InlineData("/households")]
    [InlineData("/search")]
    [InlineData("/findings")]
    [InlineData("/duplicates")]
    [InlineData("/import")]
    [InlineData("/export")]
    [InlineData("/divisions")]
    public async Task Administrators_read_no_people(string path)
    {
        await using var town = await Town.StartAsync();
        var administrator = await town.App.SignedInAsync(Role.SystemAdministrator);

        var page = await administrator.GetAsync(path);

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("周春生", page.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "查看明文：一次一项，写明用途，只显示这一项")]
    public async Task Reveals_one_field_with_a_purpose()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var page = await clerk.GetAsync($"/people/{town.Head}");

        var without = await clerk.SubmitAsync(page, "reveal.IdNumber", ("Purpose", ""));
        var shown = await clerk.SubmitAsync(page, "reveal.IdNumber", ("Purpose", "与证件核对身份信息"));

        Assert.DoesNotContain(Town.Number, without.Text, StringComparison.Ordinal);
        Assert.Contains(Town.Number, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000421", shown.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "更正：保存后显示新内容，旧内容留在变更记录；号码留空不改动")]
    public async Task Corrects_and_keeps_the_past()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync($"/people/{town.Head}/correct");

        var saved = await clerk.SubmitAsync(form, "person", ("Input.Name", "周春山"), ("Input.AreaCode", Town.Village), ("Input.IdNumber", ""), ("Input.Phone", ""));
        var page = await clerk.GetAsync($"/people/{town.Head}");

        Assert.Equal($"/people/{town.Head}?done=corrected", Local(saved.Location));
        Assert.Equal("周春山", page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(Town.Number[..6] + "********" + Town.Number[^4..], page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll(".timeline > li").Length);
    }

    [Fact(DisplayName = "登记人员：点两次只建一份档案")]
    public async Task The_second_click_adds_nobody()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync("/people/new");
        (string, string)[] fields = [("Input.Name", "庞小禾"), ("Input.AreaCode", Town.Village), ("Input.NoIdReason", "notregistered"), ("Input.BirthDate", "2026-03-05")];

        var first = await clerk.SubmitAsync(form, "person", fields);
        var second = await clerk.SubmitAsync(form, "person", fields);

        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(first.Location, second.Location);
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        Assert.Equal(1, await reading.Db.People.CountAsync(p => p.Name == "庞小禾", TestApp.Stop));
    }

    [Fact(DisplayName = "登记人员：号码写错时说明错在哪里，已填内容保留")]
    public async Task A_wrong_number_is_shown_beside_its_field()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync("/people/new");

        var answer = await clerk.SubmitAsync(form, "person", ("Input.Name", "庞小禾"), ("Input.AreaCode", Town.Village), ("Input.IdNumber", "50099919800101001"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("#f-Input-IdNumber-error"));
        Assert.Equal("庞小禾", answer.Document.QuerySelector("#f-Input-Name")!.GetAttribute("value"));
    }

    [Fact(DisplayName = "每次打开一人一档都留下一条查看记录")]
    public async Task Every_view_is_recorded()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);

        await clerk.GetAsync($"/people/{town.Head}");
        await clerk.GetAsync($"/people/{town.Head}");

        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        var subject = town.Head.ToString();
        Assert.Equal(2, await reading.Db.AuditRecords.CountAsync(r => r.Operation == nameof(PersonFile) && r.SubjectId == subject, TestApp.Stop));
    }

    private static string? Local(string? location) => location is null ? null : Uri.TryCreate(location, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.PathAndQuery : location;
}
