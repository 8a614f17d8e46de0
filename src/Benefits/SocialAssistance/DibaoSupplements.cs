using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>Supplements by category (分类施保): old people, minors, the severely disabled and the seriously ill of a Dibao household.</summary>
public static class DibaoSupplements
{
    private const string Law = "社会救助法 第二十条";

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter ElderAge = at[DibaoKeys.ExtraElderAge];
        public readonly Parameter Elder = at[DibaoKeys.ExtraElder];
        public readonly Parameter Minor = at[DibaoKeys.ExtraMinor];
        public readonly Parameter Severe = at[DibaoKeys.ExtraSevere];
        public readonly Parameter Illness = at[DibaoKeys.ExtraIllness];
        public readonly Parameter Stack = at[DibaoKeys.ExtraStack];
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
    }

    internal static N Of<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        N total = 0;
        for (var m = 0; m < home.Size; m++)
        {
            var elder = N.When(Members.OfAge<N, B, V>(ref home, m, p.ElderAge, p.AgeCount), p.Elder).As("老年人增发", Law);
            var minor = N.When(!home.Is<Members.Adult>(m), p.Minor).As("未成年人增发", Law);
            var severe = N.When(home.Is<Members.Severe>(m), p.Severe).As("重度残疾人增发", Law);
            var illness = N.When(home.Is<Person.SeriousIllness>(m), p.Illness).As("重病患者增发", Law);
            var own = Chosen.By(p.Stack, p.Stack.Value == 0 ? N.Max(N.Max(elder, minor), N.Max(severe, illness)) : elder + minor + severe + illness);
            total += N.When(home.Is<Dibao.PartPaid>(m), own);
        }

        return total;
    }
}
