using Huimin.Access;
using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;
using static Huimin.Casework.CommonSteps;

namespace Huimin.Disability;

/// <summary>残疾人福利: living and nursing allowance; first review in the town, certificate checked by the federation, decided by the district. Handbook §6.1.</summary>
public sealed class DisabilityModule : Module
{
    private const string Basis = "国发〔2015〕52号；民发〔2021〕70号；民发〔2022〕79号";

    /// <summary>Taken in anywhere in the country, sent on to where the person is registered (跨省通办、全程网办).</summary>
    private static readonly Transition transfer = new("transfer", "跨省通办件转送户籍地", Role.TownClerk, CaseState.Terminated, CaseState.Submitted) { IsSide = true, NeedsReason = true, Basis = "民发〔2021〕70号" };

    private static string[] Both { get; } = ["DISABILITY_LIVING", "DISABILITY_CARE"];

    private static IReadOnlyList<Transition> Steps { get; } =
    [
        Accept, Supplement, Supplied, transfer,
        new("first-review", "初审", Role.TownApprover, CaseState.Certifying, CaseState.Accepted) { SecondPerson = true },
        new("certified", "残联核证完成", Role.DistrictClerk, CaseState.ConfirmReview, CaseState.Certifying) { Needs = [EvidenceKind.Certificate] },
        Confirm(basis: Basis), Reject(CaseState.ConfirmReview, CaseState.Certifying),
        SendBack with { To = CaseState.Accepted, From = [CaseState.ConfirmReview, CaseState.Certifying] }, Withdraw, Terminate,
    ];

    private static IReadOnlyList<Deadline> Limits { get; } =
    [
        new("DL-DA-01", "镇街初审", DayKind.Working, DeadlineKeys.DisabilityTown, "accept", "first-review"),
        new("DL-DA-02", "残联核证", DayKind.Working, DeadlineKeys.DisabilityCertify, "first-review", "certified", "reject"),
        new("DL-DA-03", "区级审定", DayKind.Working, DeadlineKeys.DisabilityConfirm, "certified", "confirm", "reject", "send-back"),
        new("DL-DA-04", "跨省通办收件后转送", DayKind.Working, DeadlineKeys.DisabilityTransfer, Deadline.Opened, "accept", "transfer"),
    ];

    private static Procedure Allowance(string programme, string title) => new(programme + "_APPLY", title, CaseKind.Apply, Basis)
    {
        Programmes = [programme],
        IsPersonal = true,
        Place = ApplyPlace.AnyCounter,
        Start = StartMonth.ApplicationMonth,
        Steps = Steps,
        Deadlines = Limits,
        Asked = [],
    };

    /// <summary>Every year at least once, and when a certificate ends (资格复核).</summary>
    private static Procedure Recheck { get; } = new("DISABILITY_REVIEW", "残疾人两项补贴资格复核", CaseKind.Review, Basis)
    {
        Programmes = Both,
        IsPersonal = true,
        Steps =
        [
            new("check", "提请残联核证", Role.TownClerk, CaseState.Certifying, CaseState.Submitted),
            new("certified", "残联核证完成", Role.DistrictClerk, CaseState.ConfirmReview, CaseState.Certifying) { Needs = [EvidenceKind.Certificate] },
            Confirm(LetterKind.Adjusted, CaseEffect.Adjust, Basis),
            HearFirst,
            Heard,
            new("unchanged", "维持不变", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { SecondPerson = true, IsSide = true },
            Terminate,
        ],
        Deadlines = [new("DL-RV-01", "复核办结", DayKind.Working, DeadlineKeys.ReviewFinish, "check", "confirm", "unchanged")],
    };

    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        new("DISABILITY_SUSPEND", "残疾人两项补贴停发（证件到期、服刑等）", CaseKind.Suspend, Basis) { Programmes = Both, IsPersonal = true, Steps = Ending("停发", Basis) },
        new("DISABILITY_EXIT", "残疾人两项补贴终止", CaseKind.Exit, Basis) { Programmes = Both, IsPersonal = true, Steps = Ending("终止", Basis) },
        new("DISABILITY_OBJECTION", "残疾人两项补贴异议", CaseKind.Objection, Basis)
        {
            Programmes = Both,
            IsPersonal = true,
            Steps = Objecting(Basis),
            Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
        },
        Allowance("DISABILITY_LIVING", "困难残疾人生活补贴申请"), Allowance("DISABILITY_CARE", "重度残疾人护理补贴申请"), Recheck,
    ];

    public override string Title => "残疾人福利";

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
        foreach (var indicator in DisabilityIndicators.All) services.AddSingleton(indicator);
    }
}
