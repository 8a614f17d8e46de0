using Huimin.Data;

namespace Huimin.Casework;

/// <summary>Steps that most procedures share (通用环节), so that the same thing is called and checked the same everywhere.</summary>
public static class CommonSteps
{
    private static readonly CaseState[] open =
    [
        CaseState.Submitted, CaseState.Accepted, CaseState.Supplement, CaseState.Investigating, CaseState.Verifying, CaseState.FirstReview, CaseState.Publicity, CaseState.ConfirmReview,
        CaseState.Certifying, CaseState.Hearing,
    ];

    /// <summary>受理</summary>
    public static Transition Accept { get; } = new("accept", "受理", Role.TownClerk, CaseState.Accepted, CaseState.Submitted) { Letter = LetterKind.Accepted, Basis = "社会救助法第四十四条" };

    /// <summary>一次性告知补正 (DL-DB-01): everything that is missing at once.</summary>
    public static Transition Supplement { get; } = new("supplement", "一次性告知补正", Role.TownClerk, CaseState.Supplement, CaseState.Submitted)
    {
        NeedsReason = true,
        IsSide = true,
        Letter = LetterKind.Supplement,
        Basis = "民发〔2021〕57号",
    };

    /// <summary>材料补齐</summary>
    public static Transition Supplied { get; } = new("supplied", "材料已补齐", Role.TownClerk, CaseState.Submitted, CaseState.Supplement);

    /// <summary>启动调查</summary>
    public static Transition Investigate { get; } = new("investigate", "启动经济状况调查", Role.TownClerk, CaseState.Investigating, CaseState.Accepted);

    /// <summary>提请信息核对: the whole household has agreed, the visit is done.</summary>
    public static Transition AskCheck { get; } = new("ask-check", "提请信息核对", Role.TownClerk, CaseState.Verifying, CaseState.Investigating)
    {
        Needs = [EvidenceKind.Authorisation, EvidenceKind.Visit],
        Basis = "社会救助法第四十条、第四十一条",
    };

    /// <summary>启动核对</summary>
    public static Transition StartCheck { get; } = new("start-check", "启动核对", Role.DistrictClerk, CaseState.Verifying, CaseState.Verifying) { IsSide = true };

    /// <summary>核对完成</summary>
    public static Transition Checked { get; } = new("checked", "出具核对报告", Role.DistrictClerk, CaseState.FirstReview, CaseState.Verifying) { Needs = [EvidenceKind.Report], Basis = "社会救助法第四十二条" };

    /// <summary>公示有异议，重新调查</summary>
    public static Transition Reopen { get; } = new("reopen", "公示有异议，重新调查", Role.TownClerk, CaseState.Investigating, CaseState.Publicity) { NeedsReason = true, IsSide = true };

    /// <summary>退回补充调查</summary>
    public static Transition SendBack { get; } = new("send-back", "退回补充调查", Role.DistrictApprover | Role.DistrictClerk, CaseState.Investigating, CaseState.ConfirmReview, CaseState.FirstReview)
    {
        WhenDelegated = Role.TownApprover,
        NeedsReason = true,
        IsSide = true,
    };

    /// <summary>申请人撤回: by the applicant itself at the portal, or by the counter for it.</summary>
    public static Transition Withdraw { get; } = new("withdraw", "申请人撤回", Role.TownClerk | Role.Citizen, CaseState.Withdrawn, open) { NeedsReason = true, IsSide = true };

    /// <summary>终止办理: the applicant has died, moved away, or does not answer.</summary>
    public static Transition Terminate { get; } = new("terminate", "终止办理", Role.TownApprover | Role.DistrictApprover, CaseState.Terminated, open) { NeedsReason = true, IsSide = true, SecondPerson = true };

    /// <summary>审核确认</summary>
    public static Transition Confirm(LetterKind letter = LetterKind.Confirmed, CaseEffect effect = CaseEffect.Grant, string basis = "社会救助法第四十四条") =>
        new("confirm", "确认", Role.DistrictApprover, CaseState.Confirmed, CaseState.ConfirmReview) { WhenDelegated = Role.TownApprover, SecondPerson = true, Effect = effect, Letter = letter, Basis = basis };

    /// <summary>查实隐瞒或者应报未报: the family was heard; less is due from the month in which it began, and the rest comes back (社会救助法第七十三条).</summary>
    public static Transition ConfirmBack(string basis = "社会救助法第四十八条、第七十三条") => Confirm(LetterKind.Adjusted, CaseEffect.AdjustBack, basis) with
    {
        Code = "confirm-back",
        Title = "查实隐瞒或应报未报，自发生之月起调整并追回",
        NeedsReason = true,
        IsSide = true,
        Needs = [EvidenceKind.Hearing],
    };

    /// <summary>不予确认: reasons in writing.</summary>
    public static Transition Reject(params IReadOnlyList<CaseState> from) => new("reject", "不予确认", Role.DistrictApprover, CaseState.Rejected, from.Count == 0 ? [CaseState.ConfirmReview] : from)
    {
        WhenDelegated = Role.TownApprover,
        SecondPerson = true,
        NeedsReason = true,
        IsSide = true,
        Effect = CaseEffect.Deny,
        Letter = LetterKind.Rejected,
        Basis = "社会救助法第四十五条",
    };

    /// <summary>通知并听取意见: before less is paid, the family is told why and may speak (社会救助法第四十八条).</summary>
    public static Transition Hear(params IReadOnlyList<CaseState> from) =>
        new("hear", "通知并听取意见", Role.TownClerk, CaseState.Hearing, from) { NeedsReason = true, Letter = LetterKind.Hearing, Basis = "社会救助法第四十八条" };

    /// <summary>先通知并听取意见: where it turns out on the approver's desk that less would be paid.</summary>
    public static Transition HearFirst { get; } = Hear(CaseState.ConfirmReview) with { Code = "hear-first", Title = "要减发，先通知并听取意见", IsSide = true };

    /// <summary>意见已听取，报请决定</summary>
    public static Transition Heard { get; } = new("heard", "意见已听取，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.Hearing) { Needs = [EvidenceKind.Hearing], Basis = "社会救助法第四十八条" };

    /// <summary>What ends or suspends a benefit takes no other way: the family is heard, another person decides, or keeps it (终止、停发程序).</summary>
    /// <param name="title">终止 or 停发.</param>
    /// <param name="basis">The article.</param>
    public static IReadOnlyList<Transition> Ending(string title, string basis) =>
    [
        Hear(CaseState.Submitted),
        Heard,
        Confirm(LetterKind.Ended, CaseEffect.End, basis) with { Title = title, NeedsReason = true },
        new("keep", "不" + title, Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { WhenDelegated = Role.TownApprover, SecondPerson = true, NeedsReason = true, IsSide = true },
        Terminate,
    ];

    /// <summary>A yearly look at a benefit that does not hang on income (资格复核): nothing changes, or what the rules now say is decided after the family was heard.</summary>
    /// <param name="proof">What shows that the conditions still hold.</param>
    /// <param name="basis">The article.</param>
    public static IReadOnlyList<Transition> Recheck(EvidenceKind proof, string basis) =>
    [
        new("checked", "复核资格", Role.TownClerk, CaseState.FirstReview, CaseState.Submitted) { Needs = [proof], Basis = basis },
        new("unchanged", "维持不变", Role.TownApprover, CaseState.Unchanged, CaseState.FirstReview) { SecondPerson = true, IsSide = true },
        Hear(CaseState.FirstReview),
        Heard,
        new("raise", "应增发，报请决定", Role.TownClerk, CaseState.ConfirmReview, CaseState.FirstReview) { IsSide = true },
        Confirm(LetterKind.Adjusted, CaseEffect.Adjust, basis),
        HearFirst,
        Terminate,
    ];

    /// <summary>The family disagrees with what was found or decided: somebody else looks again and answers (异议程序).</summary>
    /// <param name="basis">The article.</param>
    public static IReadOnlyList<Transition> Objecting(string basis) =>
    [
        Accept with { Letter = LetterKind.None, Basis = basis },
        new("again", "重新核查", Role.DistrictClerk, CaseState.Investigating, CaseState.Accepted),
        new("answered", "核查完毕，报请答复", Role.DistrictClerk, CaseState.ConfirmReview, CaseState.Investigating) { Needs = [EvidenceKind.DistrictVisit] },
        Confirm(LetterKind.Answer, CaseEffect.Adjust, basis) with { Title = "异议成立，按复查结果调整", NeedsReason = true },
        HearFirst,
        Heard,
        new("stands", "异议不成立，维持", Role.DistrictApprover, CaseState.Unchanged, CaseState.ConfirmReview) { SecondPerson = true, NeedsReason = true, Letter = LetterKind.Answer },
        Withdraw,
    ];
}
