using System.Runtime.CompilerServices;

namespace Huimin.Policy.Passes;

/// <summary>
/// Which parts of a rulebook one pass over a household runs (一遍里算哪些部分). A rulebook asks before each part, in its order, and says which parameters
/// the part reads.
/// </summary>
public interface IPass
{
    /// <summary>Whether the next part runs.</summary>
    /// <param name="parameters">The parameters that the part reads; null when it reads none.</param>
    /// <param name="more">Others that it reads as well.</param>
    bool Runs(object? parameters = null, object? more = null);
}

/// <summary>Everything, from the beginning (全算).</summary>
public readonly struct WholePass : IPass
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Runs(object? parameters = null, object? more = null) => true;
}

/// <summary>Only what a reform reaches, over the results of the pass before (只重算受影响的部分): a bit for each part.</summary>
public struct PartialPass(ulong parts) : IPass
{
    /// <summary>As many parts as can be told apart; what comes after always runs.</summary>
    public const int Most = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Runs(object? parameters = null, object? more = null)
    {
        var runs = (parts & 1) != 0;

        // The sign is kept: behind the last bit all is as the last bit says.
        parts = (ulong)((long)parts >> 1);
        return runs;
    }
}

/// <summary>Everything, while it is written down which part reads and lays down what (留痕).</summary>
internal readonly struct TracedPass(PassTrace trace) : IPass
{
    public bool Runs(object? parameters = null, object? more = null)
    {
        trace.Begin(parameters, more);
        return true;
    }
}
