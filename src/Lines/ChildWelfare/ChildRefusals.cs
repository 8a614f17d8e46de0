using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>Every numbered "no" of the files of children.</summary>
public static class ChildRefusals
{
    private const string LeftBasis = "国发〔2016〕13号";
    private const string LawBasis = "未成年人保护法第二条";

    public static readonly Refusal NotFound = new("CHILD-001", "没有找到这份儿童档案，或者不在您的辖区内。请返回列表核对。");
    public static readonly Refusal PersonNotFound = new("CHILD-002", "人员档案中没有找到这个儿童，或者不在您的辖区内。请先在人员档案中登记或者核对身份号码。");
    public static readonly Refusal BirthUnknown = new("CHILD-003", "人员档案中没有出生日期，不能确定年龄。请先在人员档案中补登。");
    public static readonly Refusal NotLiving = new("CHILD-004", "人员档案登记为已死亡或者已并入他人，不能建档。请核对人员档案。");
    public static readonly Refusal KindMissing = new("CHILD-005", "请至少选择一类：留守、困境或者流动儿童。");
    public static readonly Refusal TooOld = new("CHILD-006", "到建档（变更）日已满 {0} 周岁，不属于留守、流动儿童。仍有困境的，只选“困境儿童”。", LeftBasis);
    public static readonly Refusal Grown = new("CHILD-007", "到建档（变更）日已满 {0} 周岁，不再是未成年人，不能建立儿童档案。", LawBasis);
    public static readonly Refusal HasFile = new("CHILD-008", "这个儿童已有在册的档案（一人一档）。请打开原档案变更。", "未成年人保护法第四十三条");
    public static readonly Refusal InFuture = new("CHILD-009", "日期晚于今天。请在发生之后再登记。");
    public static readonly Refusal BeforeOpening = new("CHILD-010", "日期早于建档日（{0}）。请核对。");
    public static readonly Refusal Ended = new("CHILD-011", "这份档案已于 {0} 终止，不能再改。仍需关爱的，请另行建档。");
    public static readonly Refusal GuardianMissing = new("CHILD-012", "请填写监护人姓名；查找不到监护人的写“无”，并登记强制报告。", "未成年人保护法第十一条");
    public static readonly Refusal EntrustedMissing = new("CHILD-013", "填写了书面告知日期，还要填写受委托照护人。请补上。", "未成年人保护法第二十二条");
    public static readonly Refusal StudyMissing = new("CHILD-014", "请选择就学情况。");
    public static readonly Refusal SchoolMissing = new("CHILD-015", "在读的要填写学校。请补上，或者更正就学情况。");
    public static readonly Refusal ReasonMissing = new("CHILD-016", "请写明原因或者情况，至少四个字。");
    public static readonly Refusal NothingChanged = new("CHILD-017", "没有改动。情况没有变化的，请登记“动态更新”。");
    public static readonly Refusal EndingMissing = new("CHILD-018", "请选择终止原因。年满和死亡按日自动终止，不用登记。");
    public static readonly Refusal TooMany = new("CHILD-019", "一次最多登记 {0} 人。请分几次登记。");
    public static readonly Refusal Empty = new("CHILD-020", "没有选择儿童。请至少选择一人。");
    public static readonly Refusal ReviewOutOfOrder = new("CHILD-021", "日期早于上次登记的日期（{0}）。请核对。");
    public static readonly Refusal TooOldOpening = new("CHILD-022", "建档日最多在今天之前 {0} 天。请按实际日期登记，更早的纸质档案写在备注里。");

    public static readonly Refusal PointsWrong = new("CHILD-031", "“{0}”的分数要在 0 到 {1} 之间。请更正。");
    public static readonly Refusal AloneTooOld = new("CHILD-032", "到评估日已满 {0} 周岁，“无人看护”不作为一票升级。请在“基本照护”“安全”中计分。");
    public static readonly Refusal AssessorMissing = new("CHILD-033", "请填写评估人姓名。");
    public static readonly Refusal FindingsMissing = new("CHILD-034", "请写明评估看到的情况，至少四个字。");
}
