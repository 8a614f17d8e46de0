using Huimin.Data;

namespace Huimin.Registry;

/// <summary>Something in the register that cannot be right and waits for a person to look (疑点).</summary>
public sealed class RegistryFinding : IScoped, IVersioned
{
    public required Guid FindingId { get; init; }
    public required FindingKind Kind { get; init; }

    /// <summary>Division of the person or household concerned.</summary>
    public required string AreaCode { get; set; }
    public Guid? PersonId { get; init; }

    /// <summary>The other record of a pair.</summary>
    public Guid? OtherPersonId { get; init; }
    public Guid? HouseholdId { get; init; }

    /// <summary>Why, in Chinese; no numbers of documents, phones or addresses.</summary>
    public required string Reason { get; init; }
    public required DateTime FoundAt { get; init; }
    public FindingState State { get; set; }
    public DateTime? SettledAt { get; set; }

    /// <summary>Account that settled it.</summary>
    public Guid? SettledBy { get; set; }
    public int Version { get; set; }
}

/// <summary>What is wrong (疑点类型).</summary>
public enum FindingKind
{
    /// <summary>Two records with one number (同号).</summary>
    SameNumber = 1,

    /// <summary>Same name and birth date near each other (同名同生日).</summary>
    SameNameAndBirth = 2,

    /// <summary>The number is not well formed (号码有误).</summary>
    BadNumber = 3,

    /// <summary>Dead, but still on a household's list (死亡未销户).</summary>
    DeadButListed = 4,

    /// <summary>One person in two households (一人两户).</summary>
    TwoHouseholds = 5,

    /// <summary>A household with two heads (一户两户主).</summary>
    TwoHeads = 6,

    /// <summary>A household without a head (无户主).</summary>
    NoHead = 7,

    /// <summary>Sex or birth date contradict the number (性别或出生日期与号码不符).</summary>
    NumberContradicts = 8,
}

public enum FindingState
{
    Open = 0,

    /// <summary>Put right (已更正).</summary>
    Settled = 1,

    /// <summary>Looked at; it is right as it stands (核实无误).</summary>
    NotAnError = 2,
}

public static class FindingTitles
{
    public static string Title(this FindingKind kind) => kind switch
    {
        FindingKind.SameNumber => "身份号码重复",
        FindingKind.SameNameAndBirth => "同名且出生日期相近",
        FindingKind.BadNumber => "身份号码有误",
        FindingKind.DeadButListed => "已死亡仍在户内",
        FindingKind.TwoHouseholds => "一人在两户",
        FindingKind.TwoHeads => "一户两个户主",
        FindingKind.NoHead => "没有户主",
        FindingKind.NumberContradicts => "性别或出生日期与号码不符",
        _ => "疑点",
    };

    public static string Title(this FindingState state) => state switch
    {
        FindingState.Settled => "已更正",
        FindingState.NotAnError => "核实无误",
        _ => "待核实",
    };
}
