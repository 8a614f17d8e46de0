using Huimin.Policy.Parameters;

namespace Huimin.Casework;

/// <summary>
/// How one matter is handled (办理程序), as a table that a line of business declares: the steps, who takes them, in what time, with what evidence. Pages, checks,
/// tests and the printed procedure all come from it; no engine knows a procedure by name.
/// </summary>
/// <param name="Code">Stable code such as DIBAO_APPLY; stored with every case.</param>
/// <param name="Title">The Chinese name.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Basis">The law it follows.</param>
public sealed record Procedure(string Code, string Title, CaseKind Kind, string Basis)
{
    /// <summary>Codes of the benefits that it decides.</summary>
    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>Where a case begins.</summary>
    public CaseState Begins { get; init; } = CaseState.Submitted;

    /// <summary>About one member, who is named when the case is opened; else about the household.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Where it may be applied for.</summary>
    public ApplyPlace Place { get; init; }

    /// <summary>Who confirms: a choice of 区级 (0) or 下放镇街 (1), in force on the day of acceptance; null: always the district.</summary>
    public ParameterKey? Approval { get; init; }

    /// <summary>From which month the benefit counts.</summary>
    public StartMonth Start { get; init; }

    /// <summary>A choice of 批准当月 (0) or 决定次月 (1) that a region may set; null: <see cref="Start"/> says it.</summary>
    public ParameterKey? StartRule { get; init; }

    /// <summary>Percent of the cases that the district looks into itself before it confirms (随机抽查); drawn when a case reaches it.</summary>
    public ParameterKey? SamplePercent { get; init; }

    /// <summary>Never published (不公示): children, mental illness.</summary>
    public bool IsConfidential { get; init; }

    public required IReadOnlyList<Transition> Steps { get; init; }

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>What the applicant is asked to bring, beyond what the office looks up itself (社会救助法第六十二条).</summary>
    public IReadOnlyList<EvidenceKind> Asked { get; init; } = [];

    /// <summary>Everything that may lie in a file of this procedure.</summary>
    public IReadOnlyList<EvidenceKind> Evidence => [.. Asked.Concat(Steps.SelectMany(s => s.Needs)).Append(EvidenceKind.DistrictVisit).Append(EvidenceKind.Proxy).Append(EvidenceKind.Other).Distinct()];

    public Transition? Find(string step) => Steps.FirstOrDefault(s => s.Code == step);

    /// <summary>The steps that can be taken from a state.</summary>
    public IEnumerable<Transition> From(CaseState state) => Steps.Where(s => s.From.Contains(state));
}

/// <summary>Where an application may be made (受理地).</summary>
public enum ApplyPlace
{
    /// <summary>户籍所在地镇街</summary>
    Registered = 0,

    /// <summary>急难发生地镇街: taken in and handled where the emergency is, whoever it is (社会救助法第三十七条).</summary>
    Emergency = 1,

    /// <summary>任意窗口: any counter takes it in, the place of registration handles it.</summary>
    AnyCounter = 2,
}

/// <summary>The first month of a benefit (起发月).</summary>
public enum StartMonth
{
    /// <summary>决定次月</summary>
    NextMonth = 0,

    /// <summary>决定当月</summary>
    ThisMonth = 1,

    /// <summary>申请当月</summary>
    ApplicationMonth = 2,
}

/// <summary>What a case asks for (办件类别). Numbers are stored.</summary>
public enum CaseKind
{
    /// <summary>申请</summary>
    Apply = 1,

    /// <summary>复核</summary>
    Review = 2,

    /// <summary>变更</summary>
    Change = 3,

    /// <summary>停发</summary>
    Suspend = 4,

    /// <summary>退出</summary>
    Exit = 5,

    /// <summary>异议</summary>
    Objection = 6,
}

public static class CaseKinds
{
    public static string Title(this CaseKind kind) => kind switch
    {
        CaseKind.Apply => "申请",
        CaseKind.Review => "复核",
        CaseKind.Change => "变更",
        CaseKind.Suspend => "停发",
        CaseKind.Exit => "退出",
        _ => "异议",
    };
}
