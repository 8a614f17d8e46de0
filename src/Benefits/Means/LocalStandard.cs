using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>
/// The Dibao standard that applies to the household, and what one person may own by it (适用标准). Apart from what members earn, since a reform of the standard
/// changes nothing there.
/// </summary>
public static class LocalStandard
{
    public struct Monthly : IHouseholdResult { public static Term About { get; } = Declare.Amount("means.standard", "适用的低保标准", "社会救助法 第十九条"); }

    /// <summary>For those who are assessed alone: what the member owns within the limit of one person (本人财产符合规定).</summary>
    public struct WithinAssets : IMemberResult { public static Term About { get; } = Declare.Condition("means.ownAssets", "本人货币财产不超过规定", "社会救助法 第二十三条"); }

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Urban = at[DibaoKeys.StandardUrban];
        public readonly Parameter Rural = at[DibaoKeys.StandardRural];
        public readonly Parameter UrbanRural = at[DibaoKeys.UrbanRural];
        public readonly Parameter DepositMonths = at[TekunKeys.DepositMonths];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<Monthly>(Chosen.By(p.UrbanRural, p.UrbanRural.Value == 1 ? (N)p.Urban : N.Select(home.Is<Home.Rural>(), p.Rural, p.Urban)));
        for (var m = 0; m < home.Size; m++) home.Set<WithinAssets>(m, home.Number<Income.OwnDeposits>(m) <= home.Number<Monthly>() * p.DepositMonths);
    }
}
