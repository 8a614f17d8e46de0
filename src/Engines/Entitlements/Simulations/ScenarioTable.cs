using System.Globalization;
using System.Text;
using Huimin.Entitlements.Pages;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>A kept scenario as a table for the spreadsheet (模拟方案表): what was changed, then the figures. It names nobody.</summary>
public static class ScenarioTable
{
    /// <summary>Lines of CSV; <paramref name="town"/> gives the name of a town by its code.</summary>
    public static string Csv(Scenarios.View view, BenefitRules rules, Func<string, string> town)
    {
        var (text, result) = (new StringBuilder(), view.Result);
        if (result.Draft is { } draft) text.Append(CultureInfo.InvariantCulture, $"规则草案,{draft.Title}（{draft.Revision}）,代替 {Show.Programme(draft.Replaces)},规则版本 {draft.RuleVersion}\r\n");
        foreach (var change in view.Changes) text.Append(CultureInfo.InvariantCulture, $"改动,{rules.TitleOf(change.Key)},{change.Text}\r\n");
        text.Append("范围,名称,现在户数,现在元每月,改后户数,改后元每月,差额元每月,增加户,多发元每月,减少户,少发元每月\r\n");
        Add("全区", result.Whole, _ => "");
        foreach (var row in result.ByProgramme) Add("待遇项目", row, Show.Programme);
        foreach (var row in result.ByStanding) Add("身份认定", row, Show.Programme);
        foreach (var row in result.ByTown) Add("镇街", row, town);
        foreach (var row in result.ByKind) Add("家庭类型", row, Show.Kind);
        foreach (var row in result.BySize) Add("家庭人数", row, key => key);
        return text.ToString();

        void Add(string scope, SimulationResult.Row row, Func<string, string> name) => text.Append(
            CultureInfo.InvariantCulture,
            $"{scope},{name(row.Key)},{row.BaseHouseholds},{new Money(row.BaseFen)},{row.DraftHouseholds},{new Money(row.DraftFen)},{new Money(row.DifferenceFen)},{row.Gaining},{new Money(row.GainedFen)},{row.Losing},{new Money(row.LostFen)}\r\n");
    }
}
