using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Targets.Reading;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Takes a plan into the records with the figures the product reads in it. The same text is taken once: later it answers the earlier plan.</summary>
public sealed class ImportPlan(WorkDesk desk, IPopulation population)
{
    private const int LongestText = 200_000;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Text">The text, as <c>DocumentText</c> took it from the file or as it was pasted.</param>
    /// <param name="FileName">Name of the file, or null for pasted text.</param>
    public sealed record Input(Guid Key, string Text, string? FileName);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) return TargetsRefusals.NoText;
        if (input.Text.Length > LongestText) return TargetsRefusals.TooLong;
        var plan = PlanReader.Read(input.Text, new PlanReaderOptions(Population: await population.CountAsync(ct)));
        var figures = plan.Figures.ToList();
        if (figures.Count == 0) return TargetsRefusals.NoFigures;

        await using var work = await desk.BeginAsync<Guid>(actor, TargetsModule.ImportPlans, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(input.Text));
        if (await work.Db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Digest == digest, ct) is { } known) return known.PlanId;

        var document = new PlanDocument
        {
            PlanId = work.Clock.NewId(),
            Title = plan.Title.Length > 0 ? plan.Title : input.FileName ?? "未命名计划",
            Type = plan.Type,
            Year = plan.Year,
            Text = input.Text,
            Digest = digest,
            FileName = input.FileName,
            ImportedBy = actor.AccountId,
            ImportedAt = work.Now,
        };
        work.Db.Plans.Add(document);
        work.Db.PlanFigures.AddRange(figures.Select(f => RecordOf(f, document.PlanId, work.Clock)));
        work.Db.PlanChecks.AddRange(plan.Checks.Select(c => new PlanCheckRecord
        {
            CheckId = work.Clock.NewId(),
            PlanId = document.PlanId,
            Code = c.Code,
            Result = c.Result,
            Formula = c.Formula,
            Start = c.Start,
            End = c.End,
        }));
        work.Record(new AuditEntry("plan", document.PlanId, Detail: new { figures = figures.Count, checks = plan.Checks.Count }));
        return await work.CompleteAsync(document.PlanId, ct);
    }

    private static PlanFigureRecord RecordOf(PlanFigure figure, Guid planId, Clock clock) => new()
    {
        FigureId = clock.NewId(),
        PlanId = planId,
        Start = figure.Start,
        End = figure.End,
        Section = figure.Section,
        Item = figure.Item,
        Sentence = figure.Sentence,
        Metric = figure.Metric,
        Comparator = figure.Comparator,
        ValueMillionths = FigureText.Millionths(figure.Value),
        SecondMillionths = figure.Value2 is { } second ? FigureText.Millionths(second) : null,
        Unit = figure.Unit,
        Deadline = figure.Deadline,
        Kind = figure.Kind,
    };
}
