using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Values;

namespace Huimin.Policy.Sweep;

/// <summary>Proves from the declared ranges of the facts that no step of a rulebook leaves 32 bits (溢出证明), household size by household size.</summary>
public static class RangeProof<TBook, P>
    where TBook : IRulebook<P>
    where P : class
{
    /// <summary>No size beyond this is tried.</summary>
    public const int Most = 32;

    /// <summary>The largest size, of those asked for, up to which every size is safe; 0 when none is.</summary>
    public static int LargestSafeSize(P parameters, Month month, int upTo = Most)
    {
        var size = 0;
        while (size < Math.Min(upTo, Most) && WhyNot(parameters, month, size + 1) is null) size++;
        return size;
    }

    /// <summary>The step that could leave 32 bits for a household of this size; null when none can.</summary>
    public static string? WhyNot(P parameters, Month month, int size)
    {
        var work = new Workspace<RangeNumber, RangeTruth>(TBook.Schema, size);
        var home = new RangeHousehold<TBook>(new(TBook.Schema, size), month, work);
        try
        {
            TBook.Derive<RangeNumber, RangeTruth, RangeHousehold<TBook>>(ref home);
            var pass = default(WholePass);
            TBook.Decide<RangeNumber, RangeTruth, RangeHousehold<TBook>, WholePass>(ref home, parameters, ref pass);
            return null;
        }
        catch (OverflowException e)
        {
            return e.Message;
        }
    }
}
