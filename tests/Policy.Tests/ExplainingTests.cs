using System.Text.Json;
using Huimin.Policy.Explaining;
using Huimin.Policy.Tests.Example;
using Huimin.Values;

namespace Huimin.Policy.Tests;

public sealed class ExplainingTests
{
    private static readonly Rules<ExampleBook, WinterFuel.Parameters> Rules = new(ExampleBook.Example, new Month(2026, 7));

    private static Answer Ask(int income, int vehicles) => Answer.All<ExampleBook>(Rules.Explain(ExampleTests.Couple(income, vehicles))).Single();

    [Fact(DisplayName = "符合时说明理由和金额的来由")]
    public void Says_why_yes()
    {
        var answer = Ask(1_469_99, 0);

        Assert.True(answer.Entitled);
        Assert.Equal(110_26, answer.AmountFen);
        Assert.Equal(
            ["家庭月收入 1,469.99 元，低于 取暖标准×人数 1,470.00 元。", "机动车 0，不高于 0。"], Letter.Why(answer.Entitlement));
        Assert.Empty(answer.Reasons);
    }

    [Fact(DisplayName = "不符合时逐条告知，并说出最近的一条差多少")]
    public void Says_why_not_and_what_would_change_it()
    {
        var answer = Ask(1_470_00, 0);

        Assert.False(answer.Entitled);
        var reason = Assert.Single(answer.Reasons);
        Assert.Equal("FUEL-001", reason.Refusal.Code);
        Assert.Equal("家庭月收入 1,470.00 元，不低于 取暖标准×人数 1,470.00 元。", Letter.Sentence(reason.Condition));
        Assert.Equal("只差这一项：家庭月收入减少 0.01 元。", answer.WhatWouldChange());
        var both = Ask(1_500_00, 1);
        Assert.Equal(["FUEL-001", "FUEL-002"], both.Reasons.Select(r => r.Refusal.Code));
        Assert.Equal("需要同时满足：家庭月收入减少 30.01 元；机动车减少 1。", both.WhatWouldChange());
    }

    [Fact(DisplayName = "推导表逐步列出名称、金额、算式、条款和出处")]
    public void Makes_a_table()
    {
        var rows = Outline.Of(Ask(1_469_99, 0).Amount!);

        var top = rows[0];
        Assert.Equal(("取暖补贴", "110.26 元", "示例办法第四条"), (top.Title, top.Value, top.Article));
        Assert.Equal("取暖标准×人数 1,470.00 元 − 家庭月收入 1,469.99 元 + 老年人增发 110.25 元", top.How);
        var standard = rows.First(r => r.Title == "2026年城镇取暖标准");
        Assert.Equal("示例文件，自 2026-01-01 起，已核", standard.Source);
        Assert.Contains(rows, r => r.Title == "老年人增发" && r.How == "符合的 1 × 取暖标准 735.00 元 的 2026年老年人增发比例 15%（进一）");
        Assert.DoesNotContain(rows, r => r.Title == "2026年农村取暖标准");
        Assert.Contains(rows, r => r.Title == "申请人的老年人" && r.Value == "是");
        Assert.Contains(rows, r => r.Title == "第2位成员的老年人" && r.Value == "否");
    }

    [Fact(DisplayName = "推导存档为 JSON，同一推导字节相同")]
    public void Makes_json()
    {
        var bytes = ExplanationJson.Of(Ask(1_469_99, 0).Amount!);

        Assert.Equal(bytes, ExplanationJson.Of(Ask(1_469_99, 0).Amount!));
        using var json = JsonDocument.Parse(bytes);
        Assert.Equal(110_26, json.RootElement.GetProperty("value").GetInt64());
        Assert.Equal("取暖补贴", json.RootElement.GetProperty("name").GetString());
    }
}
