using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Makes the payables of a month (生成月度发放计划). It may be repeated as often as awards and accounts change: what is in a batch stays, what is not is made
/// anew, nothing is ever owed twice. What was overpaid becomes a recovery claim in the same work.
/// </summary>
public sealed class RunMonth(WorkDesk desk, BenefitRules rules, PaymentOptions options)
{
    private static readonly LoadColumn[] columns =
    [
        new("payable_id", typeof(Guid)), new("household_id", typeof(Guid)), new("person_id", typeof(Guid)), new("subject_id", typeof(Guid)), new("area_code", typeof(string)),
        new("programme", typeof(string)), new("month", typeof(DateOnly)), new("cycle", typeof(DateOnly)), new("kind", typeof(int)), new("amount_fen", typeof(long)),
        new("deducted_fen", typeof(long)), new("claim_id", typeof(Guid)), new("award_id", typeof(Guid)), new("state", typeof(int)), new("hold", typeof(int)),
        new("held_for", typeof(string)), new("payee_id", typeof(Guid)), new("account_id", typeof(Guid)), new("made_at", typeof(DateTime)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Cycle">The month.</param>
    /// <param name="Shown">Digest of the simulation that the person looked at.</param>
    public sealed record Input(Guid Key, Month Cycle, string Shown);

    public sealed record Answer(int Lines, int Added, int Changed, int Withdrawn, int Held, int Claims, long TotalFen);

    public Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        await using var work = await desk.BeginAsync<Answer>(actor, PaymentPermissions.Run, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!options.MoneyMayMove()) return DataRefusals.SealingStopped;
        await WholeSets.JoinAsync(work, ct);
        if (!actor.Scope.Covers(options.DistrictCode)) return PaymentRefusals.WholeDistrict;
        if (await MayRunAsync(work.Db, input.Cycle, work.Today, ct) is { } no) return no;
        var inForce = rules.In(input.Cycle);
        if (!inForce.Ok) return inForce.Refusal;
        await LockAsync(work, input.Cycle, ct);
        var plan = await RunPlanner.PlanAsync(work.Db, input.Cycle, inForce.Value, ct);
        if (DigestOf(plan) != input.Shown) return PaymentRefusals.RunChanged;
        Failpoints.Reach("run.planned");
        if (!plan.IsNothingNew) await WriteAsync(work, plan, ct);
        Failpoints.Reach("run.written");
        var done = new Answer(plan.Lines.Count, plan.Added, plan.Changed, plan.Withdrawn, plan.Held, plan.Claims.Count, plan.TotalFen);
        Keep(work, plan, done);
        return await work.CompleteAsync(done, ct);
    });

    /// <summary>This month or next, and never behind a month that was run.</summary>
    internal static async Task<Refusal?> MayRunAsync(HuiminDb db, Month cycle, DateOnly today, CancellationToken ct)
    {
        if (cycle < new Month(today) || cycle > new Month(today) + 1) return PaymentRefusals.MonthWrong;
        var day = cycle.FirstDay;
        var later = await db.PayCycles.Where(c => c.Month > day).OrderBy(c => c.Month).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(ct);
        return later is { } run ? PaymentRefusals.RunBehind.Fill(new Month(run).Title) : null;
    }

    /// <summary>SHA-256 of everything a plan says, whatever the order.</summary>
    internal static string DigestOf(RunPlan plan)
    {
        var lines = plan.Lines.Select(l => string.Create(CultureInfo.InvariantCulture,
            $"{l.SubjectId:N}|{l.Programme}|{l.Month:yyyyMM}|{(int)l.Kind}|{l.AmountFen}|{l.DeductedFen}|{(int)l.Hold}|{l.AccountId:N}"));
        var claims = plan.Claims.Select(c => string.Create(CultureInfo.InvariantCulture, $"claim|{c.SubjectId:N}|{c.Programme}|{c.Month:yyyyMM}|{c.AmountFen}"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in lines.Concat(claims).Order(StringComparer.Ordinal)) hash.AppendData(Encoding.ASCII.GetBytes(text + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Whoever comes second at the same month waits here, and then finds nothing new to write.
    private static async Task LockAsync(Work<Answer> work, Month cycle, CancellationToken ct)
    {
        if (await work.ExecuteAsync("update pay_cycle set runs = runs + 1 where month = @month", ct, ("month", cycle.FirstDay)) == 0)
            await work.LoadAsync("pay_cycle", [new("month", typeof(DateOnly)), new("runs", typeof(int))], [[cycle.FirstDay, 1]], ct);
    }

    private static async Task WriteAsync(Work<Answer> work, RunPlan plan, CancellationToken ct)
    {
        await work.ExecuteAsync("delete from payable where state <= 2 and reissue_of is null and cycle <= @cycle", ct, ("cycle", plan.Cycle.FirstDay));
        await work.LoadAsync("payable", columns, plan.Lines.Select(l => new object?[]
        {
            l.PayableId == Guid.Empty ? work.Clock.NewId() : l.PayableId, l.HouseholdId, l.PersonId, l.SubjectId, l.AreaCode, l.Programme, l.Month, l.Cycle, (int)l.Kind, l.AmountFen,
            l.DeductedFen, l.ClaimId, l.AwardId, (int)(l.Hold == PayHold.None ? PayableState.Ready : PayableState.Held), (int)l.Hold, l.HeldFor, l.PayeeId, l.AccountId, work.Now,
        }), ct);
        if (plan.Claims.Count > 0) await MakeClaimsAsync(work, plan, ct);
    }

    private static async Task MakeClaimsAsync(Work<Answer> work, RunPlan plan, CancellationToken ct)
    {
        var posting = new Posting(LedgerKind.Claimed);
        foreach (var claim in plan.Claims)
        {
            work.Db.RecoveryClaims.Add(new RecoveryClaim
            {
                ClaimId = work.Clock.NewId(),
                HouseholdId = claim.HouseholdId,
                PersonId = claim.PersonId,
                SubjectId = claim.SubjectId,
                AreaCode = claim.AreaCode,
                Programme = claim.Programme,
                Month = claim.Month,
                Cycle = plan.Cycle.FirstDay,
                Reason = claim.Reason,
                AmountFen = claim.AmountFen,
                MadeAt = work.Now,
            });
            posting.Move(LedgerAccounts.Paid(claim.Programme), LedgerAccounts.Recovery, claim.AmountFen);
        }

        await posting.WriteAsync(work, ct);
    }

    private static void Keep(Work<Answer> work, RunPlan plan, Answer done)
    {
        var run = new PayRun
        {
            RunId = work.Clock.NewId(),
            Cycle = plan.Cycle.FirstDay,
            At = work.Now,
            RunBy = work.Actor.StaffPersonId,
            Lines = done.Lines,
            Added = done.Added,
            Changed = done.Changed,
            Withdrawn = done.Withdrawn,
            Held = done.Held,
            Claims = done.Claims,
            TotalFen = done.TotalFen,
        };
        work.Db.PayRuns.Add(run);
        work.Record(new AuditEntry("pay-run", run.RunId, Detail: new { cycle = plan.Cycle.ToString(), done.Lines, done.Added, done.Changed, done.Withdrawn, done.Held, done.Claims, done.TotalFen }));
    }
}
