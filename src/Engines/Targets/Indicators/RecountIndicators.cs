using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Targets;

/// <summary>Counts every indicator anew for months and keeps the cells (重新计算指标). Reading takes the time; the work that writes is short.</summary>
public sealed class RecountIndicators(WorkDesk desk, ReadDesk reader, CountIndicators count, IndicatorBook book, IPlaces places, Clock clock)
{
    /// <summary>As many months as are kept up by themselves.</summary>
    public const int UsualMonths = 24;

    private static readonly LoadColumn[] columns =
    [
        new("code", typeof(string)), new("version", typeof(int)), new("period", typeof(string)), new("division", typeof(string)), new("numerator", typeof(long)),
        new("denominator", typeof(long)), new("sample", typeof(long)), new("known_at", typeof(DateTime)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="First">First month.</param>
    /// <param name="Last">Last month; not in the future.</param>
    public sealed record Input(Guid Key, Month First, Month Last)
    {
        /// <summary>The usual months up to a day.</summary>
        public static Input Usual(Guid key, DateOnly today) => new(key, new Month(today) - (UsualMonths - 1), new Month(today));
    }

    /// <summary>How many cells are kept, and up to which instant records were counted.</summary>
    public sealed record Answer(int Cells, DateTime KnownAt);

    public async Task<Result<Answer>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var (today, known) = (clock.BeijingToday, clock.UtcNow);
        if (input.First > input.Last || input.Last - input.First >= 36) return TargetsRefusals.MonthsReversed;
        if (input.Last > new Month(today)) return TargetsRefusals.PeriodInFuture.Fill(input.Last.Title);
        if (!actor.May(TargetsModule.CountFigures)) return DataRefusals.NotPermitted;

        // A quarter or year that begins before the range would lack its first months: the range begins with the year.
        var periods = Period.Of(new Month(input.First.Year, 1) is var year && input.Last - year < 40 ? year : input.First, input.Last);
        var cells = await count.RunAsync([.. book.Recorded], periods, today, known, ct);
        await using var work = await desk.BeginAsync<Answer>(actor, TargetsModule.CountFigures, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        foreach (var some in periods.Chunk(20))
        {
            var texts = some.Select(p => p.ToString()).ToList();
            var names = string.Join(", ", texts.Select((_, i) => "@p" + i));
            foreach (var version in book.Recorded.GroupBy(i => i.Version))
                await work.ExecuteAsync($"delete from indicator_cell where version = @version and period in ({names})", ct, [("version", version.Key), .. texts.Select((t, i) => ("p" + i, (object?)t))]);
        }

        var rows = cells.Where(c => c.Division == places.District || c.Value is not { Numerator: 0, Denominator: null or 0, Sample: 0 });
        var kept = await work.LoadAsync("indicator_cell", columns, rows.Select(c => new object?[]
            { c.Indicator.Code, c.Indicator.Version, c.Period.ToString(), c.Division, c.Value.Numerator, c.Value.Denominator, c.Value.Sample, known }), ct);
        work.Record(new AuditEntry("indicators", Detail: new { first = input.First.ToString(), last = input.Last.ToString(), cells = kept }));
        return await work.CompleteAsync(new Answer((int)kept, known), ct);
    }

    /// <summary>Up to which instant the newest cells count; null before the first count.</summary>
    public async Task<DateTime?> LastAsync(Actor actor, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(actor, ct);
        return await reading.Db.IndicatorCells.Where(c => c.Division == places.District).MaxAsync(c => (DateTime?)c.KnownAt, ct);
    }
}
