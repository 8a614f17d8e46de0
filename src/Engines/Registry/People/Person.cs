using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// A person of the district's register (人员, 一人一档), as we know them now. What was true before, and what we thought before, is in
/// <see cref="PersonPast"/>.
/// </summary>
public sealed class Person : IScoped, IVersioned
{
    public required Guid PersonId { get; init; }

    /// <summary>The village or community of residence (村社区), 12 digits.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string Name { get; set; }

    /// <summary>The name in simplified characters without signs, for search.</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Nobody)]
    public required string NameKey { get; set; }

    /// <summary>Reading without tones and spaces: wangxiuying.</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Nobody)]
    public required string Pinyin { get; set; }

    /// <summary>First letters: wxy.</summary>
    [Personal(Why.Identify, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Nobody)]
    public required string Initials { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Null where neither a document nor the person can tell.</summary>
    [Personal(Why.Eligibility, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? BirthDate { get; set; }

    public IdState IdState { get; set; }

    /// <summary>Why there is no number; <see cref="NoIdReason.HasNumber"/> where there is one.</summary>
    public NoIdReason NoIdReason { get; set; }

    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? IdNumberSealed { get; set; }

    [Personal(Why.Identify, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Nobody)]
    public byte[]? IdNumberIndex { get; set; }

    [Personal(Why.Contact, Why.Duty, PersonalLevel.Sensitive, Why.WhileListed, Why.Reveal)]
    public byte[]? PhoneSealed { get; set; }

    [Personal(Why.Contact, Why.Duty, PersonalLevel.Sensitive, Why.WhileListed, Why.Nobody)]
    public byte[]? PhoneIndex { get; set; }

    /// <summary>Code of GB/T 3304; empty when unknown.</summary>
    [Personal(Why.Eligibility, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Read)]
    public string EthnicCode { get; set; } = "";

    public HukouKind Hukou { get; set; }

    public DisabilityCategory? DisabilityCategory { get; set; }

    public DisabilityDegree? DisabilityDegree { get; set; }

    /// <summary>Last day of the disability certificate (残疾证有效期).</summary>
    [Personal(Why.Eligibility, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileListed, Why.Read)]
    public DateOnly? DisabilityValidUntil { get; set; }

    /// <summary>
    /// A child in care, or a person whose illness must not be known (特殊保护对象): a reveal needs a responsible person's approval. The reason is
    /// not kept here.
    /// </summary>
    public bool IsProtected { get; set; }

    [Personal(Why.Eligibility, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public DateOnly? DeathDate { get; set; }

    /// <summary>The record that took this one in, when it was a duplicate (并入).</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>The day from which these fields are true.</summary>
    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The instant from which we knew it.</summary>
    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; set; }

    public int Version { get; set; }

    /// <summary>On the list of the living: neither dead nor merged.</summary>
    public bool IsLive => DeathDate is null && MergedInto is null;

    /// <summary>Where the number is sealed.</summary>
    public static SealedColumn IdNumberColumn { get; } = new("person", "id_number_sealed");

    /// <summary>Where the phone is sealed.</summary>
    public static SealedColumn PhoneColumn { get; } = new("person", "phone_sealed");
}
