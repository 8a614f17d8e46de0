using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;

namespace Huimin.App.Tests.Petitions;

/// <summary>Petitions through the pages alone, without script.</summary>
public sealed class PetitionPagesTests
{
    [Fact(DisplayName = "只用页面：登记、第六名代表写在字段旁、受理、交办、答复、看文书和 PDF、送达、满意度、办结；审批人没有登记按钮，协理员打不开")]
    public async Task Petitions_through_the_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (clerk, approver) = (await app.SignedInAsync(Role.DistrictClerk), await app.SignedInAsync(Role.DistrictApprover));
        var empty = await clerk.GetAsync("/petitions/new");
        (string, string)[] form = [("Input.Channel", "2"), ("Input.ReceivedOn", "2026-11-02"), ("Input.Kind", "3"), ("Input.Matter", "1"), ("Input.AreaCode", MatrixWorld.Village), ("Input.Request", "请求解决养老院退费问题"), ("Input.IsPoor", "true")];
        var wrong = await clerk.SubmitAsync(empty, "petition", [.. form, ("Input.People", "甲一\n乙一\n丙一\n丁一\n戊一\n己一")]);
        Assert.Contains("PETITION-008", wrong.Document.QuerySelector("#f-Input-People-error")?.TextContent ?? wrong.Text, StringComparison.Ordinal);
        var made = await clerk.SubmitAsync(empty, "petition", [.. form, ("Input.People", "王建国 13800000000")]);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var petition = new Uri(new Uri("https://localhost"), made.Location!).AbsolutePath;
        async Task StepAsync(string name, params (string, string)[] fields)
        {
            var done = await clerk.SubmitAsync(await clerk.GetAsync(petition), name, fields);
            Assert.True(done.Status == HttpStatusCode.Found, name + done.Text);
        }

        Assert.Contains("申请社会救助", (await clerk.GetAsync(petition)).Text, StringComparison.Ordinal);
        await StepAsync("decide", ("Input.Decision", "1"));
        await StepAsync("begin", ("Input.Office", "养老服务科"));
        await StepAsync("answer", ("Input.Facts", "情况属实"), ("Input.Opinion", "十日内退费"), ("Input.Ground", "民法典第五百七十七条"));
        var page = await clerk.GetAsync(petition);
        var letter = page.Document.QuerySelectorAll("a[href^='/petition-letters/']")[^1].GetAttribute("href")!;
        var shown = await clerk.GetAsync(letter);
        Assert.Contains("法律依据：民法典第五百七十七条", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(letter + "/file")).Status);
        Assert.Equal(HttpStatusCode.Found, (await clerk.SubmitAsync(shown, "deliver", ("Day", "2026-11-02"), ("Way", "1"))).Status);
        await StepAsync("rate", ("Input.Rating", "1"), ("Input.Note", "电话回访"));
        await StepAsync("close");

        Assert.Contains("王建国", (await approver.GetAsync("/petitions?state=9")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王建国", (await approver.GetAsync("/petitions?shown=late")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("登记信访", (await approver.GetAsync("/petitions")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAsync(Role.VillageAide)).GetAsync("/petitions")).Status);
    }
}
