using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Verification;

/// <summary>
/// The consent of one person to be checked (核对授权): bound to a case and its purpose, to the sources named, until a day (社会救助法 第四十条、第四十一条).
/// </summary>
public sealed class Authorisation : IOfHousehold, IVersioned
{
    public required Guid AuthorisationId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    public required Guid PersonId { get; init; }

    /// <summary>Not of the household: owes support by law (法定义务人).</summary>
    public required bool IsSupporter { get; init; }

    /// <summary>What it is for: code of the case's procedure.</summary>
    public required string Purpose { get; init; }

    /// <summary>Codes of the sources, divided by commas.</summary>
    public required string Sources { get; init; }

    public required ConsentWay Way { get; init; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly SignedOn { get; init; }

    /// <summary>The last day on which it counts.</summary>
    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly ValidUntil { get; init; }

    public required DateTime At { get; init; }
    public required Guid By { get; init; }
    public DateTime? WithdrawnAt { get; set; }

    [Personal(Why.Check, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string WithdrawReason { get; set; } = "";
    public int Version { get; set; }

    public bool IsLive(DateOnly day) => WithdrawnAt is null && SignedOn <= day && day <= ValidUntil;

    public bool Covers(string source) => Sources.Split(',').Contains(source, StringComparer.Ordinal);
}

/// <summary>How somebody consented (授权方式). Numbers are stored.</summary>
public enum ConsentWay
{
    /// <summary>书面授权书</summary>
    Paper = 1,

    /// <summary>现场确认</summary>
    OnSite = 2,

    /// <summary>远程确认</summary>
    Remote = 3,
}

public static class ConsentWays
{
    public static string Title(this ConsentWay way) => way switch { ConsentWay.Paper => "书面授权书", ConsentWay.OnSite => "现场确认", _ => "远程确认" };
}
