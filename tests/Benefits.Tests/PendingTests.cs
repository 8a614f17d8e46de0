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

    [Fact(DisplayName = "选用方式的参数是理由的一部分：待核的取舍方式使结果待核，已核的不会，推导里看得见是哪一个")]
    public void A_choosing_parameter_is_part_of_the_reason()
    {
        // Two categories of supplement at once: 一人多类 says how they go together, and is pending.
        var family = Family.Of(1).With<Facts.Person.SeriousIllness>(0, 1);
        var extra = family.Explain()[Dibao.Extra.About];
        var rows = Outline.Of(extra);
        Assert.Contains(rows, r => r.Step.Parameter?.Key == DibaoKeys.ExtraStack && r.Value == "按最高一类" && r.Step.Pending);
        Assert.Contains(Outline.Of(family.Explain()[Dibao.Gap.About]), r => r.Step.Parameter?.Key == DibaoKeys.AmountMode && r.Value == "按差额" && !r.Step.Pending);
        Assert.Contains(Outline.Of(family.Explain()[Dibao.Amount.About]), r => r.Step.Parameter?.Key == GeneralKeys.Rounding);
    }

    [Fact(DisplayName = "除了选用方式，其余参数都已核时，结果是否待核只看这一个方式")]
    public void Only_the_choice_is_pending()
    {
        foreach (var state in new[] { "已核", "待核" })
        {
            var files = Directory.EnumerateFiles(BenefitKeys.Folder, "*.csv").Select(f => new Policy.Parameters.ParameterFile(Path.GetFileName(f), WithState(File.ReadAllText(f), "", "已核")));
            var read = Policy.Parameters.ParameterFiles.Read([.. files.Select(f => f with { Text = WithState(f.Text, "elderCare.stackRule", state) })], BenefitKeys.All).OrThrow();
            var set = read.Resolve(Rules.District, Month.Parse("2026-07")).OrThrow();
            var family = Family.Of(1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First);
            var rules = new Policy.Rules<BenefitBook, BenefitBook.Parameters>(new(set), Month.Parse("2026-07"));
            var answer = Answer.Of(NursingAllowance.About, BenefitBook.Schema, rules.Explain(family.Record));
            Assert.Equal((true, state == "待核"), (answer.Entitled, answer.Pending));
        }
    }

    private static string WithState(string text, string key, string state) =>
        string.Join('\n', text.Split('\n').Select(line => line.Count(c => c == ',') == 8 && line.StartsWith(key, StringComparison.Ordinal) && !line.StartsWith("参数", StringComparison.Ordinal) ? string.Join(',', line.Split(',').Select((cell, i) => i == 7 ? state : cell)) : line));

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
