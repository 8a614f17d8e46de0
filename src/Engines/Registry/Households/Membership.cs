using Huimin.Data;

namespace Huimin.Registry;

/// <summary>
/// That a person belongs to a household (户内成员), on two axes of time: a row is never changed but for <see cref="KnownTo"/>, which says from when
/// we knew better. The present is where <see cref="ValidTo"/> and <see cref="KnownTo"/> are null.
/// </summary>
public sealed class Membership : IScoped
{
    public required Guid MembershipId { get; init; }
    public required Guid HouseholdId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Division of the household.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Relation to the head, code of GB/T 4761 (与户主关系); 02 is the head.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string Relation { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? ValidTo { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateTime? KnownTo { get; set; }

    public EndReason EndReason { get; init; }
}

/// <summary>Why a membership ended (减员原因).</summary>
public enum EndReason
{
    None = 0,
    MovedOut = 1,
    Split = 2,
    Married = 3,
    Death = 4,
    HouseholdsMerged = 5,
    RecordsMerged = 6,
    Mistake = 7,
    Other = 9,
}

public static class EndReasons
{
    public static string Title(this EndReason reason) => reason switch
    {
        EndReason.MovedOut => "迁出",
        EndReason.Split => "分户",
        EndReason.Married => "婚嫁",
        EndReason.Death => "死亡",
        EndReason.HouseholdsMerged => "并户",
        EndReason.RecordsMerged => "档案合并",
        EndReason.Mistake => "登记错误",
        EndReason.Other => "其他",
        _ => "",
    };
}
