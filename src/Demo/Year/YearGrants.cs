using System.Globalization;
using System.Text;
using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// What is granted once by a document in the lived year (一次性发放): study grants in spring and autumn, the October subsidy, the centenarians' money, the insurance of
/// people in need and what its insurer paid. Drawn up by one post, approved by another after the list was put up.
/// </summary>
public sealed class YearGrants(MakeGrant make, LockGrant lockChosen, LockGrantList lockList, ReadGrant read, ApproveGrant approve, TakeClaims takeClaims, ReadDesk reader, YearStaff staff) : IYearLine
{
    private const int Stream = 70;
    private static readonly string[] poor = ["DIBAO", "SINGLE_PERSON", "TEKUN", "DIBAO_MARGINAL", "ORPHAN", "DE_FACTO"];
    private YearDesk desk = null!;
    private YearOptions options = null!;
    private YearNeeds needs = null!;

    void IYearLine.Begin(YearWorld world) => (desk, options, needs) = (world.Desk, world.Options, world.Needs);

    Task IYearLine.DayAsync(YearDay today, CancellationToken ct) => !today.IsWorking ? Task.CompletedTask : (today.Day.Month, today.Day.Day) switch
    {
        (3, 4) => StudyAsync("2024年春季学期助学金", 54, ct),
        (9, 9) => StudyAsync("2024年秋季学期助学金", 55, ct),
        (9, 20) => ChosenAsync(ct),
        (10, 8) => ApproveAsync("living", GrantKinds.Living, ct),
        (10, 10) => ListAsync("old", GrantKinds.Centenarian, "2024年百岁老人生活补贴", [.. Centenarians()], ct),
        (10, 21) => ApproveAsync("old", GrantKinds.Centenarian, ct),
        (11, 4) => InsureAsync(ct),
        (11, 15) => ApproveAsync("insure", GrantKinds.Insurance, ct),
        (12, 20) => ClaimsAsync(ct),
        _ => Task.CompletedTask,
    };

    private async Task StudyAsync(string title, int higher, CancellationToken ct)
    {
        var pupils = needs.Homes.Where(h => h is { OnRoll: true, Need: Need.Dibao or Need.Child }).SelectMany(h => h.Home.Members.Where((p, m) => h.IsAlive(m) && p.IsStudying && p.AgeOn(options.First) is >= 15 and <= 22)).Take(options.Share(170)).ToList();
        var more = options.Share(higher);
        await ListAsync(title, GrantKinds.Study, title, [.. pupils.Select((p, i) => new ListedPerson(p, i < more ? 120_000 : 100_000, "2024"))], ct);
        await ApproveAsync(title, GrantKinds.Study, ct);
    }

    private async Task ChosenAsync(CancellationToken ct)
    {
        MakeGrant.Part[] parts = [new("DIBAO", 26_000), new("SINGLE_PERSON", 26_000), new("TEKUN", 29_000), new("ORPHAN", 29_000), new("DE_FACTO", 29_000)];
        var id = await desk.MustAsync("一次性发放", "living|make", key => make.RunAsync(
            new(key, GrantKinds.Living.Code, "困难群众一次性生活补助", "黔江民政发〔2024〕61号", desk.Today.AddDays(-3), GrantWho.People, new Month(desk.Today), parts), staff.DistrictClerk, ct), ct);
        await desk.MustAsync("一次性发放", "living|lock", key => lockChosen.RunAsync(new(key, id, 0), staff.DistrictClerk, ct), ct);
    }

    private IEnumerable<ListedPerson> Centenarians() => needs.Aged.Where(a => a.Home.IsAlive(a.Member)).Select(a => a.Home.Home.Members[a.Member]).Where(p => p.AgeOn(desk.Today) >= 100).Take(options.Share(10)).Select(p => new ListedPerson(p, 208_000, "2024"));

    private async Task InsureAsync(CancellationToken ct)
    {
        var today = desk.Today;
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var receive = (await reading.Db.Awards.Where(a => poor.Contains(a.Programme) && a.FromMonth <= today && (a.EndMonth == null || a.EndMonth > today)).Select(a => a.HouseholdId).Distinct().ToListAsync(ct)).ToHashSet();
        var people = needs.Homes.Where(h => receive.Contains(h.HouseholdId)).SelectMany(h => h.Home.Members.Where((_, m) => h.IsAlive(m) && h.People[m] != Guid.Empty));
        await ListAsync("insure", GrantKinds.Insurance, "“民政惠民济困保”资助参保", [.. people.Select(p => new ListedPerson(p, 6_000))], ct);
    }

    /// <summary>The insurer's file of the half year: outside this house, and so drawn.</summary>
    private async Task ClaimsAsync(CancellationToken ct)
    {
        if (await GrantAsync(GrantKinds.Insurance, ct) is not { State: GrantState.Approved } grant) return;
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var insured = (await reading.Db.GrantLines.Where(l => l.GrantId == grant.GrantId && l.State == GrantLineState.Granted && l.PersonId != null).Select(l => l.PersonId!.Value).ToListAsync(ct)).ToHashSet();
        var people = needs.Homes.SelectMany(h => h.Home.Members.Where((_, m) => insured.Contains(h.People[m]))).ToList();
        var random = new DemoRandom(options.Seed, Stream);
        var text = new StringBuilder("证件号码,姓名,理赔日期,理赔金额,赔案号\n");
        for (var n = 0; n < options.Share(1_393) && people.Count > 0; n++)
        {
            var person = people[random.Below(people.Count)];
            text.AppendLine(CultureInfo.InvariantCulture, $"{person.IdNumberText},{person.Name},{new DateOnly(options.Year, 7, 1).AddDays(random.Below(165)):yyyy-MM-dd},{random.Between(300, 2_413)},LP{n:00000}");
        }

        await FileAsync(text.ToString(), path => desk.MustAsync("接收理赔", "claims", key => takeClaims.RunAsync(new(key, grant.GrantId), path, staff.DistrictClerk, ct), ct), ct);
    }

    private async Task ListAsync(string label, GrantKind kind, string title, IReadOnlyList<ListedPerson> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        var id = await desk.MustAsync("一次性发放", label + "|make", key => make.RunAsync(new(key, kind.Code, title, "黔江民政发〔2024〕" + (kind.Code.Length + desk.Today.Month) + "号", DocumentDay(kind), GrantWho.List), staff.DistrictClerk, ct), ct);
        await FileAsync(NamedList.Write(kind, rows), path => desk.MustAsync("一次性发放", label + "|lock", key => lockList.RunAsync(new(key, id, 0, rows.Count, rows.Sum(r => r.Fen)), path, staff.DistrictClerk, ct), ct), ct);
    }

    // The insurance was agreed on in summer; its claims count from then.
    private DateOnly DocumentDay(GrantKind kind) => kind == GrantKinds.Insurance ? new DateOnly(options.Year, 6, 20) : desk.Today.AddDays(-3);

    private async Task ApproveAsync(string label, GrantKind kind, CancellationToken ct)
    {
        var grant = await GrantAsync(kind, ct);
        if (grant is not { State: GrantState.Locked }) return;
        var shown = await read.RunAsync(grant.GrantId, null, 0, 1, staff.DistrictApprover, ct);
        if (!shown.Ok) throw new YearStopped(shown.Refusal);
        await desk.MustAsync("一次性发放", label + "|approve", key => approve.RunAsync(new(key, grant.GrantId, shown.Value.Shown), staff.DistrictApprover, ct), ct);
    }

    private async Task<Grant?> GrantAsync(GrantKind kind, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        return await reading.Db.Grants.AsNoTracking().Where(g => g.Kind == kind.Code).OrderByDescending(g => g.MadeAt).FirstOrDefaultAsync(ct);
    }

    private async Task FileAsync<T>(string text, Func<string, Task<T>> take, CancellationToken ct)
    {
        var path = Path.Combine(options.DataDirectory, string.Create(CultureInfo.InvariantCulture, $"list-{desk.Today:yyyyMMdd}.csv"));
        await File.WriteAllTextAsync(path, text, ct);
        await take(path);
        File.Delete(path);
    }
}
