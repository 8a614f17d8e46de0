using Huimin.Values;

namespace Huimin.Access;

/// <summary>Every "no" that accounts, posts and sign-in can say.</summary>
public static class AccessRefusals
{
    private const string Separation = "GB/T 22239-2019 三权分立";

    public static readonly Refusal SignInFailed = new("ACC-001", "用户名或口令不正确，或者账户已被锁定、停用。连续输错五次锁定 15 分钟，请稍后再试；忘记口令请联系系统管理员重置。");
    public static readonly Refusal CodeWrong = new("ACC-002", "动态验证码不正确或已经用过。请等手机上出现下一个六位验证码，再输入一次。") { Field = "Form.Code" };
    public static readonly Refusal AddressBudget = new("ACC-003", "来自本地址的登录失败次数过多。请等 15 分钟再试；如确属本单位共用网络，请联系系统管理员。");
    public static readonly Refusal DoorBusy = new("ACC-004", "同时登录的人数较多。请过几秒再提交一次。");
    public static readonly Refusal SignInExpired = new("ACC-005", "登录已超时。请重新输入用户名和口令。");
    public static readonly Refusal PasswordWeak = new("ACC-006", "口令太弱：至少 10 位，并包含大写字母、小写字母、数字、符号中的三种，不能含用户名，也不能是常见口令。请换一个口令。") { Field = "Form.NewPassword" };
    public static readonly Refusal PasswordWrong = new("ACC-007", "当前口令不正确。请重新输入。") { Field = "Form.Password" };
    public static readonly Refusal PasswordSame = new("ACC-008", "新口令与当前口令相同。请换一个不同的口令。") { Field = "Form.NewPassword" };
    public static readonly Refusal AccountUnknown = new("ACC-009", "没有这个账户。请从账户列表中重新选择。");
    public static readonly Refusal LoginNameWrong = new("ACC-010", "用户名须为 3 至 40 位小写字母、数字、点或连字符。请修改。") { Field = "Form.LoginName" };
    public static readonly Refusal LoginNameTaken = new("ACC-011", "这个用户名已被使用。请换一个用户名。") { Field = "Form.LoginName" };
    public static readonly Refusal IdNumberWrong = new("ACC-012", "公民身份号码不正确（18 位，含校验码）。请核对后重新输入。", "GB 11643") { Field = "Form.IdNumber" };
    public static readonly Refusal NameMissing = new("ACC-013", "请填写姓名（不超过 40 字）。") { Field = "Form.DisplayName" };
    public static readonly Refusal NotOneself = new("ACC-014", "不能对本人账户办理此事。请由另一位管理员办理。", Separation);
    public static readonly Refusal AdministratorsApart = new("ACC-015", "系统、审计、安全三个管理员岗位不能由同一人兼任，也不能与业务岗位兼任（含其名下其他账户和受托岗位）。请换一个人，或先收回原岗位。", Separation);
    public static readonly Refusal RoleNotGiven = new("ACC-016", "这个岗位不能授予工作人员账户。请选择村（居）、镇街、区级、机构或管理员岗位。") { Field = "Form.Role" };
    public static readonly Refusal AreasWrong = new("ACC-017", "区划与岗位不符：协理员填 12 位村（居）代码，镇街岗位填 9 位，区级岗位填 6 位，管理员岗位不填；且须在本区内。请核对。") { Field = "Form.Areas" };
    public static readonly Refusal DaysWrong = new("ACC-018", "起止日期不正确：开始不早于今天，结束不早于开始，委托最长 92 天。请修改日期。") { Field = "Form.ToDay" };
    public static readonly Refusal PostUnknown = new("ACC-019", "没有这个岗位，或者岗位已经结束。请刷新页面后重新选择。");
    public static readonly Refusal PostNotYours = new("ACC-020", "只能委托本人现任的岗位，受托的岗位不能再委托。请重新选择岗位。") { Field = "Form.PostId" };
    public static readonly Refusal DelegateToOneself = new("ACC-021", "不能委托给自己，包括本人名下的其他账户。请选择另一位工作人员。") { Field = "Form.LoginName" };
    public static readonly Refusal AdministratorNotDelegated = new("ACC-022", "管理员岗位不能委托，也不能委托给管理员。请由安全管理员另行授予岗位。", Separation);
    public static readonly Refusal DelegateUnknown = new("ACC-023", "没有这位工作人员，或者其账户已停用。请核对用户名。") { Field = "Form.LoginName" };
    public static readonly Refusal ReasonMissing = new("ACC-024", "请填写委托事由（不超过 200 字）。") { Field = "Form.Reason" };
    public static readonly Refusal FactorEnrolled = new("ACC-025", "第二因素已经绑定。如更换手机，请联系安全管理员重置后再绑定。");
    public static readonly Refusal HostNotSafe = new("ACC-026", "惠民只在 https 网址上提供登录，本机演示可用 http://localhost。请改用 https 网址，或请系统管理员配置证书。");
    public static readonly Refusal FormExpired = new("ACC-027", "这张表单已经过期，本次没有保存。请返回上一页，刷新后重新提交。");
    public static readonly Refusal AdministratorsExist = new("ACC-028", "管理员账户已经建立，不能再次初始化。如忘记口令，请由另一位管理员重置。");
    public static readonly Refusal UnitMissing = new("ACC-029", "请填写单位名称（不超过 40 字）。") { Field = "Form.UnitTitle" };
    public static readonly Refusal SuspendedAlready = new("ACC-030", "账户已经是这个状态，无需再次办理。请刷新页面查看。");
    public static readonly Refusal KinshipWrong = new("ACC-031", "请选择亲属关系。") { Field = "Form.Kinship" };
    public static readonly Refusal TooBusy = new("ACC-034", "现在使用的人太多，这次没有办理，也没有保存任何内容。请过一会儿再试。");
    public static readonly Refusal Overtaken = new("ACC-033", "您打开页面以后情况已经变化，可能别人刚刚办过这一步，本次没有保存。请查看最新情况，再决定怎样办理。");
    public static readonly Refusal AuditDaysWrong = new("ACC-032", "检索的日期不正确：结束不早于开始，一次最多 92 天。请修改日期。") { Field = "to" };
}
