using Huimin.Benefits;
using Huimin.Casework;

namespace Huimin.SocialAssistance;

/// <summary>低保边缘家庭、刚性支出困难家庭: recognised as such, so that other aid reaches them. Handbook §3.2, §3.3.</summary>
public static class LowIncomeProcedures
{
    public static IReadOnlyList<Procedure> All { get; } =
    [
        DibaoProcedures.Apply with
        {
            Code = "MARGIN_APPLY", Title = "低保边缘家庭认定", Programmes = ["DIBAO_MARGINAL"], Basis = "社会救助法第二十一条；参照民发〔2021〕57号", Approval = null,
        },
        DibaoProcedures.Apply with
        {
            Code = "RIGID_APPLY",
            Title = "刚性支出困难家庭认定",
            Programmes = ["RIGID_EXPENDITURE"],
            Basis = "社会救助法第二十二条；刚性支出困难家庭认定办法",
            Approval = null,
            Steps = [.. HouseholdSteps.Application(DeadlineKeys.DibaoPublicity).Select(s => s.Code == "ask-check" ? s with { Needs = [.. s.Needs, EvidenceKind.Receipts] } : s)],
            Deadlines =
            [
                new("DL-RG-01", "全流程办结", DayKind.Working, DeadlineKeys.RigidFinish, "accept", "confirm", "reject") { Extended = DeadlineKeys.RigidFinishLate },
                new("DL-DB-08", "不予确认书面告知", DayKind.Working, DeadlineKeys.DibaoRefuse, "reject", Deadline.Delivered),
            ],
            Asked = [EvidenceKind.Authorisation, EvidenceKind.Promise, EvidenceKind.Receipts],
        },
        new("LOW_INCOME_OBJECTION", "低收入家庭认定和临时救助异议", CaseKind.Objection, "社会救助法第七十六条")
        {
            Programmes = ["DIBAO_MARGINAL", "RIGID_EXPENDITURE", "TEMP"],
            Steps = CommonSteps.Objecting("社会救助法第七十六条"),
            Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
        },
    ];
}
