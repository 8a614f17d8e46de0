using Huimin.Values;

namespace Huimin.Demo;

/// <summary>A lived year that lies in a data directory (过完的一年), to be opened and looked at.</summary>
public static class LivedYear
{
    /// <summary>Its last day; null where no year lies. Refuses a year that is not lived to its end: its time still stands still.</summary>
    public static Result<DateOnly?> LastDay(string dataDirectory)
    {
        var read = YearState.Read(dataDirectory);
        if (!read.Ok) return read.Refusal;
        if (read.Value is not { } state) return Result.Of<DateOnly?>(null);
        return state.Lived is { } day && day == new DateOnly(state.Year, 12, 31) ? day : YearRefusals.NoYear;
    }
}
