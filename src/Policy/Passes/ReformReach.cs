using System.Collections;
using System.Reflection;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Policy.Passes;

/// <summary>
/// How far a change of parameters reaches (影响范围): the parts whose parameters differ, those that read what they lay down, and so on. Found by running the
/// rules once over a household of whom nothing is known, so that every branch is taken that anybody could take.
/// </summary>
internal static class ReformReach<TBook, P>
    where TBook : IRulebook<P>
    where P : class
{
    private const int LargestTried = 3;

    /// <summary>A bit for each part that has to run again; all of them where it cannot be told.</summary>
    public static ulong Parts(P before, P after, Month month)
    {
        try
        {
            var reached = 0UL;
            for (var size = 1; size <= LargestTried; size++) reached |= Of(Trace(before, month, size).Parts, Trace(after, month, size).Parts);
            return reached;
        }
        catch (OverflowException)
        {
            return ulong.MaxValue;
        }
    }

    private static PassTrace Trace(P parameters, Month month, int size)
    {
        var trace = new PassTrace(TBook.Schema.HouseholdResults.Count, TBook.Schema.MemberResults.Count);
        var work = new Workspace<RangeNumber, RangeTruth>(TBook.Schema, size);
        var home = new RangeHousehold<TBook>(new(TBook.Schema, size), month, work);
        var pass = new TracedPass(trace);
        TBook.Derive<RangeNumber, RangeTruth, RangeHousehold<TBook>>(ref home);
        work.Trace = trace;
        TBook.Decide<RangeNumber, RangeTruth, RangeHousehold<TBook>, TracedPass>(ref home, parameters, ref pass);
        return trace;
    }

    private static ulong Of(IReadOnlyList<PassTrace.Part> before, IReadOnlyList<PassTrace.Part> after)
    {
        if (before.Count != after.Count || before.Count > PartialPass.Most) return ulong.MaxValue;
        var runs = new bool[before.Count];
        for (var i = 0; i < runs.Length; i++) runs[i] = !Same(before[i].Parameters, after[i].Parameters);
        for (var more = true; more;)
        {
            more = false;
            for (var i = 0; i < runs.Length; i++)
            {
                if (runs[i]) continue;
                runs[i] = Enumerable.Range(0, runs.Length).Any(j => runs[j] && Touches(i, j));
                more |= runs[i];
            }
        }

        return runs.Select((on, i) => on ? 1UL << i : 0).Aggregate(0UL, (all, bit) => all | bit);

        // It reads what the other lays down; or both lay down the same, one over the other.
        bool Touches(int i, int j) => Writes(j).Any(w => before[i].Reads.Contains(w) || after[i].Reads.Contains(w) || Writes(i).Contains(w));

        IEnumerable<int> Writes(int i) => before[i].Writes.Union(after[i].Writes);
    }

    /// <summary>Whether two sets of parameters have the same values, field by field; where a value comes from does not matter.</summary>
    private static bool Same(object? a, object? b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a is null || b is null || a.GetType() != b.GetType()) return false;
        if (a is Parameter parameter) return parameter.Value == ((Parameter)b).Value;
        if (a is string or Delegate || a.GetType() is { IsPrimitive: true } or { IsEnum: true }) return a.Equals(b);
        if (a is IList list) return list.Count == ((IList)b).Count && Enumerable.Range(0, list.Count).All(i => Same(list[i], ((IList)b)[i]));
        return a.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(f => Same(f.GetValue(a), f.GetValue(b)));
    }
}
