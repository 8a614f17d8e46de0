using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Exchange;

/// <summary>A question that goes out to one source about one household (查询, 发件箱). Its id is the id of the message: asked again it is the same question.</summary>
public sealed class Question : IOfHousehold, IVersioned
{
    public static readonly SealedColumn Column = new("exchange_question", "people_sealed");

    public required Guid QuestionId { get; init; }

    /// <summary>Code of the source.</summary>
    public required string Source { get; init; }

    /// <summary>What it is asked for, such as the check of a case.</summary>
    public required Guid AboutId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Who is asked about, sealed.</summary>
    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Nobody)]
    public required byte[] PeopleSealed { get; init; }

    public required QuestionState State { get; set; }
    public required DateTime AskedAt { get; init; }
    public DateTime? SentAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Nobody else sends it before; null where nothing is to be sent.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>Code of the last refusal; empty without one.</summary>
    public string LastCode { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>How far a question has come (查询状态). Numbers are stored.</summary>
public enum QuestionState
{
    /// <summary>待发出</summary>
    Waiting = 1,

    /// <summary>已发出，待回复</summary>
    Sent = 2,

    /// <summary>已回复</summary>
    Answered = 3,

    /// <summary>停止查询: five attempts failed; a person looks at it.</summary>
    Quarantined = 4,

    /// <summary>已撤回: the consent or the case ended.</summary>
    Withdrawn = 5,
}

public static class QuestionStates
{
    public static string Title(this QuestionState state) => state switch
    {
        QuestionState.Waiting => "待发出",
        QuestionState.Sent => "待回复",
        QuestionState.Answered => "已回复",
        QuestionState.Quarantined => "停止查询",
        _ => "已撤回",
    };
}
