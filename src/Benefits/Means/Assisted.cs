using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.Means;

/// <summary>As whom each member is assisted (救助身份): what the other lines ask before they give something to people in difficulty.</summary>
public static class Assisted
{
    public struct InDibao : IMemberResult { public static Term About { get; } = Declare.Condition("assisted.dibao", "低保对象（整户或者单人户）", "社会救助法 第十八条"); }

    public struct InMargin : IMemberResult { public static Term About { get; } = Declare.Condition("assisted.margin", "低保边缘家庭成员", "社会救助法 第二十一条"); }

    public struct InRigid : IMemberResult { public static Term About { get; } = Declare.Condition("assisted.rigid", "刚性支出困难家庭成员", "社会救助法 第二十二条"); }

    /// <summary>What the member has of Dibao: the share in the household's, or the whole of its own.</summary>
    public struct DibaoShare : IMemberResult { public static Term About { get; } = Declare.Amount("assisted.dibaoShare", "本人享受的低保金", "社会救助法 第十八条"); }

    public static void Decide<N, B, V>(ref V home)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            var (assessed, alone) = (home.Is<HouseholdMeans.Assessed>(m), home.Is<SinglePerson.Entitled>(m));
            var whole = home.Is<Dibao.Entitled>() & assessed;
            home.Set<InDibao>(m, whole | alone);
            home.Set<InMargin>(m, home.Is<Margin.Entitled>() & assessed & !alone);
            home.Set<InRigid>(m, home.Is<RigidExpenditure.Entitled>() & assessed & !alone);
            home.Set<DibaoShare>(m, N.When(whole & home.Is<Dibao.PartPaid>(m), home.Number<Dibao.PerPerson>()) + home.Number<SinglePerson.Amount>(m));
        }
    }
}
