using Huimin.Benefits.ChildWelfare;
using Huimin.Casework;
using Huimin.Policy.Parameters;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Ages and terms of the files of children (年龄界线、更新和评估间隔), from the parameters in force on a day.</summary>
public sealed class ChildLimits(CaseClock clock)
{
    /// <summary>All parameters of a day.</summary>
    public Result<ParameterSet> On(DateOnly day) => clock.In(day);

    /// <summary>The birthday that ends a file of these kinds; refused where it is on or before the day already.</summary>
    /// <param name="birth">Birth of the child.</param>
    /// <param name="kinds">Why there is a file.</param>
    /// <param name="day">The day of opening or change.</param>
    public Result<DateOnly> EndsOn(DateOnly birth, ChildKinds kinds, DateOnly day)
    {
        var set = On(day);
        if (!set.Ok) return set.Refusal;
        var (young, adult) = (set.Value[ProtectionKeys.LeftBehindAge].Value, set.Value[ChildKeys.AdultAge].Value);
        if (Ages.On(birth, day) >= adult) return ChildRefusals.Grown.Fill(adult);
        if ((kinds & ~ChildKinds.InDifficulty) != 0 && Ages.On(birth, day) >= young) return ChildRefusals.TooOld.Fill(young).For(nameof(FileContent.Kinds));
        return Birthday(birth, kinds.HasFlag(ChildKinds.InDifficulty) ? adult : young);
    }

    /// <summary>The first day on which the next look at a file is late.</summary>
    public Result<DateOnly> ReviewDue(DateOnly reviewedOn) => After(reviewedOn, ProtectionKeys.ReviewMonths);

    /// <summary>The first day on which the next assessment is late.</summary>
    public Result<DateOnly> AssessDue(DateOnly assessedOn) => After(assessedOn, ProtectionKeys.AssessMonths);

    /// <summary>The day on which somebody is so many years old; born on 29 February, on 1 March where there is none.</summary>
    public static DateOnly Birthday(DateOnly birth, int years)
    {
        var day = birth.AddYears(years);
        return day.Day == birth.Day ? day : day.AddDays(1);
    }

    private Result<DateOnly> After(DateOnly day, ParameterKey key)
    {
        var months = clock.Read(key, day);
        return months.Ok ? day.AddMonths(months.Value).AddDays(1) : months.Refusal;
    }
}
