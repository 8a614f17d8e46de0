using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>A letter of the office in a case (文书). Its text is fixed when it is written.</summary>
public sealed class Letter : IOfHousehold, IVersioned
{
    public required Guid LetterId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }
    public required LetterKind Kind { get; init; }

    /// <summary>To whom, with the full name: it is a letter to the person.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Addressee { get; init; }

    /// <summary>The paragraphs, one a line.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Body { get; init; }

    /// <summary>The office that signs it.</summary>
    public required string Office { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Stands in the address that the code on the paper leads to; nobody can guess it.</summary>
    public required string Token { get; init; }
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>How it was delivered (送达方式).</summary>
    public DeliveryWay? DeliveredBy { get; set; }
    public int Version { get; set; }

    /// <summary>What stands on its paper.</summary>
    public PaperText Text(string caseNumber) => new(Office, "办件编号：" + caseNumber, Kind.Title(), Addressee, Body, Day);
}

/// <summary>How a letter reached the family (送达方式). Numbers are stored.</summary>
public enum DeliveryWay
{
    /// <summary>直接送达</summary>
    InPerson = 1,

    /// <summary>村（居）代为送达</summary>
    ByVillage = 2,

    /// <summary>邮寄送达</summary>
    ByPost = 3,

    /// <summary>电子送达</summary>
    Online = 4,

    /// <summary>留置送达</summary>
    Left = 5,
}

public static class DeliveryWays
{
    public static string Title(this DeliveryWay way) => way switch
    {
        DeliveryWay.InPerson => "直接送达",
        DeliveryWay.ByVillage => "村（居）代为送达",
        DeliveryWay.ByPost => "邮寄送达",
        DeliveryWay.Online => "电子送达",
        _ => "留置送达",
    };
}
