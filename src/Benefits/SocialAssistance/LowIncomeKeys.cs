using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>What regions set for households on the margin of Dibao (低保边缘家庭) and in hardship by necessary expenditure (刚性支出困难家庭).</summary>
public static class LowIncomeKeys
{
    private const string MarginBasis = "社会救助法 第二十一条";
    private const string RigidBasis = "社会救助法 第二十二条；刚性支出困难家庭认定办法";
    private const string AssetBasis = "社会救助法 第二十三条";

    public static readonly ParameterKey MarginRatio = new("dibao.bianyuanRatio", "低保边缘家庭收入线（低保标准的比例）", ParameterUnit.Percent, 100, 300, MarginBasis);
    public static readonly ParameterKey MarginDepositMonths = new("margin.assets.depositMonths", "边缘家庭人均货币财产上限（低保标准的月数）", ParameterUnit.Months, 0, 60, AssetBasis);
    public static readonly ParameterKey MarginVehicles = new("margin.assets.vehicles", "边缘家庭机动车上限", ParameterUnit.Count, 0, 9, AssetBasis);
    public static readonly ParameterKey MarginHouses = new("margin.assets.houses", "边缘家庭住房套数上限", ParameterUnit.Count, 0, 9, AssetBasis);
    public static readonly ParameterKey MarginValidMonths = new("margin.validMonths", "边缘家庭认定有效期", ParameterUnit.Months, 1, 24, MarginBasis);

    public static readonly ParameterKey DisposableUrban = Monthly("disposable.urban", "上年度城镇居民人均可支配收入（按月）", RigidBasis, 20_000);
    public static readonly ParameterKey DisposableRural = Monthly("disposable.rural", "上年度农村居民人均可支配收入（按月）", RigidBasis, 20_000);
    public static readonly ParameterKey RigidRatio = new("rigid.ratioThreshold", "刚性支出占家庭总收入比例", ParameterUnit.Percent, 1, 100, RigidBasis) { Otherwise = 0 };
    public static readonly ParameterKey RigidDepositMonths = new("rigid.assets.depositMonths", "刚性支出家庭人均货币财产上限（低保标准的月数）", ParameterUnit.Months, 0, 60, AssetBasis);
    public static readonly ParameterKey RigidVehicles = new("rigid.assets.vehicles", "刚性支出家庭机动车上限", ParameterUnit.Count, 0, 9, AssetBasis);
    public static readonly ParameterKey RigidHouses = new("rigid.assets.houses", "刚性支出家庭住房套数上限", ParameterUnit.Count, 0, 9, AssetBasis);
    public static readonly ParameterKey RigidValidMonths = new("rigid.validMonths", "刚性支出家庭认定有效期", ParameterUnit.Months, 1, 12, RigidBasis);
}
