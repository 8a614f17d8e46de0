using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Entitlements.Library;
using Huimin.Policy.Parameters;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Entitlements;

/// <summary>The policy library says what the rules say, to the staff and to everybody.</summary>
public sealed class PolicyLibraryTests
{
    [Fact(DisplayName = "每个项目都有词条：条件有文字、用到的参数都有历年值、材料里没有能自己查到的")]
    public async Task Every_programme_has_an_entry()
    {
        await using var app = await TestApp.StartAsync();
        var library = app.Services.GetRequiredService<PolicyLibrary>();

        var entries = library.All().Value;

        Assert.Equal(BenefitRules.Programmes.Select(p => p.Code), entries.Select(e => e.Programme.Code));
        Assert.All(entries, e => Assert.All(e.Conditions, c => Assert.NotEmpty(c.Rows)));
        Assert.All(entries.Where(e => e.Programme.Amount is not null), e => Assert.NotEmpty(e.Amount));
        Assert.All(entries, e => Assert.NotEmpty(e.Facts));
        var looked = entries.SelectMany(e => e.Facts).Where(f => f.Source is { Automatic: true }).Select(f => f.Title).ToHashSet();
        Assert.Empty(entries.SelectMany(e => e.Documents).Where(d => looked.Any(d.Contains)));
        Assert.All(entries.SelectMany(e => e.Parameters).Where(p => p.Row is not null), p => Assert.Contains(p.Row, library.History(p.Key!)));
    }

    [Fact(DisplayName = "低保的词条读出城乡标准和收入线，护理补贴只引到低保而不重复它的参数")]
    public async Task An_entry_reads_its_own_parameters()
    {
        await using var app = await TestApp.StartAsync();
        var library = app.Services.GetRequiredService<PolicyLibrary>();

        var dibao = library.Find("DIBAO")!;
        var living = library.Find("DISABILITY_LIVING")!;

        Assert.Contains("dibao.standard.urban", dibao.Figures.Select(p => p.Key!.Key));
        Assert.Contains("dibao.standard.rural", dibao.Figures.Select(p => p.Key!.Key));
        Assert.Contains("dibao.classExtra.elder.age", dibao.Figures.Select(p => p.Key!.Key));
        Assert.Contains("dibao.amountMode", dibao.Figures.Select(p => p.Key!.Key));
        Assert.Contains("dibao.tier1.amount", dibao.Settings.Select(p => p.Key!.Key)); // not while the difference is paid
        Assert.Contains(dibao.Conditions[0].Rows, r => r.How!.Contains("家庭月人均收入", StringComparison.Ordinal) && r.How.Contains("低于 适用的低保标准", StringComparison.Ordinal));
        Assert.Contains("disability.living", living.Figures.Select(p => p.Key!.Key));
        Assert.DoesNotContain("dibao.standard.urban", living.Parameters.Select(p => p.Key!.Key));
        Assert.Contains(living.Conditions.SelectMany(c => c.Rows), r => r.Elsewhere && PolicyLibrary.ProgrammeOf(r.Title)!.Code == "DIBAO");
    }

    [Fact(DisplayName = "公众不登录就能查政策、看标准；查不到的项目是 404")]
    public async Task Everybody_may_read()
    {
        await using var app = await TestApp.StartAsync();
        var citizen = app.Browser();

        var list = await citizen.GetAsync("/policies?q=" + Uri.EscapeDataString("残疾 护理"));
        var page = await citizen.GetAsync("/policies/DISABILITY_CARE");

        Assert.Equal(["重度残疾人护理补贴"], list.Document.QuerySelectorAll("table.grid tbody [role=rowheader] a").Select(a => a.TextContent).Where(t => t.Contains("护理补贴", StringComparison.Ordinal)));
        var first = app.Services.GetRequiredService<BenefitRules>().In(Month.Parse("2026-11")).Value.Parameters.All.Single(p => p.Key!.Key == "disability.care.L1");
        Assert.Contains(first.Key!.Write(first.Value), page.Text, StringComparison.Ordinal);
        Assert.Contains(first.Row!.State.Title(), page.Text, StringComparison.Ordinal);
        Assert.Contains("data-size=\"large\"", page.Document.DocumentElement.OuterHtml[..200], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/policies/NOTHING")).Status);
        Assert.Equal(HttpStatusCode.Found, (await citizen.GetAsync("/benefits/DIBAO")).Status);
    }

    [Fact(DisplayName = "参数页列出全部参数，待核可以单独筛出")]
    public async Task All_parameters_are_listed()
    {
        await using var app = await TestApp.StartAsync();
        var clerk = await app.AsAsync(Role.TownClerk, "500114001");
        var parameters = app.Services.GetRequiredService<PolicyLibrary>().Parameters();

        var all = await clerk.GetAsync("/benefits/parameters");
        var pending = await clerk.GetAsync("/benefits/parameters?state=" + Uri.EscapeDataString("待核"));

        Assert.Equal(parameters.Count, all.Document.QuerySelectorAll("table.grid tbody tr").Length);
        Assert.Equal(parameters.Count(p => p.Pending), pending.Document.QuerySelectorAll("table.grid tbody tr").Length);
        Assert.InRange(parameters.Count(p => p.Pending), 1, parameters.Count - 1);
    }
}
