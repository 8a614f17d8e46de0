using Huimin.Access;
using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;
using static Huimin.Casework.CommonSteps;

namespace Huimin.ElderCare;

/// <summary>养老服务: the age allowance that is found and not applied for, subsidies of disabled and poor old people. Handbook §8.1–§8.3.</summary>
public sealed class ElderCareModule : Module
{
    /// <summary>免申即享: the list comes from the register, a person confirms it.</summary>
    private static Procedure Age { get; } = new("AGE_ALLOWANCE_FOUND", "高龄津贴（免申即享）", CaseKind.Apply, "老年人权益保障法第三十三条；本区高龄津贴发放实施办法")
    {
        Programmes = ["AGE_ALLOWANCE"],
        IsPersonal = true,
        Steps =
        [
            new("accept", "核实户籍和生存状况", Role.TownClerk | Role.VillageAide, CaseState.ConfirmReview, CaseState.Submitted) { Needs = [EvidenceKind.Alive] },
            Confirm(basis: "本区高龄津贴发放实施办法"), Reject(), SendBack with { To = CaseState.Submitted, From = [CaseState.ConfirmReview] }, Withdraw with { Title = "本人放弃" }, Terminate,
        ],
        Deadlines = [new("DL-EA-01", "名单确认", DayKind.Working, DeadlineKeys.AgeFinish, Deadline.Opened, "confirm", "reject")],
    };

    private static Procedure Subsidy(string programme, string title, string basis) => new(programme + "_APPLY", title, CaseKind.Apply, basis)
    {
        Programmes = [programme],
        IsPersonal = true,
        Steps =
        [
            Accept, Supplement, Supplied,
            new("assess", "组织能力评估", Role.TownClerk, CaseState.Investigating, CaseState.Accepted),
            new("hand-up", "评估完成，报请确认", Role.TownApprover, CaseState.ConfirmReview, CaseState.Investigating) { SecondPerson = true, Needs = [EvidenceKind.Assessment] },
            Confirm(basis: basis), Reject(), SendBack with { From = [CaseState.ConfirmReview] }, Withdraw, Terminate,
        ],
        Deadlines = [new("DL-EA-02", "办结", DayKind.Working, DeadlineKeys.ElderFinish, "accept", "confirm", "reject")],
        Asked = [],
    };

    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        Age,
        Subsidy("DISABLED_ELDER_SUBSIDY", "经济困难的高龄失能老人养老服务补贴申请", "老年人权益保障法第三十七条"),
        Subsidy("CARE_CONSUMPTION", "失能老年人养老服务消费补贴申请", "民办函〔2025〕49号"),
        Subsidy("INSTITUTION_CARE", "失能老人集中照护补助申请", "老年人权益保障法第三十条"),
    ];

    public override string Title => "养老服务";

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
    }
}
