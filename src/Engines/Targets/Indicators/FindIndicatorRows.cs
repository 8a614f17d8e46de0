using Huimin.Data;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>
/// The rows behind one figure (下钻到明细): the query that counted it, within the division and the actor's own divisions. Looking is recorded as a view. A
/// household that has since left the actor's divisions counted here and is not shown here; neither is what a line keeps from him (<see cref="RowQuery.HiddenFrom"/>).
/// </summary>
public sealed class FindIndicatorRows(ReadDesk desk, ViewLog views, IndicatorBook book, IPlaces places, Clock clock)
{
    /// <summary>Where it counted, when it happened or since when it holds, and its page.</summary>
    public sealed record Row(string AreaCode, string Place, DateOnly Day, long Amount, string Href);

    /// <summary>What the rows are, those of this page, and whether there are more after it.</summary>
    public sealed record View(Indicator Indicator, RowQuery Query, IReadOnlyList<Row> Rows, bool HasMore);

    /// <param name="code">Of the indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="division">A division of the actor's.</param>
    /// <param name="ofDenominator">The rows of the denominator instead.</param>
    /// <param name="page">Rows to leave out, and how many to take.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<View>> RunAsync(string code, Period period, string division, bool ofDenominator, (int Skip, int Take) page, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TargetsModule.ReadRows)) return DataRefusals.NotPermitted;
        if (book.Find(code) is not { NotRecorded: null } indicator) return TargetsRefusals.IndicatorUnknown;
        if (!actor.Scope.Covers(division)) return TargetsRefusals.RowsElsewhere;
        if (period.FirstDay > clock.BeijingToday) return TargetsRefusals.PeriodInFuture.Fill(period.Title);
        var query = (ofDenominator ? indicator.Denominator ?? indicator.Numerator : indicator.Numerator)!.Rows;
        var (today, known) = (clock.BeijingToday, clock.UtcNow);
        var day = period.LastDay > today ? today : period.LastDay;
        List<Row> rows;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var moves = await places.MovesAsync(reading, known, ct);
            var tally = new Tally(query, [period], today, moves, WorkCalendar.BuiltIn, false);
            var reader = new RowReader(reading, query, places.District, known);
            var (from, wanted) = (query.IsFlow ? period.FirstDay : query.HoldsAfter(period.FirstDay, day), page.Skip + page.Take + 1);

            var hidden = query.HiddenFrom is { } kept ? $" and not ({kept(actor)})" : "";

            // The database sorts no more than these: what falls out afterwards are rows of households that moved, and second rows of a subject.
            for (var most = wanted + moves.Count; ; most *= 4)
            {
                var read = reader.ReadAsync(from, day, Within + hidden, $"order by r.since desc, r.link_id, r.subject_id limit {most}", ct, ("place", division), ("places_end", division + ":"), ("me", actor.StaffPersonId));
                (rows, var all) = await PageAsync(read, ct);
                if (rows.Count == page.Take + 1 || all < most) break;
            }

            async Task<(List<Row> Rows, int Read)> PageAsync(IAsyncEnumerable<CountedRow> read, CancellationToken ct)
            {
                var (shown, seen, left, count) = (new List<Row>(), new HashSet<(Guid Subject, int Item)>(), page.Skip, 0);
                await foreach (var row in read.WithCancellation(ct))
                {
                    count++;
                    if (!actor.Scope.Covers(row.AreaCode)) continue;
                    var place = tally.PlaceOf(row, query.IsFlow ? row.Since : day);
                    if (!place.StartsWith(division, StringComparison.Ordinal) || (query.IsDistinct && !seen.Add(row.Key)) || left-- > 0) continue;
                    shown.Add(new Row(place, places.NameOf(place), row.Since, row.Amount, string.Format(System.Globalization.CultureInfo.InvariantCulture, query.Link, row.LinkId)));
                    if (shown.Count > page.Take) break;
                }

                return (shown, count);
            }
        }

        var more = rows.Count > page.Take;
        if (more) rows.RemoveAt(page.Take);
        await views.RecordAsync(actor, nameof(FindIndicatorRows), new AuditEntry("indicator", AreaCode: division, Detail: new { code, period = period.ToString(), rows = rows.Count }) { Outcome = "viewed" }, ct);
        return new View(indicator, query, rows, more);
    }

    // The district's own rows, such as batches, lie in the district itself.
    private string Within =>
        $"and r.area_code >= @scope_lower and r.area_code < @scope_upper and ((r.area_code >= @place and r.area_code < @places_end) or (r.household_id is not null and r.household_id in ({places.MovedHouseholds})))";
}
