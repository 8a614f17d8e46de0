using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;

namespace Huimin.Policy;

/// <summary>A set of rules that are run together (规则集): its terms and its programmes.</summary>
public interface IRulebook
{
    static abstract Schema Schema { get; }

    static abstract IReadOnlyList<Programme> Programmes { get; }

    /// <summary>Finds the traits, out of facts alone; runs before every programme.</summary>
    static virtual void Derive<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
    }
}

/// <summary>The rules themselves, with the parameters they read (规则集及其参数).</summary>
/// <typeparam name="P">The parameters in force, as plain fields that were taken once out of a resolved <c>ParameterSet</c>.</typeparam>
public interface IRulebook<P> : IRulebook
    where P : class
{
    /// <summary>
    /// Runs the programmes one after another, each after those it reads; before each part the pass is asked whether it runs, so that a reform runs only what it
    /// reaches.
    /// </summary>
    static abstract void Decide<N, B, V, TPass>(ref V home, P parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass;
}
