using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.Medical;

/// <summary>What regions set for paying the medical insurance premium of people in difficulty (资助参加城乡居民基本医疗保险).</summary>
public static class MedicalKeys
{
    private const string Basis = "社会救助法 第十五条；地方医疗救助办法";

    public static readonly ParameterKey Premium = Amount("medical.premium", "居民医保个人缴费标准（每年）", Basis, 5_000);
    public static readonly ParameterKey Month = new("medical.premium.month", "集中参保资助的月份", ParameterUnit.MonthOfYear, 1, 12, Basis);
    public static readonly ParameterKey TekunShare = Share("medical.premium.tekun", "参保资助比例：特困人员、孤儿");
    public static readonly ParameterKey DibaoShare = Share("medical.premium.dibao", "参保资助比例：低保对象");
    public static readonly ParameterKey MarginShare = Share("medical.premium.margin", "参保资助比例：低保边缘家庭成员");
    public static readonly ParameterKey RigidShare = Share("medical.premium.rigid", "参保资助比例：刚性支出困难家庭成员");

    private static ParameterKey Share(string key, string title) => new(key, title, ParameterUnit.Percent, 0, 100, Basis);
}
