using Huimin.Benefits.ChildWelfare;
using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Policy;
using Huimin.Policy.Explaining;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>People in extreme hardship (特困人员救助供养): no ability to work, no means, nobody to support them; basic living and care.</summary>
public static class Tekun
{
    private const string Law = "民发〔2021〕43号";

    public struct Present : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.present", "在世且未服刑、失踪等", Law); }

    public struct NoLabour : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.noLabour", "无劳动能力", Law + " 第五条"); }

    public struct NoIncome : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.noIncome", "无生活来源（收入低于低保标准且财产符合规定）", Law + " 第六条、第七条"); }

    public struct NoSupport : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.noSupport", "无法定义务人或者义务人无履行义务能力", Law + " 第八条"); }

    public struct NotAsChild : IMemberResult { public static Term About { get; } = Declare.Condition("tekun.notAsChild", "没有选择孤儿、事实无人抚养儿童保障", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("tekun", "符合特困人员条件", "社会救助法 第十六条；" + Law + " 第四条"); }

    public struct Basic : IMemberResult { public static Term About { get; } = Declare.Amount("tekun.basic", "特困基本生活费", "社会救助法 第十七条"); }

    public struct Care : IMemberResult { public static Term About { get; } = Declare.Amount("tekun.care", "特困照料护理费", "社会救助法 第十七条"); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("tekun.amount", "特困供养金", "社会救助法 第十六条、第十七条"); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("tekun.anybody", "家中有特困人员"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("tekun.total", "特困供养金合计"); }

    public static Programme About { get; } = new("TEKUN", "特困人员救助供养")
    {
        Basis = "社会救助法 第十六条、第十七条；民发〔2021〕43号；国发〔2016〕14号",
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "户籍所在地镇街",
        Requirements =
        [
            new(Present.About, new("TK-005", "已经死亡，或者正在服刑、宣告失踪等，不在供养范围。", Law)),
            new(NoLabour.About, new("TK-001", "未达到无劳动能力的条件（老年人、未满16周岁的未成年人或者规定等级的残疾人）。", Law + " 第五条")),
            new(NoIncome.About, new("TK-002", "本人收入不低于低保标准或者财产超过规定，不属于无生活来源。", Law + " 第六条、第七条")),
            new(NoSupport.About, new("TK-003", "有具备履行义务能力的法定赡养、抚养、扶养义务人。", Law + " 第八条")),
            new(NotAsChild.About, new("TK-004", "已选择纳入孤儿或者事实无人抚养儿童保障，不再认定为特困人员；如改选请向镇街说明。", Law)),
            new(OwnMeans.PlaceFits.About, new("TK-006", "户籍不在本区，请向户籍所在地镇街申请。", "社会救助法 第三十七条")),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Base = at[TekunKeys.Base];
        public readonly Parameter BaseCentral = at[TekunKeys.BaseCentral];
        public readonly Parameter CareSelf = at[TekunKeys.CareSelf];
        public readonly Parameter CareSemi = at[TekunKeys.CareSemi];
        public readonly Parameter CareFull = at[TekunKeys.CareFull];
        public readonly Parameter SemiFrom = at[TekunKeys.SemiFrom];
        public readonly Parameter FullFrom = at[TekunKeys.FullFrom];
        public readonly Parameter ElderAge = at[TekunKeys.ElderAge];
        public readonly Parameter MinorAge = at[TekunKeys.MinorAge];
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<NoLabour>(m, Unable<N, B, V>(ref home, m, p));
            home.Set<NoIncome>(m, (home.Number<OwnMeans.Gross>(m) < home.Number<LocalStandard.Monthly>()).As("本人收入低于低保标准", Law + " 第六条") & home.Is<LocalStandard.WithinAssets>(m));
            home.Set<NoSupport>(m, home.Number<Support.Supporters>(m) >= 1);
            home.Set<NotAsChild>(m, !(home.Is<Orphans.Qualifies>(m) | home.Is<UnattendedChildren.Qualifies>(m)));

            // An excluded member (服刑、失踪 …) is not provided for; one who lives apart for other reasons still may be.
            home.Set<Present>(m, home.Is<Members.Alive>(m) & home.Number<Person.Absence>(m).Is(0));
            home.Set<Entitled>(m, home.Is<OwnMeans.PlaceFits>() & home.Is<Present>(m) & home.Is<NoLabour>(m) & home.Is<NoIncome>(m) & home.Is<NoSupport>(m) & home.Is<NotAsChild>(m));

            var failed = home.Number<Support.SelfCareFailed>(m);
            var entitled = home.Is<Entitled>(m);
            home.Set<Basic>(m, N.When(entitled, N.Select(home.Is<Support.Central>(m), p.BaseCentral, p.Base)));
            home.Set<Care>(m, N.When(entitled, N.Select(failed >= p.FullFrom, p.CareFull, N.Select(failed >= p.SemiFrom, p.CareSemi, p.CareSelf))));
            home.Set<Amount>(m, home.Number<Basic>(m) + home.Number<Care>(m));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }

    /// <summary>第五条: old people, minors, the listed disabilities; a minor who was admitted stays until 18, and longer while at school.</summary>
    private static B Unable<N, B, V>(ref V home, int m, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        var category = home.Number<Person.Category>(m);
        var degree = home.Number<Person.Degree>(m);
        var studying = home.Number<Person.Studying>(m);
        var old = Members.OfAge<N, B, V>(ref home, m, p.ElderAge, p.AgeCount).As("老年人");
        var young = Chosen.By(p.MinorAge, !home.Reached<Person.Born>(m, p.MinorAge.Value)).As("未满16周岁的未成年人");
        var disabled = (home.Is<Members.Certified>(m)
            & ((home.Is<Members.Mental>(m) & degree <= 3) | (category.Is(4) & degree <= 2) | (category.Is(1) & degree <= 1))).As("一至三级智力精神、一二级肢体或者一级视力残疾");
        var stays = (home.Is<Support.WasTekun>(m) & (!home.Is<Members.Adult>(m) | (studying >= 1 & studying <= 2))).As("未成年时已认定，未满18周岁或者仍在义务教育、高中阶段就学");
        return old | young | disabled | stays;
    }
}
