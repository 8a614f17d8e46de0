namespace Huimin.Benefits.Grants;

/// <summary>All kinds of one-off grants (一次性发放类别目录). A new kind is one entry here, in the words of its line.</summary>
public static class GrantKinds
{
    public static GrantKind Living { get; } = new("ONE_OFF", "一次性生活补助", "社会救助") { Basis = "社会救助法第三十二条；批文", MostFen = 1_000_000, NoticeDays = 7 };

    /// <summary>Of children and of those who were: never put up.</summary>
    public static GrantKind Study { get; } = new("STUDY_GRANT", "助学金", "儿童福利") { Basis = "国办发〔2010〕54号；福彩圆梦·孤儿助学工程", MostFen = 2_000_000, Remark = "学年" };

    public static GrantKind Insurance { get; } = new("INSURANCE_AID", "资助参保", "社会救助") { Basis = "社会救助法第十五条；批文", MostFen = 100_000, NoticeDays = 7, IsPaidToInstitution = true };

    public static GrantKind Centenarian { get; } = new("CENTENARIAN", "百岁老人生活补贴", "养老服务") { Basis = "老年人权益保障法第三十三条；批文", MostFen = 2_000_000, NoticeDays = 7, Remark = "年度" };

    public static IReadOnlyList<GrantKind> All { get; } = [Living, Study, Insurance, Centenarian];

    public static GrantKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);
}
