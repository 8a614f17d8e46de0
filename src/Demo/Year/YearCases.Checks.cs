using Huimin.Entitlements;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;
using Place = Huimin.Benefits.Facts.Home;

namespace Huimin.Demo;

/// <content>The inquiry into the means: who consents, what is asked, what came out.</content>
public sealed partial class YearCases
{
    /// <summary>Everybody consents, the clerk hands it to the check, the district asks.</summary>
    private async Task AskAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        await ConsentAsync(file, home, ct);
        await StepAsync(file, "ask-check", staff.Clerk(home), ct);
        file.CheckId = await desk.MustAsync("发起核对", $"{file.Label}|ask", key => ask.RunAsync(new(key, file.CaseId, Asked(file)), staff.DistrictClerk, ct), ct);
    }

    /// <summary>Members who can consent.</summary>
    private List<Guid> Grown(YearHome home) =>
        [.. Enumerable.Range(0, home.Size).Where(m => home.IsAlive(m) && home.People[m] != Guid.Empty && home.Home.Members[m].BirthDate.AddYears(18) <= desk.Today).Select(m => home.People[m])];

    private async Task ConsentAsync(YearCase file, YearHome home, CancellationToken ct, bool again = false)
    {
        var adults = Grown(home);
        if (adults.Count == 0) throw new YearStopped(YearRefusals.NobodyConsents.Fill(file.Label));

        // Who applied on line has consented there; who has since come of age has not.
        if (again || file.Way != Way.Review)
        {
            await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
            var before = await reading.Db.Authorisations.Where(a => a.CaseId == file.CaseId && a.WithdrawnAt == null).Select(a => a.PersonId).ToListAsync(ct);
            adults.RemoveAll(before.Contains);
        }

        List<Guid> people = again ? adults : [.. adults, .. Supporters(home)];
        if (people.Count == 0) return;
        await desk.MustAsync("登记授权", $"{file.Label}|consent{(again ? "|again" : "")}", key => authorise.RunAsync(
            new(key, file.CaseId, people, Asked(file), ConsentWay.Paper, desk.Today, desk.Today.AddMonths(3)), staff.Clerk(home), ct), ct);
    }

    /// <summary>What is asked: the land register once a year, at the second review.</summary>
    private IReadOnlyList<string> Asked(YearCase file) => file.Way == Way.Review && file.Opened.Month > 6 ? options.SecondSources : options.Sources;

    private IEnumerable<Guid> Supporters(YearHome home) =>
        home.IsAlive(0) ? home.Supporters.Where(s => !log.Deaths.TryGetValue(s.Name, out var death) || death.Known is null).Select(s => s.PersonId) : [];

    /// <summary>The report; what the sources said otherwise than the family goes into the facts, with what was seen at home. Answers whether any of it had been kept back.</summary>
    private async Task<bool> ReportAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        if (!(await ConcludeAsync(file, "report", ct)).Ok)
        {
            await ConsentAsync(file, home, ct, again: true);
            var second = await ConcludeAsync(file, "report|again", ct);
            if (!second.Ok) throw new YearStopped(second.Refusal with { Message = $"{desk.Today:yyyy-MM-dd} {file.Label}：{second.Refusal.Message}" });
        }

        var found = await FoundAsync(file, home, ct);
        if (found.Count > 0) log.Found(home, desk.Today);
        found.AddRange(home.News(withMoney: false));
        await RecordAsync(file, home, found, Checked, ct);
        return found.Exists(l => home.BeganOf(l) is not null);
    }

    private Task<Result<Guid>> ConcludeAsync(YearCase file, string label, CancellationToken ct) =>
        desk.TryAsync("出具报告", $"{file.Label}|{label}", key => conclude.RunAsync(new(key, file.CheckId, 0, "", WithoutMissing: true), staff.DistrictClerk, ct), ct);

    /// <summary>What the report holds against what was declared.</summary>
    private async Task<List<LoadFacts.Line>> FoundAsync(YearCase file, YearHome home, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        var lines = await reading.Db.CheckLines.Where(l => l.CheckId == file.CheckId && l.PersonId == null && l.Found != null && l.Found != l.Declared).Select(l => new { l.Item, l.Found }).ToListAsync(ct);
        return [.. lines.OrderBy(l => l.Item, StringComparer.Ordinal).Select(l => new LoadFacts.Line(home.Home.Number, null, CodeOf(l.Item), l.Found!.Value))];
    }

    private static string CodeOf(string item) => item switch
    {
        "deposits.balance" => Place.Deposits.About.Code,
        "property.houses" => Place.Houses.About.Code,
        _ => Place.Vehicles.About.Code,
    };
}
