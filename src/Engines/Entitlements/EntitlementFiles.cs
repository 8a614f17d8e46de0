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
    public static async Task<Results<FileContentHttpResult, NotFound>> ScenarioAsync(
        Guid scenarioId, Scenarios scenarios, BenefitRules rules, DivisionCatalogue divisions, Actor actor, Clock clock, CancellationToken ct)
    {
        var found = await scenarios.FindAsync(scenarioId, actor, ct);
        if (!found.Ok) return TypedResults.NotFound();
        var text = ScenarioTable.Csv(found.Value, rules, town => divisions.PathOf(town, clock.BeijingToday));
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"模拟方案-{found.Value.Scenario.Month:yyyy-MM}.csv");
    }
}
