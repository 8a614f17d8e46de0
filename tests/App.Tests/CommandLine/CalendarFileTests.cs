namespace Huimin.App.Tests.CommandLine;

/// <summary>The notice of the next year's holidays, laid into the data directory (导入放假安排).</summary>
public sealed class CalendarFileTests
{
    [Fact(DisplayName = "数据目录里的放假安排接上随产品的日历；写错的不启动，说明是哪个文件")]
    public void A_year_is_laid_beside_the_records()
    {
        var folder = Directory.CreateTempSubdirectory("huimin-calendar-").FullName;
        try
        {
            Assert.Equal(2026, Installation.At(folder).Calendar().Value.LastYear);
            var file = Path.Combine(folder, "workcalendar-2027.json");
            File.WriteAllText(file, """{"years":{"2027":{"working_days":260,"days_off":[{"date":"2027-01-01"}],"makeup_workdays":[]}}}""");
            Assert.Equal(2027, Installation.At(folder).Calendar().Value.LastYear);
            File.WriteAllText(file, "{");
            var refusal = Installation.At(folder).Calendar().Refusal!;
            Assert.Equal("RUN-009", refusal.Code);
            Assert.Contains("workcalendar-2027.json", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
