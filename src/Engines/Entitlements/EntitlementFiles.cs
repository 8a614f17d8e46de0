using System.Globalization;
using System.Text;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huimin.Entitlements;

/// <summary>The downloads of this room. They name nobody.</summary>
internal static class EntitlementFiles
{
    /// <summary>A kept scenario as a table for the spreadsheet (导出模拟方案).</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> ScenarioAsync(Guid scenarioId, Scenarios scenarios, DivisionCatalogue divisions, Actor actor, Clock clock, CancellationToken ct)
    {
        var found = await scenarios.FindAsync(scenarioId, actor, ct);
        if (!found.Ok) return TypedResults.NotFound();
        var text = new StringBuilder("范围,名称,现在户数,现在元每月,改后户数,改后元每月,差额元每月,增加户,减少户\r\n");
        var result = found.Value.Result;
        Add("全区", "", result.Whole);
        foreach (var row in result.ByProgramme) Add("待遇项目", BenefitRules.Find(row.Key)?.Title ?? row.Key, row);
        foreach (var row in result.ByTown) Add("镇街", divisions.PathOf(row.Key, clock.BeijingToday), row);
        foreach (var row in result.BySize) Add("家庭人数", row.Key, row);
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return TypedResults.File(bytes, "text/csv; charset=utf-8", $"模拟方案-{found.Value.Scenario.Month:yyyy-MM}.csv");

        void Add(string scope, string name, SimulationResult.Row row) => text.Append(
            CultureInfo.InvariantCulture,
            $"{scope},{name},{row.BaseHouseholds},{new Money(row.BaseFen)},{row.DraftHouseholds},{new Money(row.DraftFen)},{new Money(row.DifferenceFen)},{row.Gaining},{row.Losing}\r\n");
    }
}
