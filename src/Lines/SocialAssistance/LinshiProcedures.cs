using Huimin.Benefits;
using Huimin.Benefits.SocialAssistance;
using Huimin.Casework;
using Huimin.Data;
using static Huimin.Casework.CommonSteps;

namespace Huimin.SocialAssistance;

/// <summary>临时救助: by expenditure with an inquiry; in an emergency help first and papers afterwards; small sums from the town's petty fund. Handbook §3.4.</summary>
public static class LinshiProcedures
{
    private const string Basis = "社会救助法第二十九条、第三十七条、第五十条；民发〔2018〕23号";

    /// <summary>支出型</summary>
    public static Procedure Expenditure { get; } = new("TEMP_APPLY", "临时救助（支出型）", CaseKind.Apply, Basis)
    {
        Programmes = ["TEMP"],
        Place = ApplyPlace.Emergency,
        Start = StartMonth.ThisMonth,
        Steps =
        [
            Accept, Supplement, Supplied, Investigate,
            AskCheck with { Needs = [EvidenceKind.Authorisation, EvidenceKind.Visit, EvidenceKind.Receipts] },
            StartCheck, Checked,
            new("hand-up", "提出审核意见，报请确认", Role.TownApprover, CaseState.ConfirmReview, CaseState.FirstReview) { SecondPerson = true },
            Confirm(basis: Basis), Reject(), SendBack, Withdraw, Terminate,
        ],
        Deadlines = [new("DL-LS-03", "办结", DayKind.Working, DeadlineKeys.LinshiFinish, "accept", "confirm", "reject")],
        Asked = [EvidenceKind.Authorisation, EvidenceKind.Receipts],
    };

    /// <summary>急难型: first relief within hours, the papers follow.</summary>
    public static Procedure Emergency { get; } = new("TEMP_EMERGENCY", "临时救助（急难型，先行救助）", CaseKind.Apply, Basis)
    {
        Programmes = ["TEMP"],
        Place = ApplyPlace.Emergency,
        Start = StartMonth.ThisMonth,
        Steps =
        [
            new("accept", "受理并核实急难", Role.TownClerk, CaseState.ConfirmReview, CaseState.Submitted) { Needs = [EvidenceKind.Emergency], Basis = "社会救助法第五十条" },
            new("relieve", "先行救助", Role.TownApprover, CaseState.Relieved, CaseState.ConfirmReview) { SecondPerson = true, Effect = CaseEffect.Grant, Letter = LetterKind.Confirmed, Basis = "社会救助法第五十条" },
            new("completed", "手续已补齐", Role.TownClerk, CaseState.Confirmed, CaseState.Relieved) { Needs = [EvidenceKind.Visit, EvidenceKind.Authorisation], Basis = "社会救助法第五十条" },
            Reject() with { By = Role.TownApprover, WhenDelegated = null },
            Withdraw with { From = [CaseState.Submitted, CaseState.ConfirmReview] },
            Terminate with { From = [CaseState.Submitted, CaseState.ConfirmReview] },
        ],
        Deadlines =
        [
            new("DL-LS-01", "先行救助", DayKind.Hours, DeadlineKeys.LinshiRelief, Deadline.Opened, "relieve", "reject"),
            new("DL-LS-02", "先行救助后补齐手续", DayKind.Working, DeadlineKeys.LinshiPapers, "relieve", "completed"),
        ],
        Asked = [],
    };

    /// <summary>镇街备用金: small sums are confirmed by the town; above the town's limit the district confirms.</summary>
    public static Procedure Petty { get; } = new("TEMP_PETTY", "临时救助（镇街备用金小额）", CaseKind.Apply, Basis)
    {
        Programmes = ["TEMP"],
        Place = ApplyPlace.Emergency,
        Start = StartMonth.ThisMonth,
        Steps =
        [
            Accept with { To = CaseState.Investigating },
            Supplement, Supplied,
            new("hand-up", "核实完毕，报请审批", Role.TownClerk, CaseState.ConfirmReview, CaseState.Investigating) { Needs = [EvidenceKind.Visit] },
            new("confirm", "备用金小额审批", Role.TownApprover, CaseState.Confirmed, CaseState.ConfirmReview) { SecondPerson = true, Effect = CaseEffect.Grant, Most = LinshiKeys.TownLimit, Letter = LetterKind.Confirmed, Basis = "民发〔2018〕23号" },
            Reject() with { By = Role.TownApprover, WhenDelegated = null },
            Withdraw, Terminate,
        ],
        Deadlines = [new("DL-LS-03", "办结", DayKind.Working, DeadlineKeys.LinshiFinish, "accept", "confirm", "reject")],
        Asked = [],
    };

    public static IReadOnlyList<Procedure> All { get; } = [Expenditure, Emergency, Petty];
}
