using System.Runtime.CompilerServices;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Policy.Explaining;

/// <summary>
/// Says which parameter chose how something was computed (选用依据): 分档或差额, 取整方式, 满岁口径. Plain numbers pass through and cost nothing; a derivation keeps
/// the parameter as a step, with its source, and is pending where the choice still is.
/// </summary>
public static class Chosen
{
    /// <param name="by">The parameter that chose.</param>
    /// <param name="value">The number or truth that came of the choice.</param>
    /// <typeparam name="T">A number or truth of a lane.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T By<T>(Parameter by, T value)
        where T : struct
    {
        if (typeof(T) == typeof(ExplainedNumber)) return (T)(object)new ExplainedNumber(Step(((ExplainedNumber)(object)value).Step, by));
        if (typeof(T) == typeof(ExplainedTruth)) return (T)(object)new ExplainedTruth(Step(((ExplainedTruth)(object)value).Step, by));
        return value;
    }

    private static Step Step(Step value, Parameter by) => by.Key is null ? value : new(StepKind.Chosen, value.Value, value.Unit, value, ((ExplainedNumber)by).Step);
}
