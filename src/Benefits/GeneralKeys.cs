using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits;

/// <summary>What regions set once for all programmes.</summary>
public static class GeneralKeys
{
    public static readonly ParameterKey Rounding = Choice(
        "roundMode", "月发放额取整", "地方发放办法（手册 §0.2）", ("FEN", "保留到分"), ("ROUND_HALF_UP_YUAN", "四舍五入到元"), ("CEIL_YUAN", "见分进元"), ("CEIL_10FEN", "见分进角"));

    public static readonly ParameterKey AgeCount = Choice("ageCountRule", "满岁口径", "地方发放办法（手册 §0.2）", ("BIRTH_MONTH", "生日当月即算"), ("NEXT_MONTH", "月初已满岁才算"));
    public static readonly ParameterKey ApplyPlace = Choice("applyPlacePolicy", "低保、特困等的申请地", "社会救助法 第三十七条", ("HUKOU", "户籍所在地"), ("RESIDENCE", "户籍所在地或者居住证所在地"));
    public static readonly ParameterKey VerifyDays = new("verify.validDays", "核对报告有效期", ParameterUnit.Days, 1, 366, "民发〔2021〕57号 第十八条");
}
