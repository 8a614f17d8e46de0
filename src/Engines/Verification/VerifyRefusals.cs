using Huimin.Values;

namespace Huimin.Verification;

/// <summary>Every numbered "no" of this room.</summary>
public static class VerifyRefusals
{
    public static readonly Refusal CaseNotFound = new("VERI-001", "没有找到这个办件，或者不在您的辖区内。核对必须绑定办件，请先受理。", "社会救助法第七十条");
    public static readonly Refusal CaseClosed = new("VERI-002", "这个办件已经办结，不能再授权或者查询。需要核对的请另行受理。");
    public static readonly Refusal NotRelated = new("VERI-003", "所选的人不是户内成员，也没有登记为成员的法定赡养、抚养、扶养义务人。请先登记亲属关系。", "社会救助法第四十一条");
    public static readonly Refusal PersonDead = new("VERI-004", "所选的人已登记死亡，不需要授权。");
    public static readonly Refusal SignedWrong = new("VERI-005", "签署日期不能晚于今天，也不能早于半年前。请核对授权书。");
    public static readonly Refusal UntilWrong = new("VERI-006", "授权有效期不能早于今天，也不能长于签署之日起一年。请核对授权书。");
    public static readonly Refusal NoItems = new("VERI-007", "请至少选择一个授权查询的数据源。");
    public static readonly Refusal NobodyChosen = new("VERI-008", "请选择由谁授权。");
    public static readonly Refusal AuthorisedAlready = new("VERI-009", "所选的人在这个办件中已有有效授权。如需变更，请先撤回原授权。");
    public static readonly Refusal MinorAlone = new("VERI-010", "未成年人由同户监护人一并授权，不单独签署。请选择成年成员。", "个人信息保护法第三十一条");
    public static readonly Refusal NoConsent = new("VERI-011", "还有 {0} 名成年家庭成员没有授权，不能查询。请全部授权后再查询。", "社会救助法第四十条");
    public static readonly Refusal ConsentExpired = new("VERI-012", "有 {0} 名成年家庭成员的授权已过期或者已撤回，不能查询。请重新授权。", "社会救助法第四十条");
    public static readonly Refusal ItemNotCovered = new("VERI-013", "授权书没有包括“{0}”，不能向它查询。请补充授权。", "社会救助法第四十条");
    public static readonly Refusal ConsentNotFound = new("VERI-014", "没有找到这份授权，或者不在您的辖区内。");
    public static readonly Refusal ConsentGone = new("VERI-015", "这份授权已经撤回。");
    public static readonly Refusal ReasonMissing = new("VERI-016", "请写明理由，至少四个字。");
    public static readonly Refusal CheckRunning = new("VERI-017", "这个办件的核对正在进行，不能重复查询。请等待回复或者先出具报告。");
    public static readonly Refusal CheckNotFound = new("VERI-018", "没有找到这次核对，或者不在您的辖区内。");
    public static readonly Refusal CheckClosed = new("VERI-019", "这次核对已经出具报告，不能再改。有异议的请登记异议后复查。");
    public static readonly Refusal NotAsked = new("VERI-020", "回复里的人不是被查询人，内容未保存。");
    public static readonly Refusal ItemUnknown = new("VERI-021", "回复里的数据项不是这个数据源的，未采用。");
    public static readonly Refusal ValueWrong = new("VERI-022", "回复里的值不符合“{0}”的格式，未采用。");
    public static readonly Refusal StillDoubtful = new("VERI-023", "还有 {0} 项存疑的比对没有人工认定，不能出具报告。");
    public static readonly Refusal StillWaiting = new("VERI-024", "还有 {0} 个数据源没有回复（{1}）。如不再等待，请勾选“按现有回复出具”。");
    public static readonly Refusal NotConcluded = new("VERI-025", "核对还没有出具报告，不能登记异议。");
    public static readonly Refusal ReportExpired = new("VERI-026", "核对报告已于 {0} 到期，不能据此作出决定。请重新核对。", "民发〔2021〕57号 第十八条");
    public static readonly Refusal LineNotFound = new("VERI-027", "没有找到这项比对，或者已经认定。请刷新后查看。");
    public static readonly Refusal RecheckNeedsObjection = new("VERI-028", "这份报告没有登记异议，不能复查。", "民发〔2021〕57号 第十八条");
    public static readonly Refusal StepNeedsConsent = new("VERI-029", "还缺 {0} 的核对授权，不能办理“{1}”。请在“登记授权”中逐人登记。", "社会救助法第四十条");
    public static readonly Refusal FeedColumn = new("VERI-030", "监测数据缺少“{0}”列，整份未接收。请按约定的列名提供。");
    public static readonly Refusal FeedShort = new("VERI-031", "监测数据有 {0} 行，应有 {1} 行，可能传输中断，整份未接收。请重新传送。");
    public static readonly Refusal FeedEmpty = new("VERI-032", "监测数据里没有一行内容。请检查是否传输中断。");
    public static readonly Refusal FeedBefore = new("VERI-033", "同样内容的监测数据已经接收过，没有任何变更。");
    public static readonly Refusal RowItem = new("VERI-034", "“项目”不是这个数据源的数据项。请核对。");
    public static readonly Refusal RowValue = new("VERI-035", "“值”不符合“{0}”的格式。请核对。");
    public static readonly Refusal RowDay = new("VERI-036", "“日期”不是日期，或者晚于今天。请核对。");
    public static readonly Refusal RowNobody = new("VERI-037", "没有可用的身份证号，也没有姓名和出生日期。请补充。");
    public static readonly Refusal RowTwice = new("VERI-038", "与前面的第 {0} 行重复。");
    public static readonly Refusal AlertNotFound = new("VERI-040", "没有找到这条预警，或者不在您的辖区内。");
    public static readonly Refusal AlertClosed = new("VERI-041", "这条预警已经处置。请刷新后查看。");
    public static readonly Refusal AlertDoubtful = new("VERI-042", "这条预警是按姓名和出生日期比对的，请先核实是不是同一人。", "个人信息保护法第二十四条");
    public static readonly Refusal DeathNotRecorded = new("VERI-043", "人员档案还没有登记死亡。请核实后先在人员档案登记，再办结预警。");
    public static readonly Refusal ContactDay = new("VERI-044", "走访或者电话日期不能晚于今天，也不能早于预警日期。");
    public static readonly Refusal FeedSource = new("VERI-045", "没有代码为“{0}”的监测数据源。请从列表中选择。");
    public static readonly Refusal FeedScope = new("VERI-046", "监测数据是全区的，只能由辖区为全区的岗位接收。");
}
