namespace Huimin.Values;

/// <summary>Every "no" of the value types. No message repeats the value itself: numbers of people do not belong in logs.</summary>
public static class ValueRefusals
{
    private const string IdBasis = "GB 11643-1999";
    private const string CreditBasis = "GB 32100-2015";
    private const string OrganisationBasis = "GB 11714-1997";

    public static readonly Refusal IdLength = new("VAL-001", "身份号码应为 18 位（旧证 15 位），现为 {0} 位，请对照证件补全。", IdBasis);
    public static readonly Refusal IdCharacter = new("VAL-002", "身份号码第 {0} 位不是数字（只有第 18 位可以是 X），请对照证件更正。", IdBasis);
    public static readonly Refusal IdArea = new("VAL-003", "身份号码前 2 位不是省级行政区代码，请对照证件更正。", IdBasis);
    public static readonly Refusal IdBirthDate = new("VAL-004", "身份号码中的出生日期（第 7 至 14 位）不存在，请对照证件更正。", IdBasis);
    public static readonly Refusal IdTooOld = new("VAL-005", "身份号码中的出生年份早于 1850 年，请对照证件更正。", IdBasis);
    public static readonly Refusal IdBornLater = new("VAL-006", "身份号码中的出生日期晚于今天，请对照证件更正。", IdBasis);
    public static readonly Refusal IdCheckDigit = new("VAL-007", "身份号码末位校验码不符，号码中至少有一位写错，请对照证件逐位核对。", IdBasis);
    public static readonly Refusal Scientific = new("VAL-008", "号码被表格软件变成了科学计数法，末几位已经丢失；请把该列改为“文本”格式后重新录入。");
    public static readonly Refusal IdEmpty = new("VAL-009", "身份号码为空。", IdBasis);

    public static readonly Refusal CreditLength = new("VAL-011", "统一社会信用代码应为 18 位，现为 {0} 位。", CreditBasis);
    public static readonly Refusal CreditCharacter = new("VAL-012", "统一社会信用代码第 {0} 位不是允许的字符（数字和除 I、O、S、V、Z 以外的大写字母；第 3 至 8 位只能是数字）。", CreditBasis);
    public static readonly Refusal CreditOrganisation = new("VAL-013", "统一社会信用代码第 9 至 17 位（组织机构代码）的校验码不符，请对照登记证书核对。", OrganisationBasis);
    public static readonly Refusal CreditCheckDigit = new("VAL-014", "统一社会信用代码末位校验码不符，请对照登记证书核对。", CreditBasis);

    public static readonly Refusal AreaLength = new("VAL-021", "行政区划代码应为 6、9 或 12 位数字（省、市可为 2、4 位），现为 {0} 位。", "GB/T 2260、GB/T 10114");
    public static readonly Refusal AreaCharacter = new("VAL-022", "行政区划代码第 {0} 位不是数字。", "GB/T 2260");
    public static readonly Refusal AreaProvince = new("VAL-023", "行政区划代码前 2 位不是省级行政区代码。", "GB/T 2260");
    public static readonly Refusal AreaGap = new("VAL-024", "行政区划代码中间一级为零而下级不为零，上下级对不上。", "GB/T 10114");

    public static readonly Refusal CardLength = new("VAL-031", "银行卡号应为 13 至 19 位数字，现为 {0} 位。", "ISO/IEC 7812-1");
    public static readonly Refusal CardCharacter = new("VAL-032", "银行卡号第 {0} 位不是数字。", "ISO/IEC 7812-1");
    public static readonly Refusal CardCheckDigit = new("VAL-033", "银行卡号校验不通过，至少有一位写错，请对照卡面核对。", "ISO/IEC 7812-1");

    public static readonly Refusal PhoneCharacter = new("VAL-041", "电话号码中有不能识别的字符，只写数字、区号连字符和分机号。");
    public static readonly Refusal PhoneMobile = new("VAL-042", "手机号码应为 11 位并以 13 至 19 开头，现为 {0} 位。");
    public static readonly Refusal PhoneLandline = new("VAL-043", "座机号码应为区号加 7 或 8 位号码，例如 023-79220000；请补上区号。");
    public static readonly Refusal PhoneEmpty = new("VAL-044", "电话号码为空。");

    public static readonly Refusal CertificateLength = new("VAL-051", "残疾人证号应为 20 位（补办可带后缀 B1 等），现为 {0} 位。", "第二代残疾人证编号规则");
    public static readonly Refusal CertificateCategory = new("VAL-052", "残疾人证号第 19 位（残疾类别）应为 1 至 7。", "第二代残疾人证编号规则");
    public static readonly Refusal CertificateDegree = new("VAL-053", "残疾人证号第 20 位（残疾等级）应为 1 至 4。", "第二代残疾人证编号规则");
    public static readonly Refusal CertificateSuffix = new("VAL-054", "残疾人证号 20 位之后只能是 B 加数字的补办标记。", "第二代残疾人证编号规则");
    public static readonly Refusal CertificateHolder = new("VAL-055", "残疾人证号前 18 位与持证人身份号码不一致。", "第二代残疾人证编号规则");

    public static readonly Refusal MoneyFormat = new("VAL-061", "金额写法不对，应如 1,234.50（单位元，最多两位小数）。");
    public static readonly Refusal MoneyTooLarge = new("VAL-062", "金额过大，超出可记录的范围。");
    public static readonly Refusal MonthFormat = new("VAL-063", "月份写法不对，应如 2026-03 或 2026年3月。");
    public static readonly Refusal DateFormat = new("VAL-064", "日期写法不对，应如 2026-03-05 或 2026年3月5日。");
    public static readonly Refusal DateMissing = new("VAL-065", "日期不存在，请核对年月日。");
    public static readonly Refusal RangeOrder = new("VAL-066", "结束日期早于开始日期。");
    public static readonly Refusal RangeFormat = new("VAL-067", "起止日期写法不对，应如 2026-01-01/2026-04-01，未结束的写 2026-01-01/。");

    public static readonly Refusal SexUnknown = new("VAL-071", "性别应为 男、女、未知或未说明（代码 1、2、0、9）。", "GB/T 2261.1-2003");
    public static readonly Refusal EthnicUnknown = new("VAL-072", "民族不在国家标准代码表中，请按户口簿填写，例如“土家族”。", "GB/T 3304-1991");
    public static readonly Refusal NameEmpty = new("VAL-073", "姓名为空。");
    public static readonly Refusal NameLength = new("VAL-074", "姓名过长（超过 {0} 个字），请核对是否串列。");
    public static readonly Refusal NameCharacter = new("VAL-075", "姓名中有数字或符号（第 {0} 个字），请核对是否串列。");

    public static readonly Refusal CalendarEnds = new("VAL-081", "工作日历只到 {0} 年底，请先导入国务院办公厅公布的下一年放假安排，再计算该期限。", "全国年节及纪念日放假办法");
    public static readonly Refusal CalendarBegins = new("VAL-082", "工作日历从 {0} 年开始，更早的日期无法计算工作日。");
    public static readonly Refusal CalendarFormat = new("VAL-083", "放假安排文件读不懂：{0}。");
    public static readonly Refusal CalendarGap = new("VAL-084", "放假安排应当逐年衔接：现有 {0}，新文件为 {1}。");
    public static readonly Refusal CalendarCount = new("VAL-085", "{0} 年放假安排前后不符：文件写明工作日 {1} 天，按其中日期计算为 {2} 天。");
}
