using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.Funerals;

/// <summary>What regions set for funeral relief (惠民殡葬).</summary>
public static class FuneralKeys
{
    private const string Basis = "殡葬管理条例 第五条、第五十条；地方惠民殡葬办法";

    public static readonly ParameterKey Relief = Amount("funeral.relief", "困难群众基本丧葬服务补贴上限", Basis, 20_000);
    public static readonly ParameterKey CoversMargin = Switch("funeral.relief.margin", "基本丧葬补贴是否包括低保边缘家庭", Basis);
    public static readonly ParameterKey Ecological = Amount("funeral.ecological", "节地生态安葬补贴", Basis, 20_000);
    public static readonly ParameterKey Transport = Amount("funeral.transport", "首次遗体运输费减免上限", Basis, 5_000);
    public static readonly ParameterKey WithinMonths = new("funeral.withinMonths", "逝世后可申请的月数", ParameterUnit.Months, 1, 36, Basis);
}
