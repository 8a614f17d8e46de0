using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.Disability;

/// <summary>What regions set for the two allowances for disabled people (残疾人两项补贴).</summary>
public static class DisabilityKeys
{
    private const string Basis = "国发〔2015〕52号；渝民发〔2021〕15号";

    public static readonly ParameterKey Living = Monthly("disability.living", "困难残疾人生活补贴", Basis, 5_000);
    public static readonly ParameterKey LivingCoversMargin = Switch("disability.living.margin", "生活补贴是否扩至低保边缘家庭", Basis);
    public static readonly ParameterKey CareFirst = Monthly("disability.care.L1", "重度残疾人护理补贴：一级", Basis, 5_000);
    public static readonly ParameterKey CareSecond = Monthly("disability.care.L2", "重度残疾人护理补贴：二级", Basis, 5_000);
    public static readonly ParameterKey CareExtended = Monthly("disability.care.extended", "护理补贴扩面：三、四级智力和精神残疾（0 为未扩面）", Basis, 5_000);
}
