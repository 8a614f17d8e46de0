using Huimin.Access;
using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Visits;
using Microsoft.Extensions.DependencyInjection;
using static Huimin.Casework.CommonSteps;

namespace Huimin.ChildWelfare;

/// <summary>儿童福利: orphans, children whom nobody in fact brings up, infected children; nothing is published (DL-CH-06). Files and assessments of children left behind or in difficulty, mandatory reports of harm. Handbook §7.</summary>
public sealed class ChildWelfareModule : Module
{
    private const string Basis = "国办发〔2010〕54号；民发〔2019〕62号";

    private static Procedure Child(string programme, string title) => new(programme + "_APPLY", title, CaseKind.Apply, Basis)
    {
        Programmes = [programme],
        IsPersonal = true,
        IsConfidential = true,
        Steps =
        [
            Accept, Supplement, Supplied,
            new("checked", "查验并作出结论", Role.TownApprover, CaseState.ConfirmReview, CaseState.Accepted) { SecondPerson = true, Needs = [EvidenceKind.Custody], Basis = "民发〔2019〕62号" },
            Confirm(basis: Basis), Reject(), SendBack with { To = CaseState.Accepted, From = [CaseState.ConfirmReview] }, Withdraw, Terminate,
        ],
        Deadlines =
        [
            new("DL-CH-02", "镇街查验", DayKind.Working, DeadlineKeys.ChildCheck, "accept", "checked"),
            new("DL-CH-03", "区级确认", DayKind.Working, DeadlineKeys.ChildConfirm, "checked", "confirm", "reject", "send-back"),
        ],
        Asked = [],
    };

    /// <summary>情形变化: the child comes of age, is adopted, a parent comes back.</summary>
    private static Procedure Exit { get; } = new("CHILD_EXIT", "儿童基本生活保障终止", CaseKind.Exit, Basis)
    {
        Programmes = ["ORPHAN", "DE_FACTO", "HIV_CHILD"],
        IsPersonal = true,
        IsConfidential = true,
        Steps = Ending("终止", Basis),
    };

    /// <summary>每年复核和情形变化: whether the parents' state still is what it was.</summary>
    private static Procedure Yearly { get; } = Exit with
    {
        Code = "CHILD_REVIEW",
        Title = "儿童基本生活保障年度复核",
        Kind = CaseKind.Review,
        Steps = Recheck(EvidenceKind.Custody, Basis),
        Deadlines = [new("DL-RV-01", "复核办结", DayKind.Working, DeadlineKeys.ReviewFinish, "checked", "confirm", "unchanged")],
    };

    private static Procedure Objection { get; } = Exit with
    {
        Code = "CHILD_OBJECTION",
        Title = "儿童基本生活保障异议",
        Kind = CaseKind.Objection,
        Steps = Objecting(Basis),
        Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
    };

    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        Child("ORPHAN", "孤儿认定"), Child("DE_FACTO", "事实无人抚养儿童认定"), Child("HIV_CHILD", "艾滋病病毒感染儿童认定"), Exit, Yearly, Objection,
    ];

    public override string Title => "儿童福利";

    public override IRecords Records { get; } = new ChildRecords();

    public override IReadOnlyList<Permission> Permissions => [.. ChildPermissions.All, ChildVisits.Notes];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(VisitsModule.Group, "儿童档案", "/children", "heart", ChildPermissions.Read),
        new(VisitsModule.Group, "强制报告", "/protection", "shield", ChildPermissions.Protect),
    ];

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
        foreach (var indicator in ChildIndicators.All) services.AddSingleton(indicator);
        services.AddSingleton(ChildVisits.Kind);
        services.AddSingleton<IVisitFrequency, ChildVisitFrequency>().AddSingleton<ChildLimits>().AddSingleton<ITaskSource, ChildTasks>();
        services.AddSingleton<OpenFiles>().AddSingleton<ChangeFile>().AddSingleton<ReviewFiles>().AddSingleton<CloseFile>().AddSingleton<AssessChildren>();
        services.AddSingleton<MissingFiles>().AddSingleton<BrowseFiles>().AddSingleton<ReadFile>().AddSingleton<FindChild>();
        services.AddSingleton<ReceiveReport>().AddSingleton<NoteStep>().AddSingleton<CloseReport>().AddSingleton<BrowseReports>().AddSingleton<ReadReport>();
    }
}
