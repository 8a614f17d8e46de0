using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Values.Tests;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.BuiltIn;
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    [Theory(DisplayName = "工作日历：国庆、调休上班、周末、平日")]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-09-20", true)] // a Sunday worked for the national day
    [InlineData("2026-09-19", false)]
    [InlineData("2026-09-21", true)]
    [InlineData("2020-02-01", false)]
    [InlineData("2026-12-31", true)]
    public void Knows_working_days(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Day(day)).Value);

    [Theory(DisplayName = "工作日历：每年工作日总数与来源一致")]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Counts_each_year(int year, int days)
    {
        var counted = Enumerable.Range(0, 366).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Count(d => d.Year == year && Calendar.IsWorkingDay(d).Value);

        Assert.Equal(days, counted);
    }

    [Theory(DisplayName = "工作日期限：自次日起算，跳过国庆长假")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")] // a Saturday worked
    [InlineData("2026-09-30", 4, "2026-10-12")]
    [InlineData("2026-10-03", 1, "2026-10-08")] // begun in the holiday
    [InlineData("2026-10-08", -1, "2026-09-30")]
    [InlineData("2026-10-03", 0, "2026-10-03")]
    public void Adds_working_days(string from, int days, string to) => Assert.Equal(Day(to), Calendar.AddWorkingDays(Day(from), days).Value);

    [Theory(DisplayName = "自然日期限：最后一日逢休息日顺延到下一工作日")]
    [InlineData("2026-09-29", 1, "2026-09-30")]
    [InlineData("2026-09-29", 2, "2026-10-08")]
    [InlineData("2026-09-10", 10, "2026-09-20")] // a Sunday worked: no delay
    [InlineData("2026-09-09", 10, "2026-09-20")] // a Saturday off, the Sunday worked
    public void Natural_days_end_on_a_working_day(string from, int days, string to) =>
        Assert.Equal(Day(to), Calendar.AddNaturalDays(Day(from), days).Value);

    [Theory(DisplayName = "按月期限：无对应日取月末，逢休息日顺延")]
    [InlineData("2026-01-30", 1, "2026-02-28")]
    [InlineData("2026-09-01", 1, "2026-10-08")]
    [InlineData("2026-08-31", 1, "2026-09-30")]
    public void Months_end_on_a_working_day(string from, int months, string to) => Assert.Equal(Day(to), Calendar.AddMonths(Day(from), months).Value);

    [Fact(DisplayName = "工作日历：超出末年一律拒绝，不猜测")]
    public void Refuses_past_its_end()
    {
        Assert.True(Calendar.AddWorkingDays(new(2026, 12, 30), 1).Ok);
        var refusals = new[]
        {
            Calendar.AddWorkingDays(new(2026, 12, 31), 1).Refusal,
            Calendar.AddWorkingDays(new(2026, 12, 31), int.MaxValue).Refusal,
            Calendar.AddNaturalDays(new(2026, 12, 31), 1).Refusal,
            Calendar.AddNaturalDays(new(2026, 12, 31), int.MaxValue).Refusal,
            Calendar.AddMonths(new(2026, 12, 1), 1).Refusal,
            Calendar.IsWorkingDay(new(2027, 1, 1)).Refusal,
            Calendar.WorkingDaysBetween(new(2026, 1, 1), new(2027, 1, 1)).Refusal,
        };
        Assert.All(refusals, x => Assert.Equal("VAL-081", x?.Code));
        Assert.Contains("2026", refusals[0]!.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "工作日历：早于首年一律拒绝")]
    public void Refuses_before_its_beginning()
    {
        Assert.Equal("VAL-082", Calendar.IsWorkingDay(new(2019, 12, 31)).Refusal?.Code);
        Assert.Equal("VAL-082", Calendar.AddWorkingDays(new(2020, 1, 2), -1).Refusal?.Code);
        Assert.Equal("VAL-082", Calendar.AddNaturalDays(new(2020, 1, 1), -1).Refusal?.Code);
        Assert.Equal("VAL-082", Calendar.AddMonths(new(2020, 1, 1), -1).Refusal?.Code);
        Assert.Equal("VAL-082", Calendar.AddNaturalDays(new(2020, 1, 1), int.MinValue).Refusal?.Code);
    }

    [Fact(DisplayName = "工作日历：末年 11 月 1 日起提醒导入新安排")]
    public void Warns_from_november()
    {
        Assert.False(Calendar.Warns(new(2026, 10, 31)));
        Assert.True(Calendar.Warns(new(2026, 11, 1)));
        Assert.Equal(new DateOnly(2026, 11, 1), Calendar.WarnsFrom);
    }

    [Fact(DisplayName = "工作日历：导入下一年后可以继续计算，原日历不变")]
    public void Grows_by_a_year()
    {
        var longer = Calendar.With("""{"years":{"2027":{"days_off":[{"date":"2027-01-01"}],"makeup_workdays":[{"date":"2027-01-02"}]}}}""").Value;

        Assert.Equal(new DateOnly(2027, 1, 2), longer.AddWorkingDays(new(2026, 12, 31), 1).Value);
        Assert.Equal(Calendar.AddWorkingDays(new(2026, 1, 1), 200).Value, longer.AddWorkingDays(new(2026, 1, 1), 200).Value);
        Assert.Equal((2027, 2026), (longer.LastYear, Calendar.LastYear));
        Assert.False(longer.Warns(new(2026, 11, 1)));
    }

    [Theory(DisplayName = "工作日历：坏的放假安排文件整份拒绝")]
    [InlineData("not json", "VAL-083")]
    [InlineData("{}", "VAL-083")]
    [InlineData("""{"years":{}}""", "VAL-083")]
    [InlineData("""{"years":{"2027":{"days_off":[{"date":"2028-01-01"}],"makeup_workdays":[]}}}""", "VAL-083")]
    [InlineData("""{"years":{"2027":{"days_off":[{"date":7}],"makeup_workdays":[]}}}""", "VAL-083")]
    [InlineData("""{"years":{"2028":{"days_off":[],"makeup_workdays":[]}}}""", "VAL-084")]
    [InlineData("""{"years":{"2027":{"working_days":248,"days_off":[],"makeup_workdays":[]}}}""", "VAL-085")]
    public void Refuses_bad_files(string json, string code) => Assert.Equal(code, Calendar.With(json).Refusal?.Code);

    [Fact(DisplayName = "工作日期限与逐日数的慢算法一致，加与数互逆")]
    public void Agrees_with_counting_day_by_day() => Prop.ForAll(
        Gen.Choose(First.DayNumber, Last.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
        Gen.Choose(-120, 120).ToArbitrary(),
        (from, days) =>
        {
            var answer = Calendar.AddWorkingDays(from, days);
            var slow = Slow(from, days);
            return answer.Ok == slow is not null && (!answer.Ok || answer.Value == slow)
                && (!answer.Ok || days <= 0 || Calendar.WorkingDaysBetween(from, answer.Value).Value == days);
        }).QuickCheckThrowOnFailure();

    private static DateOnly? Slow(DateOnly day, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            if (day < First || day > Last) return null;
            if (Calendar.IsWorkingDay(day).Value) left--;
        }

        return day;
    }

    private static DateOnly Day(string text) => Dates.Read(text).Value;
}
