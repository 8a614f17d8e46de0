using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Exchange;

/// <summary>An answer as it came in (回复, 收件箱): unique by source and message id, kept sealed with its source and age.</summary>
public sealed class Answer : IOfHousehold
{
    public const int LongestMessageId = 80;
    public static readonly SealedColumn Column = new("exchange_answer", "rows_sealed");

    public required Guid AnswerId { get; init; }
    public required string Source { get; init; }

    /// <summary>The source's id of the message.</summary>
    public required string MessageId { get; init; }
    public required Guid QuestionId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>What was said, sealed; empty where it may not be kept.</summary>
    [Personal(Why.Check, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Nobody)]
    public required byte[] RowsSealed { get; init; }
    public required int Rows { get; init; }

    /// <summary>The day up to which the source's data go.</summary>
    public required DateOnly SourceDay { get; init; }
    public required DateTime TakenAt { get; init; }

    /// <summary>Why it was set aside, the code; empty where it counts.</summary>
    public required string SetAside { get; init; }
}
