using Huimin.Policy;
using Huimin.Policy.Lanes;

namespace Huimin.Benefits.Drafts;

/// <summary>
/// The places in the order of all benefits at which a draft may stand (可替换的位置). What a draft does not take stays the programme in force. Whoever takes a
/// place lays down all results of that programme, since others read them.
/// </summary>
public interface IPlaces
{
    static virtual void Dibao<N, B, V>(ref V home, BenefitBook.Parameters law, DraftParameters? drafts)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> => SocialAssistance.Dibao.Decide<N, B, V>(ref home, law.Dibao);

    static virtual void Margin<N, B, V>(ref V home, BenefitBook.Parameters law, DraftParameters? drafts)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B> => SocialAssistance.Margin.Decide<N, B, V>(ref home, law.Margin);
}

/// <summary>The law as it is: no place is taken (现行).</summary>
public readonly struct InForce : IPlaces;

/// <summary>A draft rule in one file, like a programme (规则草案).</summary>
public interface IDraft : IPlaces
{
    static abstract Draft About { get; }
}
