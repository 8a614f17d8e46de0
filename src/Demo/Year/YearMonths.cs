using Huimin.Targets;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Months are closed in the lived year (关账): after a quarter the clerk counts and asks for its three months, the approver closes them. The last quarter is closed in
/// the new year and stands open when the year ends.
/// </summary>
public sealed class YearMonths(RecountIndicators recount, AskToCloseMonth ask, CloseMonth close, YearStaff staff) : IYearLine
{
    private const int Closes = 6;
    private YearDesk desk = null!;

    void IYearLine.Begin(YearWorld world) => desk = world.Desk;

    /// <summary>What was reported of the quarter before is kept as it is known today.</summary>
    async Task IYearLine.DayAsync(YearDay today, CancellationToken ct)
    {
        if (today.Working != Closes) return;
        var (first, last) = (new Month(desk.Today) - 3, new Month(desk.Today) - 1);
        if (first.Year != last.Year || last.Number % 3 != 0 || last.Year != desk.Today.Year) return;
        await desk.MustAsync("计算指标", $"count|{last}", key => recount.RunAsync(new(key, first, last), staff.DistrictClerk, ct), ct);
        for (var month = first; month <= last; month += 1)
        {
            var of = month;
            await desk.MustAsync("提请关账", $"ask-close|{of}", key => ask.RunAsync(new(key, of), staff.DistrictClerk, ct), ct);
            await desk.MustAsync("关账", $"close|{of}", key => close.RunAsync(new(key, of), staff.DistrictApprover, ct), ct);
        }
    }
}
