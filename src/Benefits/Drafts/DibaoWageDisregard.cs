using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Drafts;

/// <summary>
/// Draft (草案): part of the wages of a Dibao household is not counted, so that who earns a yuan more does not lose a yuan (低保就业收入减免). Everything else is
/// <see cref="SocialAssistance.Dibao"/> as in force.
/// </summary>
public readonly struct DibaoWageDisregard : IDraft
{
    private const string Article = "草案第一条（民发〔2022〕83号就业激励）";

    public static Draft About { get; } = new("DIBAO_WAGE_DISREGARD", "低保就业收入减免")
    {
        Replaces = SocialAssistance.Dibao.About,
        Idea = "工资在扣减必要就业成本之后，再按比例不计入家庭收入，每人每月有上限。多挣一元，低保金不再少一元。",
        Basis = "民发〔2022〕83号（鼓励就业，扣减就业成本）",
        Revision = "第1稿",
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Share = at[DraftKeys.WageShare];
        public readonly Parameter Cap = at[DraftKeys.WageCap];
    }

    public static void Dibao<N, B, V>(ref V home, BenefitBook.Parameters law, DraftParameters? drafts)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var p = drafts!.WageDisregard;
        N left = 0;
        for (var m = 0; m < home.Size; m++)
        {
            // Never more than what of the member's income is counted at all.
            var share = N.Min(N.Percent(home.Number<Income.Wage>(m), p.Share), p.Cap).As("工资按比例不计入（不超过上限）", Article);
            left += N.When(home.Is<HouseholdMeans.Assessed>(m), home.Number<OwnMeans.Counted>(m) - N.Min(share, home.Number<OwnMeans.Counted>(m)));
        }

        var total = N.Max(left, 0).As("家庭月可计收入（工资减免后）", Article);
        var perHead = Payout.PerHead<N, B>(total, home.Number<HouseholdMeans.People>()).As("家庭月人均收入（工资减免后）", Article);
        SocialAssistance.Dibao.Decide<N, B, V>(ref home, perHead, law.Dibao);
    }
}
