using Huimin.Access;
using Huimin.Data;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Batches that were released and that the bank has not answered whole within the term of its layout (逾期未回执): money under way of which nobody knows. A task
/// for whoever takes in returns, and a part of the reconciliation. Nothing is sent again by itself (M9).
/// </summary>
public sealed class LateAnswers(ReadDesk desk, PaymentOptions options, WorkCalendar calendar, Clock clock) : ITaskSource
{
    /// <param name="BatchId">The batch.</param>
    /// <param name="Number">What the bank knows it by.</param>
    /// <param name="Programme">Code of the programme.</param>
    /// <param name="State">Released, or answered in part.</param>
    /// <param name="OpenFen">Fen that are still under way.</param>
    /// <param name="ReleasedOn">The day of the release.</param>
    /// <param name="DueOn">The last day of the term.</param>
    public sealed record Row(Guid BatchId, string Number, string Programme, BatchState State, long OpenFen, DateOnly ReleasedOn, DateOnly DueOn);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(PaymentPermissions.Books)) return DataRefusals.NotPermitted;
        await using var reading = await desk.OpenAsync(actor, ct);
        var late = await LateAsync(reading.Db, ct);
        var ids = late.Select(l => l.Batch.BatchId).ToList();
        var open = await reading.Db.Payables.Where(p => p.BatchId != null && ids.Contains(p.BatchId.Value) && p.State == PayableState.Sent)
            .GroupBy(p => p.BatchId!.Value).Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen - p.DeductedFen) }).ToDictionaryAsync(g => g.Key, g => g.Fen, ct);
        return late.Select(l => new Row(l.Batch.BatchId, l.Batch.Number, l.Batch.Programme, l.Batch.State, open.GetValueOrDefault(l.Batch.BatchId), l.ReleasedOn, l.DueOn)).ToArray();
    }

    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Scope.IsEmpty || !actor.May(PaymentPermissions.Return)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        var late = await LateAsync(reading.Db, ct);
        return late.Count == 0 ? [] : [new WorkTask("银行逾期没有回执的批次", "/payments/books", late.Count, LightLevel.Red, late[0].DueOn)];
    }

    /// <summary>Few batches are under way at a time; the term is reckoned by the work calendar here. Past its end no day is made up: then nothing is late yet.</summary>
    private async Task<List<(PayBatch Batch, DateOnly ReleasedOn, DateOnly DueOn)>> LateAsync(HuiminDb db, CancellationToken ct)
    {
        var today = clock.BeijingToday;
        var under = await db.PayBatches.AsNoTracking().Where(b => (b.State == BatchState.Released || b.State == BatchState.PartlyAnswered) && b.ReleasedAt != null).ToListAsync(ct);
        var late = new List<(PayBatch Batch, DateOnly ReleasedOn, DateOnly DueOn)>();
        foreach (var batch in under)
        {
            var released = Clock.BeijingDate(batch.ReleasedAt!.Value);
            var due = calendar.AddWorkingDays(released, options.Layouts.Find(batch.FileLayout)?.AnswerDays ?? BankLayout.UsualAnswerDays);
            if (due.Ok && due.Value < today) late.Add((batch, released, due.Value));
        }

        return [.. late.OrderBy(l => l.DueOn).ThenBy(l => l.Batch.Number, StringComparer.Ordinal)];
    }
}
