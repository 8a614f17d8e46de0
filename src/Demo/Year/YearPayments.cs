using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// Pays in the lived year (月度发放): the month's plan, a batch for each programme by three people, the bank's file and its answer; then another account for what
/// came back, the question about what is unclear, and the money that families pay back.
/// </summary>
public sealed class YearPayments(
    SimulateMonth simulate, RunMonth run, BuildBatch build, BatchWay way, AskAccount askAccount, ConfirmAccount confirmAccount,
    ReissuePayable reissue, AskReturned askReturned, DecideReturned decideReturned, ReceiveRecovery receive, ReadDesk reader, YearStaff staff)
{
    private YearDesk desk = null!;

    internal void Begin(YearDesk with) => desk = with;

    /// <summary>The whole month, or only what is paid at once.</summary>
    internal async Task PayAsync(string label, Func<string, bool> which, CancellationToken ct)
    {
        var cycle = new Month(desk.Today);
        var shown = await desk.LookAsync("看月度计划", () => simulate.RunAsync(cycle, staff.DistrictClerk, ct));
        if (!shown.Ok) throw new YearStopped(shown.Refusal);
        await desk.MustAsync("月度计划", $"{label}|run", key => run.RunAsync(new(key, cycle, shown.Value.Shown), staff.DistrictClerk, ct), ct);
        foreach (var programme in (await ReadyAsync(cycle, ct)).Where(which)) await BatchAsync($"{label}|{programme}", programme, cycle, ct);
    }

    private async Task BatchAsync(string label, string programme, Month cycle, CancellationToken ct)
    {
        var built = await desk.TryAsync("编制批次", $"{label}|build", key => build.RunAsync(new(key, programme, cycle), staff.DistrictClerk, ct), ct);
        if (!built.Ok) return;
        var batch = await ReadAsync(db => db.PayBatches.AsNoTracking().SingleAsync(b => b.BatchId == built.Value, ct), ct);
        var gone = await way.GoAsync(batch, staff.DistrictClerk, staff.Supervisor, staff.DistrictApprover, new ByLabel(desk, label, ct), ct);
        if (!gone.Ok) throw new YearStopped(gone.Refusal);
    }

    /// <summary>Keys from the label of the batch; a no stops the year there and then.</summary>
    private sealed class ByLabel(YearDesk desk, string label, CancellationToken ct) : IWayfarer
    {
        public async Task<Result<T>> StepAsync<T>(string kind, string step, Func<Guid, Task<Result<T>>> run) => await desk.MustAsync(kind, $"{label}|{step}", run, ct);
    }

    // Also those that are under way, so that a month that was broken off goes on.
    private async Task<List<string>> ReadyAsync(Month cycle, CancellationToken ct)
    {
        var day = cycle.FirstDay;
        var found = await ReadAsync(db => db.Payables.Where(p => p.Cycle == day || (p.State == PayableState.Ready && p.Cycle < day)).Select(p => p.Programme).Distinct().ToListAsync(ct), ct);
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>A week later: people bring another passbook, the bank says what became of what was unclear, families pay back.</summary>
    internal async Task MendAsync(string label, CancellationToken ct)
    {
        await AccountsAsync(label, ct);
        await UnknownAsync(label, ct);
        await ClaimsAsync(label, ct);
    }

    private async Task AccountsAsync(string label, CancellationToken ct)
    {
        var returned = await ReadAsync(db => db.Payables.AsNoTracking().Where(p => (p.State == PayableState.Returned || (p.State == PayableState.Held && p.Hold == PayHold.NoAccount)) && p.PayeeId != null)
            .Join(db.People, p => p.PayeeId, x => x.PersonId, (p, x) => new { p.PayableId, p.Programme, p.Month, p.State, Payee = x.PersonId, x.Name, x.AreaCode, x.BirthDate, x.DeathDate }).ToListAsync(ct), ct);
        foreach (var person in returned.Where(r => r.DeathDate is null).GroupBy(r => r.Payee).OrderBy(g => g.First().AreaCode, StringComparer.Ordinal).ThenBy(g => g.First().Name, StringComparer.Ordinal).ThenBy(g => g.First().BirthDate))
        {
            var one = person.First();
            var who = string.Create(CultureInfo.InvariantCulture, $"{label}|{one.AreaCode}|{one.Name}|{one.BirthDate:yyyyMMdd}");
            var number = MadeUpNumbers.Card(800_000_000_000 + (long)(BitConverter.ToUInt64(desk.Key(who).ToByteArray()) % 90_000_000_000));
            var asked = await desk.TryAsync("换账户", who + "|ask", key => askAccount.RunAsync(new(key, one.Payee, "黔江农村商业银行", number, one.Name, HolderKind.Own, "本人持存折到窗口更换"), staff.Clerk(one.AreaCode), ct), ct);
            if (!asked.Ok) continue;
            await desk.MustAsync("换账户", who + "|confirm", key => confirmAccount.RunAsync(new(key, asked.Value, 0, true), staff.Head(one.AreaCode), ct), ct);
            foreach (var line in person.Where(l => l.State == PayableState.Returned).OrderBy(l => l.Programme, StringComparer.Ordinal).ThenBy(l => l.Month))
                await desk.TryAsync("重发", $"{who}|again|{line.Programme}|{line.Month:yyyyMM}", key => reissue.RunAsync(new(key, line.PayableId), staff.DistrictClerk, ct), ct);
        }
    }

    private async Task UnknownAsync(string label, CancellationToken ct)
    {
        var unclear = await ReadAsync(db => db.Payables.AsNoTracking().Where(p => p.State == PayableState.Unknown)
            .Join(db.PayLines, p => new { p.PayableId, BatchId = p.BatchId!.Value }, l => new { l.PayableId, l.BatchId }, (p, l) => new { p.PayableId, l.BatchId, l.LineNo })
            .Join(db.PayBatches, x => x.BatchId, b => b.BatchId, (x, b) => new { x.PayableId, x.LineNo, b.Number }).ToListAsync(ct), ct);
        foreach (var line in unclear.OrderBy(l => l.Number, StringComparer.Ordinal).ThenBy(l => l.LineNo))
        {
            var serial = string.Create(CultureInfo.InvariantCulture, $"Q{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(line.Number)).AsSpan(0, 6))}{line.LineNo:00000000}");
            var asked = await desk.MustAsync(
                "查清结果不明", $"{label}|unclear|{line.PayableId}", key => askReturned.RunAsync(new(key, line.PayableId, PayAct.Settle, "银行书面答复：已入账", PayOutcome.Paid, serial), staff.DistrictClerk, ct), ct);
            await desk.MustAsync("查清结果不明", $"{label}|settled|{line.PayableId}", key => decideReturned.RunAsync(new(key, asked, 0, true), staff.DistrictApprover, ct), ct);
        }
    }

    // Of ten families that owe four pay at once and three a month's part each month; three do not within the year.
    private async Task ClaimsAsync(string label, CancellationToken ct)
    {
        var claims = await ReadAsync(db => db.RecoveryClaims.AsNoTracking().Where(c => c.ReceivedFen + c.WrittenOffFen < c.AmountFen)
            .Join(db.Households, c => c.HouseholdId, h => h.HouseholdId, (c, h) => new { c.ClaimId, c.Version, Rest = c.AmountFen - c.ReceivedFen - c.WrittenOffFen, h.Number, c.Programme, c.Month }).ToListAsync(ct), ct);
        var ordered = claims.OrderBy(c => c.Number, StringComparer.Ordinal).ThenBy(c => c.Programme, StringComparer.Ordinal).ThenBy(c => c.Month).ThenBy(c => c.Rest);
        foreach (var claim in ordered.GroupBy(c => c.Number).SelectMany(g => g.Take(g.Key[^1] switch { '0' or '3' or '6' => 0, '2' or '5' or '8' => 1, _ => g.Count() })))
        {
            await desk.TryAsync("收到追缴款", $"{label}|back|{claim.ClaimId}", key => receive.RunAsync(new(key, claim.ClaimId, claim.Version, claim.Rest), staff.DistrictClerk, ct), ct);
        }
    }

    private async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> question, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        return await question(reading.Db);
    }
}
