using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Every numbered "no" of the register.</summary>
public static class RegistryRefusals
{
    public static readonly Refusal DivisionUnknown = new("REG-001", "区划代码 {0} 不在区划目录中。请核对代码，应为 12 位村（社区）代码。", "GB/T 2260、GB/T 10114");
    public static readonly Refusal DivisionAbolished = new("REG-002", "“{0}”（{1}）已于{2}撤销或调整，归入{3}。请改用当前代码。", "行政区划管理条例");
    public static readonly Refusal DivisionNotYet = new("REG-003", "“{0}”自{1}起才设立，该日期尚不能使用。", "行政区划管理条例");
    public static readonly Refusal NotAVillage = new("REG-004", "人员和家庭要登记到村（社区），区划代码应为 12 位。");
    public static readonly Refusal NotFound = new("REG-005", "没有找到这份档案，或者不在您的辖区内。请核对后重新查询，或联系对象所在镇街。");
    public static readonly Refusal NumberHeld = new("REG-006", "这个身份号码已登记在另一份档案上，不能再登记一次。请先查询该号码；确属重号的，由区级经办核实后处理。", "GB 11643-1999");
    public static readonly Refusal BornLater = new("REG-007", "出生日期晚于今天，请对照证件更正。");

    public static readonly Refusal NothingThen = new("REG-008", "这份档案在该日期（或当时的登记情况）下没有记录。请换一个日期。");

    public static readonly Refusal SearchEmpty = new("REG-011", "请输入要查的姓名、拼音、身份号码、电话、户号或住址。");
    public static readonly Refusal SearchTooLong = new("REG-012", "查询内容过长（超过 100 个字）。请只输入姓名、号码或住址中的一项。");
    public static readonly Refusal SearchTooShort = new("REG-013", "查询内容过短。请至少输入一个汉字，或两个拼音字母，或完整的号码。");

    public static readonly Refusal NumberMissing = new("REG-021", "没有填写身份号码。确无号码的，请选择原因（未登记户口、流浪待查、外籍等）。", "GB 11643-1999");
    public static readonly Refusal BirthContradicts = new("REG-022", "出生日期与身份号码中的出生日期不一致，请对照证件更正其中一项。", "GB 11643-1999");
    public static readonly Refusal SexContradicts = new("REG-023", "性别与身份号码第 17 位（单数男、双数女）不一致，请对照证件更正其中一项。", "GB 11643-1999");
    public static readonly Refusal DisabilityHalf = new("REG-024", "残疾类别和残疾等级要同时填写。", "第二代残疾人证");
    public static readonly Refusal DayInFuture = new("REG-025", "生效日期晚于今天。请在发生之后再登记。");
    public static readonly Refusal ChangeTooEarly = new("REG-026", "日期早于现有记录的起始日期（{0}）。如是当时登记有误，请选“更正”。");
    public static readonly Refusal PersonNotLive = new("REG-027", "此人已登记死亡或档案已并入他人，不能再办理此项。请核对后再办。");

    public static readonly Refusal RelationUnknown = new("REG-031", "与户主关系不在国家标准代码表中，请选择：户主、配偶、子、女、父亲、母亲等。", "GB/T 4761-2008");
    public static readonly Refusal HouseholdClosed = new("REG-032", "该户已销户，不能再增减成员。");
    public static readonly Refusal AlreadyInHousehold = new("REG-033", "此人已在另一户内，一个人只能在一户。请先从原户迁出。", "户口登记条例第六条");
    public static readonly Refusal SecondHead = new("REG-034", "该户已有户主，一户只能有一个户主。请先办理户主变更。", "户口登记条例第五条");
    public static readonly Refusal HouseholdNumber = new("REG-035", "户号为空或过长（不超过 32 位）。");
    public static readonly Refusal HouseholdNumberTaken = new("REG-036", "这个户号已经使用，请核对后换一个户号。");
    public static readonly Refusal AddressMissing = new("REG-037", "没有填写住址。");

    public static readonly Refusal ColumnMissing = new("REG-041", "文件中没有对应“{0}”的列，无法导入。请在列对应中指定，或在文件中补上这一列。");
    public static readonly Refusal FieldTwice = new("REG-042", "有两列都对应“{0}”。请只保留一列，另一列选“不导入”。");
    public static readonly Refusal AreaMissing = new("REG-043", "没有填写村（社区）。请填 12 位代码或名称，或在导入时为整份文件指定一个村（社区）。");
    public static readonly Refusal AreaNameUnknown = new("REG-044", "您的辖区内没有这个名称的村（社区），或有两个同名。请改填 12 位代码。", "GB/T 10114");
    public static readonly Refusal AreaNotYours = new("REG-045", "“{0}”不在您的辖区内，不能导入。请由该单位导入。", "数据安全管理要求");
    public static readonly Refusal DisabilityWord = new("REG-046", "残疾类别（视力、听力、言语、肢体、智力、精神、多重）或等级（一级至四级）填写不对，两项要同时填写。", "第二代残疾人证");
    public static readonly Refusal RowTwice = new("REG-047", "与第 {0} 行是同一个人（同号同户），请删去一行。");
    public static readonly Refusal NumberTwice = new("REG-048", "与第 {0} 行身份号码相同而姓名不同，至少有一行写错，请对照证件更正。", "GB 11643-1999");
    public static readonly Refusal TwoHouseholds = new("REG-049", "此人在第 {0} 行已列入另一户，一个人只能在一户，请核实后删去一行。", "户口登记条例第六条");
    public static readonly Refusal HouseholdElsewhere = new("REG-050", "户号 {0} 在第 {1} 行属于另一个村（社区），请核对户号。");
    public static readonly Refusal TwoHeads = new("REG-051", "户号 {0} 在第 {1} 行已有户主，一户只能有一个户主，请更正与户主关系。", "户口登记条例第五条");
    public static readonly Refusal HeldElsewhere = new("REG-052", "此人的档案由{0}管理，不在您的辖区内。请先由该单位办理迁出，或由区级导入。");
    public static readonly Refusal HeldByAnother = new("REG-053", "档案中这个身份号码登记在另一个姓名下，请对照证件核对姓名和号码。", "GB 11643-1999");
    public static readonly Refusal DeadOnFile = new("REG-054", "档案中此人已登记死亡，不能再列入名册。请核实后删去这一行，或先更正死亡登记。");
    public static readonly Refusal FileOlder = new("REG-055", "档案中此人的资料（{0}起）比文件新，未用旧资料覆盖。请核对文件的资料日期。");
    public static readonly Refusal HouseholdNotYours = new("REG-056", "户号 {0} 已由其他村（社区）或镇街使用，请核对户号。");
    public static readonly Refusal SecondHeadOnFile = new("REG-057", "档案中户号 {0} 已有另一位户主。请先办理户主变更，再导入。", "户口登记条例第五条");
    public static readonly Refusal FileEmpty = new("REG-058", "文件中没有可导入的行。请检查表头下面是否有内容。");

    public static readonly Refusal DeathBeforeBirth = new("REG-061", "死亡日期早于出生日期，请对照死亡证明更正。");
    public static readonly Refusal SamePerson = new("REG-062", "两处选的是同一份档案，请另选一人。");
    public static readonly Refusal RelativeKnown = new("REG-063", "这条亲属关系已经登记。");
    public static readonly Refusal ReasonMissing = new("REG-064", "请写明原因（不超过 200 字）。");
    public static readonly Refusal AlreadyProposed = new("REG-065", "这份档案已有待审核的合并提议，请先办理那一条。");
    public static readonly Refusal AlreadyDecided = new("REG-066", "这一项已经有人办理过了，请刷新页面查看结果。");
    public static readonly Refusal TwoPeople = new("REG-067", "提出的人不能自己审批，请由另一位有权限的人员办理。", "内部控制：不相容岗位分离");
    public static readonly Refusal NotAMember = new("REG-068", "所选的人不在这一户内，请刷新页面后重新选择。");
    public static readonly Refusal HeadLeaves = new("REG-069", "户主不能直接离开还有其他成员的户。请先办理户主变更。", "户口登记条例第五条");
    public static readonly Refusal HeadMissing = new("REG-070", "新户还没有指定户主，请在成员中指定一位户主。", "户口登记条例第五条");
    public static readonly Refusal NobodyStays = new("REG-071", "分户后原户没有成员了。整户搬迁请办理迁移。");
    public static readonly Refusal MoveAway = new("REG-072", "迁入地不在您的辖区内，请由区级经办办理。");
    public static readonly Refusal SameHousehold = new("REG-073", "两处选的是同一户，请另选一户。");
    public static readonly Refusal MergeApart = new("REG-074", "两户不在同一个村（社区），请先把其中一户迁到一处，再并户。");

    public static readonly Refusal PurposeMissing = new("REG-081", "请写明查看或导出的事由（4 至 200 字），例如“核对低保申请材料”。", "个人信息保护法第三十四条");
    public static readonly Refusal ApprovalNeeded = new("REG-082", "此人受特殊保护，查看明文须由负责人批准，批准后 24 小时内有效。请先提出申请。", "未成年人保护法；精神卫生法第二十三条；艾滋病防治条例第三十九条");
    public static readonly Refusal NothingToShow = new("REG-083", "档案中没有登记{0}。");
    public static readonly Refusal QuotaUsed = new("REG-084", "您今天查看明文已满 {0} 次，请明天再查。工作确需的，请联系安全管理员。", "数据安全管理要求");
    public static readonly Refusal ExportEmpty = new("REG-085", "按这些条件没有可导出的人。请放宽条件。");
    public static readonly Refusal ExportWaits = new("REG-086", "这份名单超过 500 行或含明文，正等另一位负责人审批，批准后才能下载。");
    public static readonly Refusal ExportRefused = new("REG-087", "这份名单未获批准，不能下载。");
    public static readonly Refusal ExportTaken = new("REG-088", "这份名单已经下载过一次，不能再下载。确需的请重新申请。");
    public static readonly Refusal ExportExpired = new("REG-089", "这份名单已过 24 小时的下载期限。确需的请重新申请。");
}
