using System.Diagnostics;
using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;
using Huimin.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Bench;

/// <summary>All indicators of all lines over a district's 24 months: recounted, read, and opened down to the rows.</summary>
internal static class IndicatorBench
{
    private const int Rounds = 40;

    public static async Task<int> RunAsync(string place, string districtCode)
    {
        await using var district = await District.OpenAsync(place, fresh: false);
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

        var town = places.Below(districtCode)[0];
        await TimeAsync("one figure of a town read", async () => await read.ValueAsync("K01.2", month, town, actor, default));
        await TimeAsync("an indicator's page: 24 months and all towns", async () => await read.OneAsync("K01.2", month, districtCode, actor, default));
        await TimeAsync("the list of all indicators with their trends", async () => await read.ListAsync(month, districtCode, actor, default));
        foreach (var code in new[] { "K01.2", "K14.3", "K18.1", "K34.5", "B01" })
        {
            await TimeAsync($"rows behind {code} of a town, first page", async () => await rows.RunAsync(code, month, town, false, (0, 50), actor, default));
            await TimeAsync($"rows behind {code} of the district, page 10", async () => await rows.RunAsync(code, month, districtCode, false, (450, 50), actor, default));
        }

        return 0;
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
