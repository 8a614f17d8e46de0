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
        Hear(CaseState.FirstReview),
        Heard,
        new("raise", "应增发，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.FirstReview) { IsSide = true },
        Confirm(LetterKind.Adjusted, CaseEffect.Adjust, "社会救助法第四十七条、第四十八条"),
        HearFirst,
        ConfirmBack(),
        SendBack with { From = [CaseState.ConfirmReview] },
        Terminate,
    ];
}
