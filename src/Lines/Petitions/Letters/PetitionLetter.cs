using Huimin.Casework;
using Huimin.Data;

namespace Huimin.Petitions;

/// <summary>A letter to whoever asked (信访文书). Its text is fixed when it is written.</summary>
public sealed class PetitionLetter : IScoped, IVersioned
{
    public required Guid PetitionLetterId { get; init; }
    public required Guid PetitionId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; init; }
    public required PetitionLetterKind Kind { get; init; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Addressee { get; init; }

    /// <summary>The paragraphs, one a line.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Body { get; init; }

    /// <summary>The office that signs it.</summary>
    public required string Office { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly Day { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>How it was delivered (送达方式).</summary>
    public DeliveryWay? DeliveredBy { get; set; }
    public int Version { get; set; }

    /// <summary>What stands on its paper.</summary>
    public PaperText Text(string number) => new(Office, "信访编号：" + number, Kind.Title(), Addressee, Body, Day);

    /// <summary>An opinion, against which somebody may ask again.</summary>
    public bool IsOpinion => Kind is PetitionLetterKind.Answer or PetitionLetterKind.Review or PetitionLetterKind.Recheck;
}
