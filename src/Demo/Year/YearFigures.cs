using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// What the records of the lived year say (据实统计): every figure is a question to cases, awards, checks and payables, none is kept beside them. Money in fen, shares in
/// hundredths of a percent.
/// </summary>
public sealed class YearFigures(ReadDesk reader)
{
    private static readonly string[] dibao = ["DIBAO", "SINGLE_PERSON"], disabled = ["DISABILITY_LIVING", "DISABILITY_CARE"], children = ["ORPHAN", "DE_FACTO", "HIV_CHILD"];

    public async Task<IReadOnlyDictionary<string, long>> OfAsync(int year, CancellationToken ct)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        var (last, before, from, to) = (new DateOnly(year, 12, 1), new DateOnly(year - 1, 12, 1), new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        await PaidAsync(figures, from, to, ct);
        await using var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        var db = reading.Db;
        var (start, end) = (Values.Clock.StartOfBeijingDay(from), Values.Clock.StartOfBeijingDay(to));

        var homes = await PeopleOfAsync(db, Running(db, last, dibao[0]), ct);
        var single = await db.Awards.Where(a => a.Programme == dibao[1] && a.FromMonth <= last && (a.EndMonth == null || a.EndMonth > last))
            .Join(db.People, a => a.PersonId, p => p.PersonId, (a, p) => p.DeathDate).CountAsync(d => d == null, ct);
        figures["dibao.households"] = homes.Households + single;
        figures["dibao.persons"] = homes.People + single;
        var margin = await PeopleOfAsync(db, Running(db, last, "DIBAO_MARGINAL"), ct);
        var marginBefore = await PeopleOfAsync(db, Running(db, before, "DIBAO_MARGINAL"), ct);
        (figures["margin.households"], figures["margin.persons"]) = (margin.Households, margin.People);
        figures["margin.share"] = Share(margin.People, figures["dibao.persons"]);
        figures["margin.growth"] = Share(margin.People - marginBefore.People, marginBefore.People);

        var tekun = db.Awards.Where(a => a.Programme == "TEKUN" && a.FromMonth <= last && (a.EndMonth == null || a.EndMonth > last)).Join(db.People.Where(p => p.DeathDate == null), a => a.PersonId, p => p.PersonId, (a, p) => p.PersonId);
        figures["tekun.persons"] = await tekun.Distinct().CountAsync(ct);
        var central = Huimin.Benefits.Facts.Support.Central.About.Code;
        var housed = db.Facts.Where(f => f.Code == central && f.Value == 1 && f.KnownTo == null).Select(f => f.SubjectId);
        figures["tekun.scattered"] = figures["tekun.persons"] - await tekun.Where(id => housed.Contains(id)).Distinct().CountAsync(ct);

        figures["checks.households"] = await db.MeansChecks.CountAsync(c => c.ConcludedAt >= start && c.ConcludedAt < end, ct);
        figures["checks.persons"] = await db.MeansChecks.Where(c => c.ConcludedAt >= start && c.ConcludedAt < end).SumAsync(c => (long)c.Persons, ct);
        var online = db.Cases.Where(c => c.Channel == CaseChannel.Online && c.AppliedOn >= from && c.AppliedOn < to);
        figures["online.cases"] = await online.CountAsync(ct);
        figures["online.finished"] = Share(await online.CountAsync(c => c.ClosedAt != null, ct), figures["online.cases"]);
        figures["disabled.new"] = await db.Cases.CountAsync(c => (c.Procedure == "DISABILITY_LIVING_APPLY" || c.Procedure == "DISABILITY_CARE_APPLY") && c.AppliedOn >= from && c.AppliedOn < to, ct);
        return figures;
    }

    private async Task PaidAsync(Dictionary<string, long> figures, DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct);
        var paid = reading.Db.Payables.AsNoTracking().Where(p => p.State == PayableState.Paid && p.Cycle >= from && p.Cycle < to);
        var sums = await paid.GroupBy(p => p.Programme).Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen), Many = g.Count() }).ToDictionaryAsync(g => g.Key, ct);
        long Fen(params string[] programmes) => programmes.Sum(p => sums.GetValueOrDefault(p)?.Fen ?? 0);
        async Task<long> People(params string[] programmes) => await paid.Where(p => programmes.Contains(p.Programme)).Select(p => p.SubjectId).Distinct().CountAsync(ct);
        figures["paid.all"] = sums.Values.Sum(s => s.Fen);
        figures["dibao.fen"] = Fen(dibao);
        figures["tekun.fen"] = Fen("TEKUN");
        (figures["temp.times"], figures["temp.fen"]) = (sums.GetValueOrDefault("TEMP")?.Many ?? 0, Fen("TEMP"));
        figures["temp.each"] = figures["temp.times"] == 0 ? 0 : (figures["temp.fen"] + (figures["temp.times"] * 50)) / (figures["temp.times"] * 100) * 100;
        (figures["retrenched.persons"], figures["retrenched.fen"]) = (await People("RETRENCHED_VETERAN_WORKER"), Fen("RETRENCHED_VETERAN_WORKER"));
        (figures["elders.persons"], figures["elders.fen"]) = (await People("DISABLED_ELDER_SUBSIDY"), Fen("DISABLED_ELDER_SUBSIDY"));
        (figures["children.persons"], figures["children.fen"]) = (await People(children), Fen(children));
        (figures["disabled.persons"], figures["disabled.fen"]) = (await People(disabled), Fen(disabled));
    }

    private static IQueryable<Guid> Running(HuiminDb db, DateOnly month, string programme) =>
        db.Awards.Where(a => a.Programme == programme && a.FromMonth <= month && (a.EndMonth == null || a.EndMonth > month)).Select(a => a.HouseholdId).Distinct();

    /// <summary>Households with somebody alive, and the living in them who are not provided for apart.</summary>
    private static async Task<(int Households, int People)> PeopleOfAsync(HuiminDb db, IQueryable<Guid> households, CancellationToken ct)
    {
        var living = db.Memberships.Where(m => m.ValidTo == null && m.KnownTo == null && households.Contains(m.HouseholdId)).Join(db.People.Where(p => p.DeathDate == null), m => m.PersonId, p => p.PersonId, (m, p) => new { m.HouseholdId, p.PersonId });
        return (await living.Select(l => l.HouseholdId).Distinct().CountAsync(ct), await living.CountAsync(ct));
    }

    // In hundredths of a percent, rounded half up.
    private static long Share(long part, long whole) => whole == 0 ? 0 : ((part * 20_000) + whole) / (whole * 2);
}
