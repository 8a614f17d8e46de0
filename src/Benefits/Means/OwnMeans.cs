using Huimin.Benefits.Facts;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>Where the household may apply, and what each member earns by itself (申请地和本人收入).</summary>
public static class OwnMeans
{
    public struct PlaceFits : IHouseholdResult { public static Term About { get; } = Declare.Condition("means.placeFits", "在可以申请的地区（户籍地，或者开放后的居住证所在地）", "社会救助法 第三十七条"); }

    public struct Gross : IMemberResult { public static Term About { get; } = Declare.Amount("means.gross", "本人月收入（四类合计）", "民发〔2021〕57号 第十三条"); }

    public struct Deducted : IMemberResult { public static Term About { get; } = Declare.Amount("means.deducted", "允许扣减", "民发〔2021〕57号 第十三条"); }

    public struct Counted : IMemberResult { public static Term About { get; } = Declare.Amount("means.counted", "本人计入收入", "民发〔2021〕57号 第十三条"); }

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter PensionExcluded = at[DibaoKeys.BasicPensionExcluded];
        public readonly Parameter EmploymentShare = at[DibaoKeys.EmploymentCostShare];
        public readonly Parameter EmploymentCap = at[DibaoKeys.EmploymentCostCap];
        public readonly Parameter DisabilityCap = at[DibaoKeys.DisabilityCostCap];
        public readonly Parameter IllnessCap = at[DibaoKeys.IllnessCostCap];
        public readonly Parameter ApplyPlace = at[GeneralKeys.ApplyPlace];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<PlaceFits>(home.Is<Home.Local>() | (((N)p.ApplyPlace).Is(1) & home.Is<Home.ResidencePermit>()));
        for (var m = 0; m < home.Size; m++)
        {
            var gross = home.Number<Income.Wage>(m) + home.Number<Income.Business>(m) + home.Number<Income.Property>(m) + home.Number<Income.Transfer>(m);
            if (p.PensionExcluded.Value == 0) gross += home.Number<Income.BasicPension>(m);
            home.Set<Gross>(m, Chosen.By(p.PensionExcluded, gross));

            // Taxes and social insurance are taken off the transfer income already and not a second time here.
            var work = N.Min(N.Percent(home.Number<Income.Wage>(m), p.EmploymentShare), p.EmploymentCap).As("必要就业成本");
            var disability = N.When(home.Is<Members.Certified>(m), N.Min(home.Number<Income.DisabilityCost>(m), p.DisabilityCap)).As("残疾增加的刚性支出");
            var illness = N.When(home.Is<Person.SeriousIllness>(m), N.Min(home.Number<Income.IllnessCost>(m), p.IllnessCap)).As("重病增加的刚性支出");
            home.Set<Deducted>(m, work + disability + illness);
            home.Set<Counted>(m, N.Max(home.Number<Gross>(m) - home.Number<Deducted>(m), 0));
        }
    }
}
