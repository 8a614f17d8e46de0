using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Asks for a month of figures to be closed (提请关账), once it is over and counted after its end.</summary>
public sealed class AskToCloseMonth(WorkDesk desk, IPlaces places)
{
    public sealed record Input(Guid Key, Month Month);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, TargetsModule.AskClose, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (work.Today <= input.Month.LastDay) return TargetsRefusals.MonthRunning.Fill(input.Month.Title);
        if (await CountedAfter.RefusalAsync(work.Db, input.Month, places.District, ct) is { } uncounted) return uncounted;
        var day = input.Month.FirstDay;
        var month = await work.Db.IndicatorMonths.SingleOrDefaultAsync(m => m.Month == day, ct);
        if (month?.ClosedAt is not null) return TargetsRefusals.MonthClosed.Fill(input.Month.Title);
        if (month is null) work.Db.IndicatorMonths.Add(new IndicatorMonth { Month = day, AskedBy = actor.StaffPersonId, AskedAt = work.Now });
        else (month.AskedBy, month.AskedAt) = (actor.StaffPersonId, work.Now);
        work.Record(new AuditEntry("indicator-month", Detail: new { month = input.Month.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}

/// <summary>
/// Closes a month (关账): another person confirms, and every figure of the month, and of the quarter and year that end with it, is kept as it is reported now.
/// </summary>
public sealed class CloseMonth(WorkDesk desk, IPlaces places)
{
    public sealed record Input(Guid Key, Month Month);

    /// <summary>Answers how many figures were kept.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, TargetsModule.ConfirmClose, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var day = input.Month.FirstDay;
        var month = await work.Db.IndicatorMonths.SingleOrDefaultAsync(m => m.Month == day, ct);
        if (month is null) return TargetsRefusals.CloseNotAsked.Fill(input.Month.Title);
        if (month.ClosedAt is not null) return TargetsRefusals.MonthClosed.Fill(input.Month.Title);
        if (month.AskedBy == actor.StaffPersonId) return TargetsRefusals.CloseTwoPeople;
        if (await CountedAfter.RefusalAsync(work.Db, input.Month, places.District, ct) is { } uncounted) return uncounted;
        var kept = 0;
        foreach (var period in CountedAfter.Ending(input.Month))
        {
            kept += await work.ExecuteAsync(
                """
                insert into indicator_frozen (code, version, period, division, numerator, denominator, sample, known_at)
                select code, version, period, division, numerator, denominator, sample, known_at from indicator_cell where period = @period
                """,
                ct, ("period", period.ToString()));
        }

        (month.ClosedBy, month.ClosedAt) = (actor.StaffPersonId, work.Now);
        work.Record(new AuditEntry("indicator-month", Detail: new { month = input.Month.ToString(), kept }));
        return await work.CompleteAsync(kept, ct);
    }
}

/// <summary>The months and whether they are closed, the newest first.</summary>
public sealed class FindMonths(ReadDesk desk)
{
    public async Task<IReadOnlyList<IndicatorMonth>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadPlans)) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        return await reading.Db.IndicatorMonths.OrderByDescending(m => m.Month).ToListAsync(ct);
    }
}

internal static class CountedAfter
{
    /// <summary>A month is closed with figures that were counted after it was over.</summary>
    public static async Task<Refusal?> RefusalAsync(HuiminDb db, Month month, string district, CancellationToken ct)
    {
        var (text, over) = (Period.Of(month).ToString(), Clock.StartOfBeijingDay(month.LastDay.AddDays(1)));
        var known = await db.IndicatorCells.Where(c => c.Period == text && c.Division == district).MinAsync(c => (DateTime?)c.KnownAt, ct);
        return known is null || known < over ? TargetsRefusals.MonthUncounted.Fill(month.Title) : null;
    }

    /// <summary>The month, and the quarter and year that end with it.</summary>
    public static IEnumerable<Period> Ending(Month month)
    {
        yield return Period.Of(month);
        if (month.Number % 3 == 0) yield return Period.QuarterOf(month);
        if (month.Number == 12) yield return Period.YearOf(month.Year);
    }
}
