using System.Text.Json;
using Huimin.Data;
using Huimin.Targets.Reading;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Confirms, corrects or rejects one figure that was read (确认指标数). The document stays as it is; the first reading is kept.</summary>
public sealed class DecideFigure(WorkDesk desk)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="FigureId">The figure.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Decision">Confirmed, Corrected or Rejected; Read takes an earlier decision back.</param>
    public sealed record Input(Guid Key, Guid FigureId, int Version, FigureState Decision)
    {
        public string? Metric { get; init; }
        public string? Comparator { get; init; }
        public string? Value { get; init; }
        public string? Second { get; init; }
        public string? Unit { get; init; }
        public string? Deadline { get; init; }
        public FigureKind? Kind { get; init; }
    }

    private static readonly string[] comparators = ["=", ">=", "<=", ">", "<", "~"];

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, TargetsModule.ConfirmFigures, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var figure = await work.Db.PlanFigures.SingleOrDefaultAsync(f => f.FigureId == input.FigureId, ct);
        if (figure is null) return TargetsRefusals.FigureNotFound;
        if (figure.Version != input.Version) return DataRefusals.Stale;

        if (input.Decision == FigureState.Corrected && Correct(figure, input) is { } refusal) return refusal;
        figure.State = input.Decision;
        figure.DecidedBy = actor.AccountId;
        figure.DecidedAt = work.Now;
        work.Record(new AuditEntry("plan-figure", figure.FigureId, Detail: new { plan = figure.PlanId, decision = input.Decision.ToString() }));
        return await work.CompleteAsync(figure.PlanId, ct);
    }

    private static Refusal? Correct(PlanFigureRecord figure, Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Metric)) return TargetsRefusals.MetricMissing.For("Answer.Metric");
        if (string.IsNullOrWhiteSpace(input.Unit)) return TargetsRefusals.UnitMissing.For("Answer.Unit");
        var unit = input.Unit.Trim();
        var value = FigureText.Read(input.Value, unit);
        if (!value.Ok) return value.Refusal.For("Answer.Value");
        long? second = null;
        if (!string.IsNullOrWhiteSpace(input.Second))
        {
            var upper = FigureText.Read(input.Second, unit);
            if (!upper.Ok) return upper.Refusal.For("Answer.Second");
            if (upper.Value < value.Value) return TargetsRefusals.RangeReversed.For("Answer.Second");
            second = upper.Value;
        }

        figure.ReadAs ??= JsonSerializer.Serialize(new
        {
            figure.Metric,
            figure.Comparator,
            figure.ValueMillionths,
            figure.SecondMillionths,
            figure.Unit,
            figure.Deadline,
            Kind = figure.Kind.ToString(),
        });
        figure.Metric = input.Metric.Trim();
        figure.Comparator = comparators.Contains(input.Comparator) ? input.Comparator! : "=";
        figure.ValueMillionths = value.Value;
        figure.SecondMillionths = second;
        figure.Unit = unit;
        figure.Deadline = input.Deadline?.Trim() ?? "";
        figure.Kind = input.Kind ?? figure.Kind;
        return null;
    }
}
