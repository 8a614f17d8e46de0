namespace Huimin.Values.Tests;

public sealed class ClockTests
{
    [Theory(DisplayName = "时钟：北京日期在世界时 16 点换日")]
    [InlineData("2026-06-30T15:59:59.9999999Z", 2026, 6, 30)]
    [InlineData("2026-06-30T16:00:00Z", 2026, 7, 1)]
    [InlineData("2026-12-31T16:00:00Z", 2027, 1, 1)]
    public void Beijing_changes_the_day_at_16_utc(string instant, int year, int month, int day)
    {
        var clock = new Clock(new FixedTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(new DateOnly(year, month, day), clock.BeijingToday);
        Assert.Equal(DateTimeKind.Utc, clock.UtcNow.Kind);
    }

    [Fact(DisplayName = "时钟：时刻截到微秒，两种数据库存取一致")]
    public void Instants_have_microseconds()
    {
        var clock = new Clock(new FixedTime(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1_234_567)));

        Assert.Equal(1_234_560, clock.UtcNow.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact(DisplayName = "时钟：编号为第 7 版，随时间递增，不重复")]
    public void Ids_follow_time()
    {
        var time = new FixedTime(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new Clock(time);
        var earlier = clock.NewId();
        var sameInstant = clock.NewId();
        time.Now += TimeSpan.FromMilliseconds(1);
        var later = clock.NewId();

        Assert.Equal(7, earlier.Version);
        Assert.NotEqual(earlier, sameInstant);
        Assert.True(string.CompareOrdinal(earlier.ToString(), later.ToString()) < 0);
    }

    [Fact(DisplayName = "时钟：北京一天的开始就是前一天世界时 16 点")]
    public void A_day_begins_at_beijing_midnight()
    {
        var start = Clock.StartOfBeijingDay(new DateOnly(2026, 7, 1));

        Assert.Equal(new DateTime(2026, 6, 30, 16, 0, 0, DateTimeKind.Utc), start);
        Assert.Equal(new DateTime(2026, 7, 1), Clock.ToBeijing(start));
        Assert.Throws<ArgumentException>(() => Clock.ToBeijing(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Local)));
    }
}
