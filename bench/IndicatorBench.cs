using System.Diagnostics;
using System.Globalization;
using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Bench;

/// <summary>
/// All indicators of all lines over a district's 24 months: recounted, read, and opened down to the rows; as it would be on a day, today where none is said. Where codes
/// are said, only the rows behind those.
/// </summary>
internal static class IndicatorBench
{
    private const int Rounds = 40;

    public static async Task<int> RunAsync(string place, string districtCode, string? day = null, params string[] codes)
    {
        await using var district = await District.OpenAsync(place, fresh: false, day is null ? null : new Later(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var services = new ServiceCollection();
        foreach (var module in Modules.All) module.Add(services);
        var book = new IndicatorBook(services.Where(s => s.ServiceType == typeof(Indicator)).Select(s => (Indicator)s.ImplementationInstance!));
        var places = new RegisterPlaces(DivisionCatalogue.Shipped, new AccessOptions { DistrictCode = districtCode, KeyDirectory = Path.GetTempPath() }, district.Clock);
        var count = new CountIndicators(district.Reader, places, WorkCalendar.BuiltIn);
        var recount = new RecountIndicators(district.Desk, district.Reader, count, book, places, district.Clock);
        var read = new ReadIndicators(district.Reader, book, places, count, district.Clock);
        var rows = new FindIndicatorRows(district.Reader, district.Views, book, places, district.Clock);
        var (actor, today) = (Actor.Product(districtCode), district.Clock.BeijingToday);
        var month = Period.Of(new Month(today));

        var town = places.Below(districtCode)[0];
        if (codes.Length > 0)
        {
            await AllAsync(codes.Select(c => book.Find(c) ?? throw new ArgumentException("No such indicator: " + c)), rows, month.First, districtCode, town, actor);
            return 0;
        }

        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var counted = await recount.RunAsync(RecountIndicators.Input.Usual(district.Clock.NewId(), today), actor, default);
            if (!counted.Ok) throw new InvalidOperationException(counted.Refusal.Message);
            Console.WriteLine($"{place} {book.Recorded.Count()} indicators, {RecountIndicators.UsualMonths} months and more, recounted and kept: {Stopwatch.GetElapsedTime(start).TotalSeconds:N2} s, {counted.Value.Cells:N0} cells");
        }

        foreach (var indicator in book.Recorded)
        {
            var start = Stopwatch.GetTimestamp();
            await count.RunAsync([indicator], [.. Period.Of(month.First - 23, month.First)], today, district.Clock.UtcNow, default);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (took > 200) Console.WriteLine($"  alone {indicator.Code} {took:N0} ms");
        }

        await TimeAsync("one figure of a town read", async () => await read.ValueAsync("K01.2", month, town, actor, default));
        await TimeAsync("an indicator's page: 24 months and all towns", async () => await read.OneAsync("K01.2", month, districtCode, actor, default));
        await TimeAsync("the list of all indicators with their trends", async () => await read.ListAsync(month, districtCode, actor, default));
        foreach (var code in new[] { "K01.2", "K14.3", "K18.1", "K34.5", "B01" })
        {
            await TimeAsync($"rows behind {code} of a town, first page", async () => await rows.RunAsync(code, month, town, false, (0, 50), actor, default));
            await TimeAsync($"rows behind {code} of the district, page 10", async () => await rows.RunAsync(code, month, districtCode, false, (450, 50), actor, default));
        }

        await AllAsync(book.Recorded, rows, month.First, districtCode, town, actor);
        return 0;
    }

    /// <summary>Every indicator of the month and of the year, of a town and of the district: the slowest, each as the median of three.</summary>
    private static async Task AllAsync(IEnumerable<Indicator> indicators, FindIndicatorRows rows, Month month, string district, string town, Actor actor)
    {
        var all = new List<(double Took, string What)>();
        foreach (var indicator in indicators)
        {
            foreach (var (period, place, skip) in new[] { (Period.Of(month), town, 0), (Period.Of(month), district, 450), (Period.YearOf(month.Year), town, 0), (Period.YearOf(month.Year), district, 450) })
            {
                foreach (var below in indicator.Denominator is null ? new[] { false } : [false, true])
                    all.Add((await MedianAsync(3, async () => await rows.RunAsync(indicator.Code, period, place, below, (skip, 50), actor, default)), $"{indicator.Code} {period} {place}{(below ? " denominator" : "")}"));
            }
        }

        Console.WriteLine($"rows behind every figure, {all.Count} ways: {all.Count(a => a.Took > 300)} over 300 ms; the slowest:");
        foreach (var (took, what) in all.OrderByDescending(a => a.Took).Take(12)) Console.WriteLine($"  {took:N0} ms {what}");
    }

    private static async Task<double> MedianAsync(int rounds, Func<Task> act)
    {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times.Order().ElementAt(rounds / 2);
    }

    /// <summary>The real time, moved so that it is noon of a day now.</summary>
    private sealed class Later(DateOnly day) : TimeProvider
    {
        private readonly TimeSpan ahead = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.FromHours(8)) - TimeProvider.System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }

    private static async Task TimeAsync(string what, Func<Task> act)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{what}: median {times[Rounds / 2]:N1} ms, worst {times[^1]:N1} ms");
    }
}
