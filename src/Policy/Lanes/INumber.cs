using Huimin.Policy.Parameters;

namespace Huimin.Policy.Lanes;

/// <summary>
/// A whole number of a rule (fen, people, months, points) over the same lanes as its truths. 32 bits; declared ranges prove that no step
/// passes them . Plain numbers and parameters become lanes by themselves: <c>income &lt; p.Standard * members</c>.
/// </summary>
public interface INumber<N, B>
    where N : struct, INumber<N, B>
    where B : struct, ITruth<B>
{
    static abstract implicit operator N(int value);

    static abstract implicit operator N(Parameter parameter);

    static abstract N operator +(N left, N right);

    static abstract N operator -(N left, N right);

    static abstract N operator *(N left, N right);

    static abstract B operator <(N left, N right);

    static abstract B operator >(N left, N right);

    static abstract B operator <=(N left, N right);

    static abstract B operator >=(N left, N right);

    /// <summary>Whether both are the same number.</summary>
    static abstract B Same(N left, N right);

    static abstract N Min(N left, N right);

    static abstract N Max(N left, N right);

    /// <summary>The one where the condition holds, the other where not.</summary>
    static abstract N Select(B condition, N then, N otherwise);

    /// <summary>The number where the condition holds, else nothing (0).</summary>
    static abstract N When(B condition, N then);

    /// <summary>A percentage of a number that is not negative (按百分比), with its rounding to the fen.</summary>
    static abstract N Percent(N number, N percent, Rounding rounding = Rounding.Down);

    /// <summary>
    /// <see cref="Percent"/> where number × percent stays in 32 bits: three times as fast. The declared ranges prove that it does; where they do not, the household is
    /// swept in 64 bits.
    /// </summary>
    static abstract N PercentOfSmall(N number, N percent, Rounding rounding = Rounding.Down);

    /// <summary>So many ten-thousandths of a number that is not negative (万分之几), with its rounding to the fen.</summary>
    static abstract N PerTenThousand(N number, N rate, Rounding rounding = Rounding.Down);

    /// <summary>A number that is not negative, divided by a fixed one (e.g. a year's income by 12).</summary>
    static abstract N Over(N number, int divisor, Rounding rounding = Rounding.Down);

    /// <summary>A number that is not negative, shared by a count (人均), rounded down; a count below 1 counts as 1.</summary>
    static abstract N Share(N number, N count);

    /// <summary>The row of a table that the index points at; an index outside the table is an error.</summary>
    static abstract N Lookup(ParameterTable table, N index);

    /// <summary>A number that was read from the facts of a household.</summary>
    static abstract N Read(int value, in Reading from);

    /// <summary>One more where the condition holds.</summary>
    N PlusOneIf(B condition);

    /// <summary>One less where the condition holds.</summary>
    N MinusOneIf(B condition);

    /// <summary>Whether the number is this code (代码).</summary>
    B Is(int code);

    /// <summary>Gives the step its legal name (名称) and article (条款); only a lane that explains keeps them.</summary>
    N As(string name, string? article = null);
}
