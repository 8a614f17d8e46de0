using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;

namespace Huimin.App.Tests.Visits;

/// <summary>Visits through the pages alone, without script.</summary>
public sealed class VisitPagesTests
{
    [Fact(DisplayName = "只用页面：镇街列入两位老人，协理员填一张表、填错的写在那一行的字段旁、登记成功、办结需求、更正；列表看得到进度；监督岗只看不填")]
    public async Task Visits_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (town, aide) = (await app.SignedInAsync(Role.TownClerk), await app.SignedInAsync(Role.VillageAide));
        var people = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            var who = await app.PersonAsync("张桂兰", 1948, 301 + (i * 2));
            await app.HouseholdAsync($"T{i:0000}", who);
            var file = await town.GetAsync($"/visits/person/{who}");
            Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync(file, "on", ("Input.Kind", "ELDER"), ("Input.Reason", "独居，子女在外"))).Status);
            people.Add(who);
        }

        var sheet = await aide.GetAsync($"/visits/village/{MatrixWorld.Village}?kind=elder");
        Assert.Contains("名单 2 人，还要探访 2 人", sheet.Text, StringComparison.Ordinal);
        var today = app.Clock.BeijingToday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string Id(int row) => sheet.Document.QuerySelector($"input[name='Input.Lines[{row}].SubjectId']")!.GetAttribute("value")!;
        (string, string)[] second = [("Input.VisitedOn", today), ("Input.Lines[0].SubjectId", Id(0)), ("Input.Lines[1].SubjectId", Id(1)), ("Input.Lines[1].Way", "home"), ("Input.Lines[1].Dwelling", "risk"), ("Input.Lines[1].Need", "dwelling"), ("Input.Lines[1].NeedText", "电线老化要更换")];
        var wrong = await aide.SubmitAsync(sheet, "sheet", second);
        Assert.Contains("VISIT-012", wrong.Document.QuerySelector("#f-Input-Lines-1--Condition-error")?.TextContent ?? wrong.Text, StringComparison.Ordinal);
        Assert.Equal("电线老化要更换", wrong.Document.QuerySelector("input[name='Input.Lines[1].NeedText']")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await aide.SubmitAsync(sheet, "sheet", [.. second, ("Input.Lines[1].Condition", "watch")])).Status);
        Assert.Contains("还要探访 1 人", (await aide.GetAsync($"/visits/village/{MatrixWorld.Village}?kind=elder")).Text, StringComparison.Ordinal);
        Assert.Contains("1/2", (await town.GetAsync("/visits")).Text, StringComparison.Ordinal);

        var path = $"/visits/person/{Id(1)}";
        var person = await aide.GetAsync(path);
        Assert.Contains("电线老化要更换", person.Text, StringComparison.Ordinal);
        var close = await aide.GetAsync(person.Document.QuerySelector("a[href*='?need=']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Found, (await aide.SubmitAsync(close, "close", ("Input.ClosedOn", today), ("Input.Note", "已请电工更换"))).Status);
        var correct = await aide.GetAsync(person.Document.QuerySelector("a[href*='?correct=']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Found, (await aide.SubmitAsync(correct, "correct", ("Input.VisitedOn", today), ("Input.Seen.Way", "call"), ("Input.Seen.Condition", "good"), ("Input.Reason", "是打电话问的"))).Status);
        Assert.Contains("已更正", (await aide.GetAsync(path)).Text, StringComparison.Ordinal);

        var supervisor = await app.SignedInAsync(Role.DistrictSupervisor);
        Assert.DoesNotContain("登记这张表", (await supervisor.GetAsync($"/visits/village/{MatrixWorld.Village}?kind=elder")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync($"/visits/village/{MatrixWorld.Village}?kind=child")).Status);
    }
}
