using Huimin.Ui;

namespace Huimin.Casework;

/// <summary>Where a case stands (办件状态), handbook §0.4. Numbers are stored: never renumber.</summary>
public enum CaseState
{
    /// <summary>已提交: handed in, not yet taken up.</summary>
    Submitted = 2,

    /// <summary>已受理</summary>
    Accepted = 3,

    /// <summary>补正中: the applicant completes what is missing; the clock stands still.</summary>
    Supplement = 4,

    /// <summary>调查中: visits and questions.</summary>
    Investigating = 5,

    /// <summary>信息核对中</summary>
    Verifying = 6,

    /// <summary>初审</summary>
    FirstReview = 7,

    /// <summary>公示中</summary>
    Publicity = 8,

    /// <summary>审核确认</summary>
    ConfirmReview = 9,

    /// <summary>已确认</summary>
    Confirmed = 10,

    /// <summary>不予确认</summary>
    Rejected = 11,

    /// <summary>已撤回</summary>
    Withdrawn = 12,

    /// <summary>终止办理</summary>
    Terminated = 13,

    /// <summary>残联核证: the disabled persons' federation checks the certificate.</summary>
    Certifying = 14,

    /// <summary>听取意见: before a reduction or an end the family is heard (社会救助法第四十八条).</summary>
    Hearing = 15,

    /// <summary>先行救助: helped first, the papers follow (社会救助法第五十条).</summary>
    Relieved = 16,

    /// <summary>维持不变: a review found nothing to change.</summary>
    Unchanged = 17,
}

public static class CaseStates
{
    /// <summary>Nothing more happens to it but the delivery of letters.</summary>
    public static bool IsClosed(this CaseState state) =>
        state is CaseState.Confirmed or CaseState.Rejected or CaseState.Withdrawn or CaseState.Terminated or CaseState.Unchanged;

    public static string Title(this CaseState state) => state switch
    {
        CaseState.Submitted => "已提交",
        CaseState.Accepted => "已受理",
        CaseState.Supplement => "补正中",
        CaseState.Investigating => "调查中",
        CaseState.Verifying => "信息核对中",
        CaseState.FirstReview => "初审",
        CaseState.Publicity => "公示中",
        CaseState.ConfirmReview => "审核确认",
        CaseState.Confirmed => "已确认",
        CaseState.Rejected => "不予确认",
        CaseState.Withdrawn => "已撤回",
        CaseState.Terminated => "终止办理",
        CaseState.Certifying => "残联核证",
        CaseState.Hearing => "听取意见",
        CaseState.Relieved => "先行救助",
        _ => "维持不变",
    };

    public static Tone ToneOf(this CaseState state) => state switch
    {
        CaseState.Confirmed or CaseState.Unchanged => Tone.Green,
        CaseState.Rejected or CaseState.Terminated => Tone.Red,
        CaseState.Supplement or CaseState.Hearing => Tone.Amber,
        CaseState.Withdrawn => Tone.Grey,
        _ => Tone.Blue,
    };
}
