using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>
/// What is put up in the village and on the public pages about a case or a list (公示): the fields that the law allows and no other, the name masked, for its term.
/// </summary>
public sealed class PublicNotice : IOfHousehold, IVersioned
{
    public required Guid NoticeId { get; init; }

    /// <summary>The case; for a line of a list the one-off grant.</summary>
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Publish, Why.Duty, PersonalLevel.General, Why.WhilePublished, Why.Read)]
    public required string AreaCode { get; set; }
    public required NoticeKind Kind { get; init; }

    /// <summary>Name of the benefit.</summary>
    public required string Matter { get; init; }

    /// <summary>The applicant, masked (姓 + 星).</summary>
    [Personal(Why.Publish, Why.Duty, PersonalLevel.General, Why.WhilePublished, Why.Read)]
    public required string Applicant { get; init; }

    /// <summary>How many live in the household.</summary>
    public required int Members { get; init; }

    /// <summary>Fen a month, once it is known.</summary>
    [Personal(Why.Publish, Why.Duty, PersonalLevel.General, Why.WhilePublished, Why.Read)]
    public long? AmountFen { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The last day on which it is shown.</summary>
    public required DateOnly ToDay { get; init; }
    public DateTime? TakenDownAt { get; set; }

    /// <summary>An objection has come in (公示异议).</summary>
    public bool IsObjected { get; set; }
    public int Version { get; set; }
}

/// <summary>Why something is published. Numbers are stored.</summary>
public enum NoticeKind
{
    /// <summary>初审公示</summary>
    FirstReview = 1,

    /// <summary>确认公布</summary>
    Granted = 2,

    /// <summary>终止公示</summary>
    Ending = 3,

    /// <summary>名单公示: a line of the locked list of a one-off grant.</summary>
    Listed = 4,
}

public static class NoticeKinds
{
    public static string Title(this NoticeKind kind) => kind switch
    {
        NoticeKind.FirstReview => "初审公示",
        NoticeKind.Granted => "确认公布",
        NoticeKind.Listed => "名单公示",
        _ => "终止公示",
    };
}
