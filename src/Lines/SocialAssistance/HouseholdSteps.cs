using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Policy.Parameters;
using static Huimin.Casework.CommonSteps;

namespace Huimin.SocialAssistance;

/// <summary>What the matters of households with an inquiry into their means have in common (家庭经济状况类程序).</summary>
internal static class HouseholdSteps
{
    /// <summary>初审并公示</summary>
    public static Transition Publish(ParameterKey days) => new("publish", "提出初审意见并公示", Role.TownApprover, CaseState.Publicity, CaseState.FirstReview)
    {
        WhenDelegated = Role.TownClerk,
        SecondPerson = true,
        Notice = new NoticeRule(NoticeKind.FirstReview, days),
        Basis = "民发〔2021〕57号",
    };

    /// <summary>公示期满，报请确认</summary>
    public static Transition HandUp { get; } = new("hand-up", "公示期满，报请确认", Role.TownClerk, CaseState.ConfirmReview, CaseState.Publicity) { AfterNotice = true };

    /// <summary>From the application to the decision, with inquiry, check and publication.</summary>
    public static IReadOnlyList<Transition> Application(ParameterKey publicity) =>
    [
        Accept, Supplement, Supplied, Investigate, AskCheck, StartCheck, Checked, Publish(publicity), Reopen, HandUp,
        Confirm() with { Notice = new NoticeRule(NoticeKind.Granted, DeadlineKeys.GrantedNotice) }, Reject(), SendBack, Withdraw, Terminate,
    ];

    /// <summary>Looks again at what is paid: nothing changes, or the family is heard before less is paid (社会救助法第四十七条、第四十八条).</summary>
    public static IReadOnlyList<Transition> Review() =>
    [
        new("start", "开始复核", Role.TownClerk, CaseState.Investigating, CaseState.Submitted),
        AskCheck with { Needs = [EvidenceKind.Authorisation] },
        StartCheck,
        Checked,
        new("unchanged", "维持不变", Role.TownApprover, CaseState.Unchanged, CaseState.FirstReview) { SecondPerson = true, IsSide = true },
        new("hear", "通知并听取意见", Role.TownClerk, CaseState.Hearing, CaseState.FirstReview) { NeedsReason = true, Letter = LetterKind.Hearing, Basis = "社会救助法第四十八条" },
        new("heard", "意见已听取，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.Hearing) { Needs = [EvidenceKind.Hearing], Basis = "社会救助法第四十八条" },
        new("raise", "应增发，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.FirstReview) { IsSide = true },
        Confirm(LetterKind.Adjusted, CaseEffect.Adjust, "社会救助法第四十七条、第四十八条"),
        SendBack with { From = [CaseState.ConfirmReview] },
        Terminate,
    ];

    /// <summary>Ends what is paid: by wish of the family, death, prison, untruth. Who is not heard is not cut off.</summary>
    public static IReadOnlyList<Transition> Exit() =>
    [
        new("hear", "通知并听取意见", Role.TownClerk, CaseState.Hearing, CaseState.Submitted) { NeedsReason = true, Letter = LetterKind.Hearing, Basis = "社会救助法第四十八条" },
        new("heard", "意见已听取，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.Hearing) { Needs = [EvidenceKind.Hearing] },
        Confirm(LetterKind.Ended, CaseEffect.End, "社会救助法第四十八条") with { Title = "终止", NeedsReason = true },
        new("keep", "不终止", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { WhenDelegated = Role.TownApprover, SecondPerson = true, NeedsReason = true, IsSide = true },
        Terminate,
    ];

    /// <summary>The family disagrees with what was found or decided: somebody else looks again and answers.</summary>
    public static IReadOnlyList<Transition> Objection() =>
    [
        Accept with { Letter = LetterKind.None },
        new("again", "重新核查", Role.DistrictClerk, CaseState.Investigating, CaseState.Accepted),
        new("answered", "核查完毕，报请答复", Role.DistrictClerk, CaseState.ConfirmReview, CaseState.Investigating) { Needs = [EvidenceKind.DistrictVisit] },
        Confirm(LetterKind.Answer, CaseEffect.Adjust, "民发〔2021〕57号 第十八条") with { Title = "异议成立，按复查结果调整", NeedsReason = true },
        new("stands", "异议不成立，维持", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { SecondPerson = true, NeedsReason = true, Letter = LetterKind.Answer },
        Withdraw,
    ];
}
