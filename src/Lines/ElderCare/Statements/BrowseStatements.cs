using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Files;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>The month's reconciliation, provider by provider (对账), and the same as a table for the finance department (导出).</summary>
public sealed class BrowseStatements(ReadDesk desk, ViewLog views, BenefitRules rules, Clock clock)
{
    private static readonly string[] headings = ["机构", "统一社会信用代码", "月份", "订单（单）", "服务费用（元）", "本人自付（元）", "撤销（单）", "撤销金额（元）", "应付机构（元）", "状态"];

    public sealed record Row(CareProvider Provider, StatementFigures Figures, ProviderStatement? Statement)
    {
        /// <summary>Orders came or went since it was put up.</summary>
        public bool HasMoved => Statement is not null && Statement.Figures != Figures;
    }

    public sealed record View(Month Month, bool IsOver, IReadOnlyList<Row> Rows)
    {
        public long OwedFen => Rows.Sum(r => r.Figures.OwedFen);
        public int Confirmed => Rows.Count(r => r.Statement?.State == StatementState.Confirmed);
    }

    public async Task<Result<View>> RunAsync(Month month, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VoucherPermissions.Books)) return DataRefusals.NotPermitted;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        var day = month.FirstDay;
        await using var reading = await desk.OpenAsync(actor, ct);
        var figures = await StatementFigures.ReadAsync(reading.Db, day, ct);
        var statements = await reading.Db.ProviderStatements.AsNoTracking().Where(s => s.Month == day).ToDictionaryAsync(s => s.ProviderId, ct);
        var providers = await reading.Db.CareProviders.AsNoTracking().ToListAsync(ct);
        return new View(month, clock.BeijingToday > month.LastDay,
            [.. providers.Where(p => figures.ContainsKey(p.ProviderId)).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Row(p, figures[p.ProviderId], statements.GetValueOrDefault(p.ProviderId)))]);
    }

    /// <summary>The confirmed ones of a month as CSV; the look is noted.</summary>
    public async Task<Result<byte[]>> FileAsync(Month month, Actor actor, CancellationToken ct)
    {
        var found = await RunAsync(month, actor, ct);
        if (!found.Ok) return found.Refusal;
        using var text = new MemoryStream();
        using (var table = TableWriter.Begin(text, TableFormat.CsvUtf8, headings))
        {
            foreach (var (provider, sums, _) in found.Value.Rows.Where(r => r.Statement?.State == StatementState.Confirmed))
            {
                table.Row(
                    provider.Name, provider.CreditCode, month.Title, sums.Orders, new Money(sums.FeeFen), new Money(sums.SelfPaidFen), sums.Cancelled, new Money(sums.CancelledFen), new Money(sums.OwedFen),
                    StatementState.Confirmed.Title());
            }
        }

        await views.RecordAsync(actor, nameof(BrowseStatements), new AuditEntry("provider-statement", Detail: new { month = month.ToString(), found.Value.Confirmed }) { Outcome = "exported" }, ct);
        return text.ToArray();
    }
}
