using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>A time limit of a case that has begun to run (计时). Its length is what was in force on the day it began.</summary>
public sealed class CaseDeadline : IOfHousehold, IVersioned
{
    public required Guid CaseDeadlineId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the catalogue, such as DL-DB-07.</summary>
    public required string Code { get; init; }
    public required DayKind Kind { get; init; }

    /// <summary>The length in its own unit, extension included.</summary>
    public required int Length { get; set; }
    public required DateTime StartedAt { get; init; }

    /// <summary>The first instant after the last day; null while the work calendar of that year is not loaded.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Since when the clock stands still; null while it runs.</summary>
    public DateTime? StoppedAt { get; set; }

    /// <summary>How much the stops have added, in the unit of the limit.</summary>
    public int StoppedLength { get; set; }
    public DateTime? MetAt { get; set; }
    public bool IsExtended { get; set; }

    /// <summary>When the lateness was put before the head of the office.</summary>
    public DateTime? EscalatedAt { get; set; }
    public int Version { get; set; }

    /// <summary>Running, with a day on which it ends.</summary>
    public bool IsRunning => MetAt is null && StoppedAt is null;
}
