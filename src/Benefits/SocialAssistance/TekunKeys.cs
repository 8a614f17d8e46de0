using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>What regions set for people in extreme hardship (特困人员救助供养).</summary>
public static class TekunKeys
{
    private const string StandardBasis = "社会救助法 第十七条";
    private const string DefinitionBasis = "民发〔2021〕43号";

    public static readonly ParameterKey Base = new("tekun.base", "特困人员基本生活标准（分散供养）", ParameterUnit.FenPerMonth, 100_00, 6_000_00, StandardBasis);
    public static readonly ParameterKey BaseCentral = new("tekun.base.central", "特困人员基本生活标准（集中供养）", ParameterUnit.FenPerMonth, 100_00, 6_000_00, StandardBasis);
    public static readonly ParameterKey Ratio = new("tekun.ratio", "特困基本生活标准与城市低保标准之比（一致性提示）", ParameterUnit.Percent, 100, 300, "国发〔2016〕14号");
    public static readonly ParameterKey CareSelf = Monthly("tekun.careAllowance.FULL_SELF", "照料护理标准：全自理", StandardBasis, 20_000);
    public static readonly ParameterKey CareSemi = Monthly("tekun.careAllowance.SEMI", "照料护理标准：半失能", StandardBasis, 20_000);
    public static readonly ParameterKey CareFull = Monthly("tekun.careAllowance.FULL_DISABLED", "照料护理标准：全失能", StandardBasis, 20_000);
    public static readonly ParameterKey SemiFrom = new("tekun.semiFrom", "半失能：六项中不能达到的项数自", ParameterUnit.Count, 1, 6, DefinitionBasis);
    public static readonly ParameterKey FullFrom = new("tekun.fullFrom", "全失能：六项中不能达到的项数自", ParameterUnit.Count, 1, 6, DefinitionBasis);
    public static readonly ParameterKey ElderAge = new("tekun.elder.age", "特困老年人起始年龄", ParameterUnit.Years, 50, 80, DefinitionBasis + " 第四条、第五条");
    public static readonly ParameterKey MinorAge = new("tekun.minor.age", "无劳动能力的未成年人年龄上限", ParameterUnit.Years, 14, 18, DefinitionBasis + " 第五条");
    public static readonly ParameterKey DepositMonths = new("tekun.assets.depositMonths", "本人货币财产上限（低保标准的月数）", ParameterUnit.Months, 0, 60, "社会救助法 第二十三条；" + DefinitionBasis + " 第七条");
    public static readonly ParameterKey SpotCheck = new("tekun.spotCheckRate", "特困认定区级抽查比例", ParameterUnit.Percent, 30, 100, DefinitionBasis);
    public static readonly ParameterKey Approval = Choice("approvalLevel.tekun", "特困审核确认权限", "社会救助法 第四十四条", ("DISTRICT", "区级民政部门"), ("TOWN_DELEGATED", "下放镇街"));
}
