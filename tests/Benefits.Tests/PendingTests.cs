using Huimin.Benefits.Disability;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy.Explaining;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>What is explained of the real programmes: reasons, what would change it, and what still waits to be verified.</summary>
public sealed class PendingTests
{
    private static Answer Of(Family family, string code) => Answer.All<BenefitBook>(family.Explain()).Single(a => a.Programme.Code == code);

    [Fact(DisplayName = "低保标准待核，低保的答复也标待核；护理补贴的标准是二手，不标待核")]
    public void Pending_parameters_are_seen()
    {
        var family = Family.Of(1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First);
        Assert.True(Of(family, Dibao.About.Code).Pending);
        var set = Rules.At("2026-07");
        Assert.False(set[DisabilityKeys.CareFirst].Pending);
        Assert.True(set[DibaoKeys.StandardUrban].Pending);
    }

    [Fact(DisplayName = "不符合低保：一句话说出人均收入和标准，还差多少")]
    public void Why_not()
    {
        var answer = Of(Family.Of(3).With<Facts.Income.Transfer>(0, 2220_03), "DIBAO");
        Assert.Equal("DB-001", Assert.Single(answer.Reasons).Refusal.Code);
        Assert.StartsWith("家庭月人均收入（四舍五入到分） 740.01 元，不低于 适用的低保标准 735.00 元", Letter.Sentence(answer.Reasons[0].Condition), StringComparison.Ordinal);
        Assert.Contains("减少 5.02 元", answer.WhatWouldChange(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "每个项目不符合时都至少说出一条原因")]
    public void Every_no_has_a_reason()
    {
        var silent = new SortedSet<string>();
        foreach (var month in new[] { "2024-12", "2026-02", "2026-09" })
        {
            var rules = Family.Of(1).In(month).Rules();
            for (var seed = 0; seed < 300; seed++)
            {
                silent.UnionWith(Answer.All<BenefitBook>(rules.Explain(Households.Of(seed))).Where(a => !a.Entitled && a.Reasons.Count == 0).Select(a => a.Programme.Code));
            }
        }

        Assert.Empty(silent);
    }
}
