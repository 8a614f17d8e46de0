using Huimin.Values;

namespace Huimin.Portal;

/// <summary>Every numbered "no" that a citizen reads on the portal.</summary>
public static class CitizenRefusals
{
    public static readonly Refusal NumberShape = new("CIT-001", "办件编号不完整。编号印在回执上，样子像 BJ26-7KQ2M-XR4TD，请照着填写。");
    public static readonly Refusal LastFourShape = new("CIT-002", "请填写申请人身份证号或者手机号的最后 4 位。");
    public static readonly Refusal NoSuchCase = new("CIT-003", "没有查到。请核对办件编号，以及申请人身份证号或者手机号的最后 4 位；仍然查不到的，请到受理窗口查询。");
    public static readonly Refusal TooManyTries = new("CIT-004", "填错的次数太多，请 15 分钟以后再试；急需办理的，请到村（社区）或者镇（街道）窗口。");
    public static readonly Refusal NotMatched = new("CIT-005", "填写的内容与登记的不一致，不能在网上继续。请核对身份证号、姓名和手机号；登记有误或者没有登记的，请到村（社区）或者镇（街道）窗口办理。");
    public static readonly Refusal NoHousehold = new("CIT-006", "您没有登记在任何一户中，不能在网上申请。请到村（社区）或者镇（街道）窗口登记家庭情况。");
    public static readonly Refusal TooYoung = new("CIT-007", "未满 18 周岁的，请由监护人申请。");
    public static readonly Refusal NotYours = new("CIT-008", "没有找到这个办件。请重新输入办件编号，或者到受理窗口查询。");
    public static readonly Refusal ConsentMissing = new("CIT-009", "请阅读授权书，同意后再提交；不同意在网上授权的，可以到窗口办理。", "社会救助法第四十条");
    public static readonly Refusal PromiseMissing = new("CIT-010", "请阅读承诺书，确认填写的情况属实后再提交。", "社会救助法第三十八条");
    public static readonly Refusal NothingChosen = new("CIT-011", "请至少选择一个要申请的事项。");
    public static readonly Refusal NotWithdrawable = new("CIT-012", "这个办件现在不能在网上撤回。请联系受理窗口。");
    public static readonly Refusal ReasonShort = new("CIT-013", "请写明理由，至少四个字。");
    public static readonly Refusal NoObjection = new("CIT-014", "这个事项还没有可以在网上提出异议的决定。公示期内的异议和对决定不服的，可以到村（社区）、镇（街道）窗口提出，也可以依法申请行政复议。", "社会救助法第七十六条");
    public static readonly Refusal NotInRegister = new("CIT-016", "省级账号已经确认您的身份，但本区档案里没有与您的证件号码、姓名一致的登记，不能在网上继续。请带身份证到村（社区）或者镇（街道）窗口登记。");
    public static readonly Refusal ProvinceFailed = new("CIT-017", "省级账号登录没有成功，可能是取消了、等得太久，或者不是从本页面开始的。请再试一次，或者用身份证号、姓名和手机号进入。");
    public static readonly Refusal ProvinceWrong = new("CIT-018", "province-sign-in.json 不正确：须写明名称、客户端编号、密钥和三个 https 地址。请更正后重新启动。");
    public static readonly Refusal FileMissing = new("CIT-015", "请选择要上传的文件（PDF、JPEG 或者 PNG，10 MB 以内）。");

    /// <summary>Those that may come back from the sign-in of the province, by their code.</summary>
    internal static Refusal? FromProvince(string? code) => new[] { NotInRegister, ProvinceFailed, NoHousehold, TooYoung }.FirstOrDefault(r => r.Code == code);
}
