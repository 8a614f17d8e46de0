using System.Text.Json;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Keeps a simulation with its result (保存模拟方案), to be compared and handed on.</summary>
public sealed class Scenarios(WorkDesk desk, ReadDesk reader, Simulate simulate)
{
    private const int LongestName = 40;

    public sealed record Input(Guid Key, string Name, Month Month, Simulate.Reform Reform);

    public sealed record View(Scenario Scenario, IReadOnlyList<Simulate.Change> Changes, SimulationResult Result);

    public async Task<Result<Guid>> KeepAsync(Input input, Actor actor, CancellationToken ct)
    {
        var name = input.Name.Trim();
        if (name.Length is 0 or > LongestName) return EntitlementRefusals.ScenarioName.For(nameof(input.Name));
        var simulated = await simulate.RunAsync(input.Month, input.Reform, actor, ct);
        if (!simulated.Ok) return simulated.Refusal;
        await using var work = await desk.BeginAsync<Guid>(actor, EntitlementPermissions.Simulate, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var scenario = new Scenario
        {
            ScenarioId = work.Clock.NewId(),
            Name = name,
            Month = input.Month.FirstDay,
            Changes = JsonSerializer.Serialize(input.Reform.Changes),
            Result = JsonSerializer.Serialize(simulated.Value.Result),
            MadeAt = work.Now,
            MadeBy = actor.AccountId,
        };
        work.Db.Scenarios.Add(scenario);
        work.Record(new AuditEntry("scenario", scenario.ScenarioId, Detail: new { name, month = input.Month.ToString(), changed = input.Reform.Changes.Count, input.Reform.Draft }));
        return await work.CompleteAsync(scenario.ScenarioId, ct);
    }

    public async Task<Result<IReadOnlyList<Scenario>>> AllAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Simulate)) return DataRefusals.NotPermitted;
        await using var reading = await reader.OpenAsync(actor, ct);
        return await reading.Db.Scenarios.OrderByDescending(s => s.MadeAt).Take(100).ToListAsync(ct);
    }

    public async Task<Result<View>> FindAsync(Guid scenarioId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(EntitlementPermissions.Simulate)) return DataRefusals.NotPermitted;
        await using var reading = await reader.OpenAsync(actor, ct);
        var scenario = await reading.Db.Scenarios.SingleOrDefaultAsync(s => s.ScenarioId == scenarioId, ct);
        if (scenario is null) return EntitlementRefusals.ScenarioNotFound;
        return new View(scenario, JsonSerializer.Deserialize<List<Simulate.Change>>(scenario.Changes)!, JsonSerializer.Deserialize<SimulationResult>(scenario.Result)!);
    }
}
