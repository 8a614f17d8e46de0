using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Passes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Drafts;

/// <summary>All benefits with one programme replaced by a draft (草案规则集). Same terms as the law, so that it reads the same snapshot and the same records.</summary>
public readonly struct DraftBook<TDraft> : IRulebook<DraftVariant>
    where TDraft : struct, IDraft
{
    public static Schema Schema => BenefitBook.Schema;

    public static IReadOnlyList<Programme> Programmes { get; } = [.. BenefitBook.Programmes.Select(p => p.Code == TDraft.About.Replaces.Code ? TDraft.About.Programme : p)];

    public static void Decide<N, B, V, TPass>(ref V home, DraftVariant parameters, ref TPass pass)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
        where TPass : struct, IPass
    {
        if (parameters.Drafts is null) BenefitBook.Decide<N, B, V, TPass>(ref home, parameters.Law, ref pass);
        else BenefitBook.InOrder<N, B, V, TPass, TDraft>(ref home, parameters.Law, parameters.Drafts, ref pass);
    }
}

/// <summary>One side of a comparison: the law as it is, or, with the parameters of the drafts, the law with the draft in its place.</summary>
public sealed class DraftVariant(BenefitBook.Parameters law, ParameterSet? drafts)
{
    public readonly BenefitBook.Parameters Law = law;
    public readonly DraftParameters? Drafts = drafts is null ? null : new(drafts);
}
