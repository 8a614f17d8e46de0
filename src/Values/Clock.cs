namespace Huimin.Values;

/// <summary>
/// The only source of time and ids. Instants are UTC, truncated to microseconds so that PostgreSQL, SQLite and memory hold the same value;
/// legal dates are days in Beijing (北京时间, UTC+8 all year since 1991).
/// </summary>
public sealed class Clock(TimeProvider time)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public DateTime UtcNow
    {
        get
        {
            var ticks = time.GetUtcNow().UtcTicks;
            return new DateTime(ticks - (ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        }
    }

    /// <summary>The legal date of now (今天, Beijing).</summary>
    public DateOnly BeijingToday => BeijingDate(UtcNow);

    /// <summary>A new time-ordered id (UUID version 7, RFC 9562).</summary>
    public Guid NewId() => Guid.CreateVersion7(new DateTimeOffset(UtcNow));

    /// <summary>The wall-clock time in Beijing of an instant, for display only.</summary>
    public static DateTime ToBeijing(DateTime utc) => utc.Kind == DateTimeKind.Local
        ? throw new ArgumentException("An instant is UTC.", nameof(utc))
        : DateTime.SpecifyKind(utc + Beijing, DateTimeKind.Unspecified);

    /// <summary>The legal date on which an instant falls.</summary>
    public static DateOnly BeijingDate(DateTime utc) => DateOnly.FromDateTime(ToBeijing(utc));

    /// <summary>The instant at which a legal date begins.</summary>
    public static DateTime StartOfBeijingDay(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Beijing, DateTimeKind.Utc);
}
