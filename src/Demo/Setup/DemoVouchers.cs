using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Benefits.ElderCare;
using Huimin.Data;
using Huimin.ElderCare;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// The care vouchers that a visitor finds (养老消费券样例): three providers, two dozen old people of the first towns with an award, the vouchers of last month and this
/// one, what was redeemed of them, one provider's month confirmed and another's waiting. All through the operations of the product.
/// </summary>
public sealed class DemoVouchers(
    LoadFacts loadFacts, TakeOverAwards takeOver, RegisterProvider register, ChangeProvider change, PreviewIssue preview, AskIssue askIssue, ApproveIssue approve, RedeemVoucher redeem, CancelOrder cancel,
    BrowseStatements statements, AskStatement ask, ConfirmStatement confirm, BenefitRules rules, DemoAccounts accounts, ReadDesk reader)
{
    private const int Elders = 24, Moderate = 3, OldestCare = 4;
    private static readonly (string Name, CareService Services)[] providers =
        [("黔江区福寿养老服务中心（虚构）", CareService.Home | CareService.DayCare), ("黔江区康宁护养院（虚构）", CareService.Institution | CareService.Home), ("黔江区邻里助老服务社（虚构）", CareService.Home)];
    private DemoKeys keys = null!;
    private Actor clerk = null!;

    private sealed record Elder(string Household, string Name, string IdNumber, long CareFen);

    private sealed record Held(Guid VoucherId, Elder Elder);

    private Guid Key(int number) => keys.Of(DemoStep.Vouchers, number);

    public async Task<Result<Done>> MakeAsync(SyntheticDistrict district, CancellationToken ct)
    {
        (keys, clerk) = (new DemoKeys(district.Plan.Seed), await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct));
        var (today, now) = (district.Plan.Today, new Month(district.Plan.Today));
        var inForce = rules.In(now - 1);
        if (!inForce.Ok || inForce.Value.Parameters[ElderKeys.VoucherMost].Value == 0) return Result.Done;
        var elders = Find(district);
        if (elders.Count == 0) return Result.Done;
        if (await AwardAsync(elders, now - OldestCare, today, ct) is { } unawarded) return unawarded;
        var served = new List<Guid>();
        foreach (var (name, services) in providers)
        {
            var made = await register.RunAsync(new(Key(served.Count), name, MadeUpNumbers.Credit(served.Count + 1), services, (now - OldestCare).FirstDay, null), clerk, ct);
            if (!made.Ok) return made.Refusal;
            served.Add(made.Value);
        }

        if ((await change.RunAsync(new(Key(10), served[2], 0, ProviderStep.Suspended, now.FirstDay, "消防设施整改期间暂停"), clerk, ct)).Refusal is { } unchanged) return unchanged;
        foreach (var month in new[] { now - 1, now })
        {
            if (await IssueAsync(month, 21 + (month - now), ct) is { } unissued) return unissued;
            var held = await HeldAsync(elders, month, ct);
            if (await RedeemAsync(held, month, today, served, ct) is { } unredeemed) return unredeemed;
        }

        return await SettleAsync(now - 1, served, ct) is { } unsettled ? unsettled : Result.Done;
    }

    /// <summary>Assessed as at least moderately disabled, in the order of the towns, of whom no error was planted.</summary>
    private static List<Elder> Find(SyntheticDistrict district)
    {
        var (means, planted) = (new DemoMeans(district), district.Truth.Select(t => t.IdNumber).ToHashSet(StringComparer.Ordinal));
        return [.. district.Households.Select((home, serial) => (Home: home, Serial: serial))
            .SelectMany(h => means.Of(h.Home, h.Serial).Where(f => f.Code == Benefits.Facts.Elder.Ability.About.Code && f.Value >= Moderate).Select(f => (h.Home, Person: h.Home.Members.First(m => m.IdNumberText == f.IdNumber))))
            .Where(x => !planted.Contains(x.Person.IdNumberText) && x.Person.AgeOn(district.Plan.RegisterDay) >= 60)
            .Take(Elders).Select((x, n) => new Elder(x.Home.Number, x.Person.Name, x.Person.IdNumberText, 60_000 + (n % 8 * 22_250)))];
    }

    // What they spend on care is a fact; the award is what the rule gives for it.
    private async Task<Refusal?> AwardAsync(List<Elder> elders, Month from, DateOnly today, CancellationToken ct)
    {
        var parameters = rules.In(from).Value.Parameters;
        var (share, most) = (parameters[ElderKeys.VoucherShare].Value, parameters[ElderKeys.VoucherMost].Value);
        var fees = elders.Select(e => new LoadFacts.Line(e.Household, e.IdNumber, Benefits.Facts.Elder.CareFee.About.Code, e.CareFen)).ToList();
        var loaded = await loadFacts.RunAsync(new(Key(30), from.FirstDay, "定点机构服务清单", today, Digest(fees)), fees, clerk, ct);
        if (!loaded.Ok) return loaded.Refusal;
        var awards = elders.Select(e => new TakeOverAwards.Line(e.Household, e.IdNumber, CareVoucher.About.Code, Math.Min(e.CareFen * share / 100, most), from)).ToList();
        return (await takeOver.RunAsync(new(Key(31), "原消费券系统", Digest(awards)), awards, await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct), ct)).Refusal;
    }

    private async Task<Refusal?> IssueAsync(Month month, int number, CancellationToken ct)
    {
        var shown = await preview.RunAsync(month, clerk, ct);
        if (!shown.Ok) return shown.Refusal;
        if (shown.Value.AlreadyIssued > 0) return null;
        var asked = await askIssue.RunAsync(new(Key(number), month, shown.Value.Shown), clerk, ct);
        return asked.Ok ? (await approve.RunAsync(new(Key(number + 5), asked.Value, shown.Value.Shown), await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct), ct)).Refusal : asked.Refusal;
    }

    private async Task<List<Held>> HeldAsync(List<Elder> elders, Month month, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(clerk, ct);
        var day = month.FirstDay;
        var found = await reading.Db.Vouchers.Where(v => v.Month == day)
            .Join(reading.Db.People.Where(p => p.DeathDate == null), v => v.PersonId, p => p.PersonId, (v, p) => new { v.VoucherId, v.HouseholdId, p.Name })
            .Join(reading.Db.Households, v => v.HouseholdId, h => h.HouseholdId, (v, h) => new { v.VoucherId, v.Name, h.Number }).ToListAsync(ct);
        return [.. elders.SelectMany(e => found.Where(f => f.Number == e.Household && f.Name == e.Name).Take(1).Select(f => new Held(f.VoucherId, e)))];
    }

    // Last month one in four is not used; of this month half have been used by now, and the first order was taken back. Nobody is served who has died since.
    private async Task<Refusal?> RedeemAsync(List<Held> held, Month month, DateOnly today, List<Guid> served, CancellationToken ct)
    {
        var isNow = month.Contains(today);
        for (var n = 0; n < held.Count; n++)
        {
            if (isNow ? n % 2 == 1 : n % 4 == 3) continue;
            var (voucher, elder) = held[n];
            var day = month.FirstDay.AddDays(n % (isNow ? today.Day : 28));
            var slip = string.Create(CultureInfo.InvariantCulture, $"FW{month.Stored}-{n + 1:000}");
            var paid = await redeem.RunAsync(new(Key(100 + (isNow ? 50 : 0) + n), voucher, served[(isNow ? n / 2 : n) % 2], slip, CareService.Home, day, elder.CareFen / (1 + (n % 3)), null, elder.IdNumber[^4..]), clerk, ct);
            if (!paid.Ok) return paid.Refusal;
            if (n == 0 && (await cancel.RunAsync(new(Key(isNow ? 40 : 41), paid.Value.OrderId, 0, "机构开错了服务单"), clerk, ct)).Refusal is { } uncancelled) return uncancelled;
        }

        return null;
    }

    private async Task<Refusal?> SettleAsync(Month month, List<Guid> served, CancellationToken ct)
    {
        var view = await statements.RunAsync(month, clerk, ct);
        if (!view.Ok) return view.Refusal;
        foreach (var row in view.Value.Rows)
        {
            var number = served.IndexOf(row.Provider.ProviderId);
            var asked = await ask.RunAsync(new(Key(60 + number), row.Provider.ProviderId, month, row.Figures), clerk, ct);
            if (!asked.Ok) return asked.Refusal;
            if (number == 0 && (await confirm.RunAsync(new(Key(63), asked.Value, 0), await accounts.ActorAsync(DemoAccounts.Supervisor, ct), ct)).Refusal is { } unconfirmed) return unconfirmed;
        }

        return null;
    }

    private static string Digest<T>(IEnumerable<T> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
