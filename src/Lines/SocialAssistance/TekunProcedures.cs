using Huimin.Benefits;
using Huimin.Benefits.SocialAssistance;
using Huimin.Casework;
using Huimin.Data;
using static Huimin.Casework.CommonSteps;

namespace Huimin.SocialAssistance;

/// <summary>特困: the town looks into the three conditions and the self-care, the district draws at least thirty of a hundred for its own look. Handbook §3.1.</summary>
public static class TekunProcedures
{
    private const string Basis = "社会救助法第十六条、第四十四条；民发〔2021〕43号";

    public static Procedure Apply { get; } = new("TEKUN_APPLY", "特困人员认定", CaseKind.Apply, Basis)
    {
        Programmes = ["TEKUN"],
        IsPersonal = true,
        Approval = TekunKeys.Approval,
        SamplePercent = TekunKeys.SpotCheck,
        Steps =
        [
            .. HouseholdSteps.Application(DeadlineKeys.TekunPublicity).Select(s => s.Code switch
            {
                "checked" => s with { Needs = [EvidenceKind.Report, EvidenceKind.Assessment] },
                "publish" => s with { Basis = "民发〔2021〕43号" },
                _ => s,
            }),
        ],
        Deadlines =
        [
            new("DL-TK-01", "调查核实并提出初审意见", DayKind.Working, DeadlineKeys.TekunReview, "accept", "publish"),
            new("DL-TK-02", "公示异议后重新调查", DayKind.Working, DeadlineKeys.TekunReview, "reopen", "publish"),
            new("DL-TK-03", "区级审核确认", DayKind.Working, DeadlineKeys.TekunConfirm, "hand-up", "confirm", "reject", "send-back"),
            new("DL-TK-04", "不符合条件书面告知", DayKind.Working, DeadlineKeys.TekunRefuse, "reject", Deadline.Delivered),
        ],
        Asked = [EvidenceKind.Authorisation, EvidenceKind.Promise],
    };

    public static IReadOnlyList<Procedure> All { get; } =
    [
        Apply,
        new("TEKUN_REVIEW", "特困复核和自理能力变化", CaseKind.Review, "民发〔2021〕43号")
        {
            Programmes = ["TEKUN"],
            IsPersonal = true,
            Approval = TekunKeys.Approval,
            Steps = [.. HouseholdSteps.Review().Select(s => s.Code == "checked" ? s with { Needs = [EvidenceKind.Report, EvidenceKind.Assessment] } : s)],
            Deadlines = [new("DL-TK-06", "自理能力变化复核评估", DayKind.Working, DeadlineKeys.TekunReassess, "start", "checked")],
            Asked = [EvidenceKind.Authorisation],
        },
        new("TEKUN_EXIT", "特困供养终止", CaseKind.Exit, "民发〔2021〕43号")
        {
            Programmes = ["TEKUN"],
            IsPersonal = true,
            Approval = TekunKeys.Approval,
            Steps =
            [
                Hear(CaseState.Submitted),
                new("publish-end", "提出终止意见并公示", Role.TownApprover, CaseState.Publicity, CaseState.Hearing)
                {
                    WhenDelegated = Role.TownClerk, SecondPerson = true, Needs = [EvidenceKind.Hearing], Notice = new NoticeRule(NoticeKind.Ending, DeadlineKeys.EndingNotice), Basis = "民发〔2021〕43号",
                },
                HouseholdSteps.HandUp,
                new("objected", "公示有异议，重新听取", Role.TownClerk, CaseState.Hearing, CaseState.Publicity) { NeedsReason = true, IsSide = true },
                Confirm(LetterKind.Ended, CaseEffect.End, "民发〔2021〕43号") with { Title = "终止", NeedsReason = true },
                new("keep", "不终止", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { WhenDelegated = Role.TownApprover, SecondPerson = true, NeedsReason = true, IsSide = true },
                Terminate,
            ],
        },
        new("TEKUN_OBJECTION", "特困异议", CaseKind.Objection, "民发〔2021〕43号；社会救助法第七十六条")
        {
            Programmes = ["TEKUN"],
            IsPersonal = true,
            Steps = Objecting("民发〔2021〕43号"),
            Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
        },
    ];
}
