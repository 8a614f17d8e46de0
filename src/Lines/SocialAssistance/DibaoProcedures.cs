using Huimin.Benefits;
using Huimin.Benefits.SocialAssistance;
using Huimin.Casework;

namespace Huimin.SocialAssistance;

/// <summary>低保: application, single persons, review, change, exit, objection. Handbook §2.5.</summary>
public static class DibaoProcedures
{
    private const string Basis = "社会救助法第三十七条至第四十八条；民发〔2021〕57号";

    private static IReadOnlyList<Deadline> Limits { get; } =
    [
        new("DL-DB-02", "受理后启动经济状况调查", DayKind.Working, DeadlineKeys.DibaoInvestigate, "accept", "investigate"),
        new("DL-DB-03", "提请后启动信息核对", DayKind.Working, DeadlineKeys.DibaoVerify, "ask-check", "start-check", "checked"),
        new("DL-DB-06", "审核确认", DayKind.Working, DeadlineKeys.DibaoConfirm, "hand-up", "confirm", "reject", "send-back"),
        new("DL-DB-07", "全流程办结", DayKind.Working, DeadlineKeys.DibaoFinish, "accept", "confirm", "reject") { Extended = DeadlineKeys.DibaoFinishLate, WhenDelegated = DeadlineKeys.DibaoFinishTown },
        new("DL-DB-08", "不予确认书面告知", DayKind.Working, DeadlineKeys.DibaoRefuse, "reject", Deadline.Delivered),
    ];

    public static Procedure Apply { get; } = new("DIBAO_APPLY", "低保申请", CaseKind.Apply, Basis)
    {
        Programmes = ["DIBAO"],
        Approval = DibaoKeys.Approval,
        StartRule = DibaoKeys.PayStart,
        Steps = HouseholdSteps.Application(DeadlineKeys.DibaoPublicity),
        Deadlines = Limits,
        Asked = [EvidenceKind.Authorisation, EvidenceKind.Promise],
    };

    public static IReadOnlyList<Procedure> All { get; } =
    [
        Apply,
        Apply with { Code = "SINGLE_PERSON_APPLY", Title = "单人户低保申请", Programmes = ["SINGLE_PERSON"], IsPersonal = true },
        new("DIBAO_REVIEW", "低保定期复核和变更", CaseKind.Review, "社会救助法第四十七条、第四十八条；民发〔2021〕57号")
        {
            Programmes = ["DIBAO", "SINGLE_PERSON"],
            Approval = DibaoKeys.Approval,
            Steps = HouseholdSteps.Review(),
            Deadlines =
            [
                new("DL-DB-10", "成员死亡等变化后核查办结", DayKind.Months, DeadlineKeys.DeathCheck, Deadline.Opened, "confirm", "confirm-back", "unchanged"),
                new("DL-RV-01", "复核办结", DayKind.Working, DeadlineKeys.ReviewFinish, "start", "confirm", "confirm-back", "unchanged"),
            ],
            Asked = [EvidenceKind.Authorisation],
        },
        new("DIBAO_EXIT", "低保终止", CaseKind.Exit, "社会救助法第四十八条；民发〔2021〕57号") { Programmes = ["DIBAO", "SINGLE_PERSON"], Approval = DibaoKeys.Approval, Steps = CommonSteps.Ending("终止", "社会救助法第四十八条") },
        new("DIBAO_SUSPEND", "低保停发", CaseKind.Suspend, "社会救助法第四十六条至第四十八条；民发〔2021〕57号") { Programmes = ["DIBAO", "SINGLE_PERSON"], Approval = DibaoKeys.Approval, Steps = CommonSteps.Ending("停发", "民发〔2021〕57号") },
        new("DIBAO_OBJECTION", "低保异议", CaseKind.Objection, "民发〔2021〕57号 第十八条；社会救助法第七十六条")
        {
            Programmes = ["DIBAO", "SINGLE_PERSON"],
            Steps = CommonSteps.Objecting("民发〔2021〕57号 第十八条"),
            Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
        },
    ];
}
