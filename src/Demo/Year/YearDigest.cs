using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Targets;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// One number for what the year came to (年度摘要): every award, every payable, the ledger and every figure of the district, told by household, name and month and not
/// by ids, which differ from run to run.
/// </summary>
public sealed class YearDigest(ReadDesk reader)
{
    public async Task<string> OfAsync(CancellationToken ct)
    {
        var lines = new List<string>();
        await using (var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct))
        {
            var db = reading.Db;
            var awards = await db.Awards.AsNoTracking().Join(db.Households, a => a.HouseholdId, h => h.HouseholdId, (a, h) => new { a, h.Number })
                .GroupJoin(db.People, x => x.a.PersonId, p => p.PersonId, (x, p) => new { x, p }).SelectMany(x => x.p.DefaultIfEmpty(), (x, p) => new
                {
                    x.x.Number,
                    Name = p == null ? "" : p.Name,
                    Born = p == null ? null : p.BirthDate,
                    x.x.a.Programme,
                    x.x.a.AmountFen,
                    x.x.a.FromMonth,
                    x.x.a.EndMonth,
                    x.x.a.Basis,
                }).ToListAsync(ct);
            lines.AddRange(awards.Select(a => string.Create(CultureInfo.InvariantCulture, $"award|{a.Number}|{a.Name}|{a.Born:yyyyMMdd}|{a.Programme}|{a.AmountFen}|{a.FromMonth:yyyyMM}|{a.EndMonth:yyyyMM}|{(int)a.Basis}")));
        }

        await using (var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct))
        {
            var db = reading.Db;
            var payables = await db.Payables.AsNoTracking().Join(db.Households, a => a.HouseholdId, h => h.HouseholdId, (a, h) => new { a, h.Number })
                .GroupJoin(db.People, x => x.a.PersonId, p => p.PersonId, (x, p) => new { x, p }).SelectMany(x => x.p.DefaultIfEmpty(), (x, p) => new
                {
                    x.x.Number,
                    Name = p == null ? "" : p.Name,
                    Born = p == null ? null : p.BirthDate,
                    x.x.a.Programme,
                    x.x.a.AmountFen,
                    x.x.a.DeductedFen,
                    x.x.a.Month,
                    x.x.a.Cycle,
                    x.x.a.Kind,
                    x.x.a.State,
                    x.x.a.Hold,
                }).ToListAsync(ct);
            lines.AddRange(payables.Select(p => string.Create(CultureInfo.InvariantCulture,
                $"payable|{p.Number}|{p.Name}|{p.Born:yyyyMMdd}|{p.Programme}|{p.AmountFen}|{p.DeductedFen}|{p.Month:yyyyMM}|{p.Cycle:yyyyMM}|{(int)p.Kind}|{(int)p.State}|{(int)p.Hold}")));
        }

        await using (var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct))
        {
            var sums = await reading.Db.LedgerEntries.AsNoTracking().GroupBy(e => e.Account).Select(g => new { g.Key, Fen = g.Sum(e => e.Amount), Many = g.Count() }).ToListAsync(ct);
            lines.AddRange(sums.Select(s => string.Create(CultureInfo.InvariantCulture, $"ledger|{Kind(s.Key)}|{s.Fen}|{s.Many}")));
        }

        await using (var reading = await reader.OpenAsync(Actor.Product(DemoDivisions.District), ct))
        {
            var figures = await reading.Db.IndicatorCells.AsNoTracking().Where(c => c.Division == DemoDivisions.District).ToListAsync(ct);
            lines.AddRange(figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"figure|{f.Code}|{f.Version}|{f.Period}|{f.Numerator}|{f.Denominator}|{f.Sample}")));
        }

        lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The account of a batch in transit bears the id of the batch.
    private static string Kind(string account) => account.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && Guid.TryParse(account[(at + 1)..], out _) ? account[..at] : account;
}
