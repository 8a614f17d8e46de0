using Huimin.Access;
using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;
using static Huimin.Casework.CommonSteps;

namespace Huimin.ChildWelfare;

/// <summary>儿童福利: orphans, children whom nobody in fact brings up, infected children. Nothing is published (DL-CH-06). Handbook §7.1.</summary>
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
        Steps =
        [
            new("hear", "告知并听取意见", Role.TownClerk, CaseState.Hearing, CaseState.Submitted) { NeedsReason = true, Letter = LetterKind.Hearing },
            new("heard", "意见已听取，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.Hearing) { Needs = [EvidenceKind.Hearing] },
            Confirm(LetterKind.Ended, CaseEffect.End, Basis) with { Title = "终止", NeedsReason = true },
            new("keep", "不终止", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { SecondPerson = true, NeedsReason = true, IsSide = true },
            Terminate,
        ],
    };

    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        Child("ORPHAN", "孤儿认定"), Child("DE_FACTO", "事实无人抚养儿童认定"), Child("HIV_CHILD", "艾滋病病毒感染儿童认定"), Exit,
    ];

    public override string Title => "儿童福利";

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
    }
}
