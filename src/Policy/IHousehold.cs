using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>
/// What a rule sees (核算对象): one household of <see cref="Size"/> members for one month, or 8 or 16 households of one size at once. Facts and
/// results of earlier rules are read alike. Members are counted from 0; the applicant stands first.
/// </summary>
public interface IHousehold<N, B>
    where N : struct, INumber<N, B>
    where B : struct, ITruth<B>
{
    /// <summary>How many members there are: a plain number, the same in every lane.</summary>
    int Size { get; }

    /// <summary>The month that is assessed (核算月份).</summary>
    Month Month { get; }

    N Number<T>()
        where T : struct, IHouseholdTerm;

    N Number<T>(int member)
        where T : struct, IMemberTerm;

    B Is<T>()
        where T : struct, IHouseholdTerm;

    B Is<T>(int member)
        where T : struct, IMemberTerm;

    /// <summary>Whether so many years since the date are complete on the first day of the month (月初已满).</summary>
    B Reached<T>(int member, int years)
        where T : struct, IMemberFact;

    /// <summary>Whether so many years since the date are complete by the last day of the month (当月满).</summary>
    B ReachedInMonth<T>(int member, int years)
        where T : struct, IMemberFact;

    /// <summary>Calendar months from the month of the date to the assessed one (已过月数); negative for a date to come.</summary>
    N MonthsSince<T>()
        where T : struct, IHouseholdFact;

    /// <inheritdoc cref="MonthsSince{T}()"/>
    N MonthsSince<T>(int member)
        where T : struct, IMemberFact;

    /// <summary>Lays a result down, under the name and article of its term. Every result is laid down before it is read, in every lane.</summary>
    void Set<T>(N value)
        where T : struct, IHouseholdResult;

    void Set<T>(B value)
        where T : struct, IHouseholdResult;

    void Set<T>(int member, N value)
        where T : struct, IMemberResult;

    void Set<T>(int member, B value)
        where T : struct, IMemberResult;
}
