using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Drafts;

/// <summary>
/// Draft (草案): the income line of households on the margin is higher where somebody is severely disabled or seriously ill (低保边缘收入线按困难程度分设). Money
/// moves too: such members of a household on the margin may enter Dibao alone.
/// </summary>
public readonly struct MarginByHardship : IDraft
{
    private const string Article = "草案第一条（社会救助法第二十一条）";

    public static Draft About { get; } = new("MARGIN_BY_HARDSHIP", "低保边缘收入线按困难程度分设")
    {
        Replaces = SocialAssistance.Margin.About,
        Idea = "有重度残疾或重病成员的家庭，认定低保边缘时适用更高的收入线；其他家庭不变。这些家庭的重残重病成员随之可以单人纳入低保。",
        Basis = "社会救助法 第二十一条（上浮比例由省级确定）",
        Revision = "第1稿",
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Ratio = at[DraftKeys.HardshipRatio];
    }

    public static void Margin<N, B, V>(ref V home, BenefitBook.Parameters law, DraftParameters? drafts)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var hard = home.Is<HouseholdMeans.Assessed>(0) & (home.Is<Members.Severe>(0) | home.Is<Person.SeriousIllness>(0));
        for (var m = 1; m < home.Size; m++) hard |= home.Is<HouseholdMeans.Assessed>(m) & (home.Is<Members.Severe>(m) | home.Is<Person.SeriousIllness>(m));
        hard = hard.As("家中有重度残疾或者重病成员", Article);
        var standard = home.Number<LocalStandard.Monthly>();
        var line = N.Select(hard, N.Percent(standard, drafts!.Hardship.Ratio), N.Percent(standard, law.Margin.Ratio)).As("边缘家庭收入线（按困难程度）", Article);
        SocialAssistance.Margin.Decide<N, B, V>(ref home, line, law.Margin);
    }
}
