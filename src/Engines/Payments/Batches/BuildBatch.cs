using System.Globalization;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>Takes all payables of one programme that are ready into a batch and signs what is in it (编制批次). The builder neither approves nor releases it.</summary>
public sealed class BuildBatch(WorkDesk desk)
{
    private static readonly LoadColumn[] columns =
    [
        new("batch_id", typeof(Guid)), new("line_no", typeof(int)), new("payable_id", typeof(Guid)), new("amount_fen", typeof(long)), new("deducted_fen", typeof(long)),
        new("account_id", typeof(Guid)), new("account_index", typeof(byte[])),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Programme">Code of the programme.</param>
    /// <param name="Cycle">The month of payment; what was held in earlier months and is ready now goes with it.</param>
    public sealed record Input(Guid Key, string Programme, Month Cycle);

    private sealed record Chosen(Guid PayableId, long AmountFen, long DeductedFen, Guid AccountId, byte[] Index, string AreaCode);

    public Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Guid>(actor, PaymentPermissions.Build, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        await WholeSets.JoinAsync(work, ct);
        var programme = input.Programme;
        if (!BenefitRules.IsPaid(programme)) return PaymentRefusals.ProgrammeUnknown.Fill(programme);
        var cycle = input.Cycle.FirstDay;
        var (payables, accounts) = (work.Db.Payables.AsNoTracking(), work.Db.PayAccounts.AsNoTracking());
        var chosen = await payables.Where(p => p.State == PayableState.Ready && p.Programme == programme && p.Cycle <= cycle)
            .Join(accounts, p => p.AccountId, a => a.PayAccountId, (p, a) => new Chosen(p.PayableId, p.AmountFen, p.DeductedFen, a.PayAccountId, a.NumberIndex, p.AreaCode)).ToListAsync(ct);
        if (chosen.Count == 0) return PaymentRefusals.NothingToPay;
        chosen.Sort((a, b) => string.CompareOrdinal(a.AreaCode, b.AreaCode) is var by and not 0 ? by : a.PayableId.CompareTo(b.PayableId));

        var before = await work.Db.PayBatches.CountAsync(b => b.Programme == programme && b.Cycle == cycle, ct);
        var number = string.Create(CultureInfo.InvariantCulture, $"{programme}-{cycle:yyyyMM}-{before + 1:00}");
        var batch = new PayBatch
        {
            BatchId = work.Clock.NewId(),
            Number = number,
            Programme = programme,
            Cycle = cycle,
            Lines = chosen.Count,
            TotalFen = chosen.Sum(c => checked(c.AmountFen - c.DeductedFen)),
            ContentHash = BatchContent.Hash(
                BatchContent.Head(number, programme, cycle), chosen.Select((c, i) => BatchContent.Line(i + 1, c.PayableId, c.AmountFen - c.DeductedFen, c.DeductedFen, c.Index))),
            State = BatchState.Built,
            MadeBy = actor.StaffPersonId,
            MadeAt = work.Now,
        };
        work.Db.PayBatches.Add(batch);
        work.WhenDuplicate("pay_batch", PaymentRefusals.LinesMoved);
        await work.LoadAsync("pay_line", columns, chosen.Select((c, i) => new object?[]
            { batch.BatchId, i + 1, c.PayableId, c.AmountFen - c.DeductedFen, c.DeductedFen, c.AccountId, c.Index }), ct);
        Failpoints.Reach("build.lines");
        var taken = await work.ExecuteAsync(
            "update payable set state = 3, batch_id = @batch where state = 2 and payable_id in (select l.payable_id from pay_line l where l.batch_id = @batch)", ct, ("batch", batch.BatchId));
        if (taken != batch.Lines) return PaymentRefusals.LinesMoved;
        Failpoints.Reach("build.taken");
        work.Record(new AuditEntry("pay-batch", batch.BatchId, Detail: new { batch.Number, batch.Lines, batch.TotalFen, hash = Convert.ToHexStringLower(batch.ContentHash) }));
        return await work.CompleteAsync(batch.BatchId, ct);
    });
}
