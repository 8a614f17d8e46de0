namespace Huimin.Casework;

/// <summary>A kind of paper or record in a file (材料).</summary>
/// <param name="Code">Stable code; stored.</param>
/// <param name="Title">The Chinese name.</param>
/// <param name="LeastPeople">How many of the office must have been there; 0 where it does not matter (DL-DB-04: 入户等调查每组不少于 2 人).</param>
/// <param name="NeedsFile">A file must be attached; else words are enough.</param>
public sealed record EvidenceKind(string Code, string Title, int LeastPeople = 0, bool NeedsFile = false)
{
    /// <summary>家庭经济状况核对授权书: signed by every member (社会救助法第四十条).</summary>
    public static readonly EvidenceKind Authorisation = new("authorisation", "家庭经济状况核对授权书");

    /// <summary>承诺书: what was declared is true.</summary>
    public static readonly EvidenceKind Promise = new("promise", "申请人承诺书");

    public static readonly EvidenceKind Visit = new("visit", "入户调查记录", LeastPeople: 2);

    /// <summary>核对报告</summary>
    public static readonly EvidenceKind Report = new("report", "家庭经济状况核对报告");

    /// <summary>区级入户核实: for declared relatives, complaints, and what was drawn (DL-DB-09, DL-TK-03).</summary>
    public static readonly EvidenceKind DistrictVisit = new("district-visit", "区级入户核实记录", LeastPeople: 2);

    /// <summary>听取意见记录 (社会救助法第四十八条)</summary>
    public static readonly EvidenceKind Hearing = new("hearing", "听取意见记录");

    public static readonly EvidenceKind Assessment = new("assessment", "生活自理能力评估结果");

    public static readonly EvidenceKind Certificate = new("certificate", "残疾人证核验结果");

    public static readonly EvidenceKind Custody = new("custody", "监护关系和父母状况查验结果");

    public static readonly EvidenceKind Emergency = new("emergency", "急难事由证明或核实记录");

    public static readonly EvidenceKind Receipts = new("receipts", "医疗、教育、康复支出票据或核验结果");

    public static readonly EvidenceKind Alive = new("alive", "生存认证");

    public static readonly EvidenceKind Proxy = new("proxy", "代办委托书");

    public static readonly EvidenceKind Other = new("other", "其他材料");
}
