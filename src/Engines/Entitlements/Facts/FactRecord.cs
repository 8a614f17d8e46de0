using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Entitlements;

/// <summary>
/// One fact for the rules that the register does not hold (核算事实): what somebody declared or a check found, about a household or a person, from a
/// day on. Never overwritten: a later one closes it by <see cref="KnownTo"/>, so that any month can be assessed as it was known then.
/// </summary>
public sealed class FactRecord : IOfSubject
{
    public required Guid FactId { get; init; }

    /// <summary>The household or the person it is about; which of them the term says.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Division of the household (12 digits).</summary>
    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileDecided, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the term, such as income.wage.</summary>
    public required string Code { get; init; }

    /// <summary>In the unit of its term: fen, months, a code, 0 or 1.</summary>
    [Personal(Why.Assess, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public required int Value { get; init; }

    /// <summary>The first day on which it holds (自…起).</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Who says so: 申请人申报, 家庭经济状况核对, 残疾人证库.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which the source knew it; its age follows (数据时间).</summary>
    public required DateOnly SourceDay { get; init; }

    public required DateTime KnownFrom { get; init; }

    /// <summary>When something better became known; null while this counts.</summary>
    public DateTime? KnownTo { get; set; }
}
