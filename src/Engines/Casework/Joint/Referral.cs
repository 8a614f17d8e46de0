using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>A family handed on to another department for what that one gives (转办、转介), with a term and an answer (社会救助法第四十二条).</summary>
public sealed class Referral : IOfHousehold, IVersioned
{
    public required Guid ReferralId { get; init; }
    public required Guid HouseholdId { get; init; }
    public Guid? CaseId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }
    public required Department To { get; init; }

    /// <summary>What is asked of it.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Matter { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>The last day for the answer; null while the calendar of that year is not loaded.</summary>
    public DateOnly? DueOn { get; init; }
    public DateOnly? AnsweredOn { get; set; }
    public ReferralOutcome? Outcome { get; set; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string Answer { get; set; } = "";
    public int Version { get; set; }
}

/// <summary>Who else gives aid (协同部门). Numbers are stored.</summary>
public enum Department
{
    /// <summary>医保：医疗救助</summary>
    MedicalInsurance = 1,

    /// <summary>教育：教育救助</summary>
    Education = 2,

    /// <summary>住建：住房救助</summary>
    Housing = 3,

    /// <summary>人社：就业救助</summary>
    Employment = 4,

    /// <summary>应急：受灾救助</summary>
    Disaster = 5,

    /// <summary>卫健：疾病应急救助</summary>
    Health = 6,

    /// <summary>残联</summary>
    DisabledFederation = 7,

    /// <summary>工会</summary>
    Union = 8,

    /// <summary>慈善组织</summary>
    Charity = 9,

    /// <summary>农业农村（防返贫）</summary>
    Rural = 10,

    /// <summary>户籍所在地镇街: told that the family applied where the emergency is; never chosen by hand.</summary>
    RegistrationPlace = 11,
}

/// <summary>What came of it. Numbers are stored.</summary>
public enum ReferralOutcome
{
    /// <summary>已落实</summary>
    Given = 1,

    /// <summary>不符合条件</summary>
    NotEligible = 2,

    /// <summary>对象放弃</summary>
    Declined = 3,

    /// <summary>同一事由没有救助过: what the place of registration answers.</summary>
    NotAided = 4,

    /// <summary>同一事由已经救助: then it is not given again.</summary>
    AidedBefore = 5,
}

public static class ReferralWords
{
    /// <summary>Those that a clerk may hand a family on to.</summary>
    public static IReadOnlyList<Department> Departments { get; } = [.. Enum.GetValues<Department>().Where(d => d != Department.RegistrationPlace)];

    /// <summary>What may be answered.</summary>
    public static IReadOnlyList<ReferralOutcome> Outcomes(this Department to) =>
        [.. Enum.GetValues<ReferralOutcome>().Where(o => o is ReferralOutcome.NotAided or ReferralOutcome.AidedBefore == (to == Department.RegistrationPlace))];

    public static string Title(this Department to) => to switch
    {
        Department.MedicalInsurance => "医保部门（医疗救助）",
        Department.Education => "教育部门（教育救助）",
        Department.Housing => "住建部门（住房救助）",
        Department.Employment => "人社部门（就业救助）",
        Department.Disaster => "应急部门（受灾救助）",
        Department.Health => "卫健部门（疾病应急救助）",
        Department.DisabledFederation => "残联",
        Department.Union => "工会",
        Department.Charity => "慈善组织",
        Department.RegistrationPlace => "户籍所在地镇街（异地受理告知）",
        _ => "农业农村部门（防返贫）",
    };

    public static string Title(this ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.Given => "已落实",
        ReferralOutcome.NotEligible => "不符合条件",
        ReferralOutcome.NotAided => "知悉，同一事由没有救助过",
        ReferralOutcome.AidedBefore => "同一事由已经救助",
        _ => "对象放弃",
    };
}
