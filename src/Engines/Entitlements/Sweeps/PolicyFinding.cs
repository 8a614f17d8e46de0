using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Entitlements;

/// <summary>
/// What a sweep found about one household and one programme (普查发现, 政策找人): due and not paid, paid and no longer due, or about to change. A finding is not a
/// decision: somebody looks, and what was judged wrong stays known with its reason.
/// </summary>
public sealed class PolicyFinding : IOfHousehold, IVersioned
{
    public required Guid FindingId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Assess, Why.Duty, PersonalLevel.General, Why.WhileDecided, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the programme; empty where nothing can be reckoned.</summary>
    public required string Programme { get; init; }

    public required PolicyFindingKind Kind { get; init; }

    /// <summary>First day of the month that was assessed.</summary>
    public required DateOnly Month { get; set; }

    /// <summary>What the rules say is due, fen a month.</summary>
    [Personal(Why.Assess, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public required long DueFen { get; set; }

    /// <summary>What is being paid, fen a month.</summary>
    [Personal(Why.Assess, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public required long PaidFen { get; set; }

    /// <summary>Whether the means of the household are known: if not, the first thing to do is to look into them.</summary>
    public required bool MeansKnown { get; set; }

    public PolicyFindingState State { get; set; }
    public required DateTime FoundAt { get; init; }
    public DateTime? SettledAt { get; set; }
    public Guid? SettledBy { get; set; }

    /// <summary>Why it was judged wrong or done with.</summary>
    [Personal(Why.Assess, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileDecided, Why.Read)]
    public string Reason { get; set; } = "";

    /// <summary>Code of the refusal, where nothing can be reckoned for the household (无法核算的原因).</summary>
    public string Cause { get; set; } = "";

    public int Version { get; set; }
}

public enum PolicyFindingKind
{
    /// <summary>符合条件未享受</summary>
    Missing = 1,

    /// <summary>正在享受但不再符合</summary>
    NoLongerDue = 2,

    /// <summary>发放金额与核算不一致</summary>
    OtherAmount = 3,

    /// <summary>下月将变化</summary>
    ChangesNextMonth = 4,

    /// <summary>登记有矛盾，无法核算: why, says <see cref="PolicyFinding.Cause"/>.</summary>
    Undecided = 5,
}

public enum PolicyFindingState
{
    /// <summary>待处理</summary>
    Open = 0,

    /// <summary>已转核实</summary>
    Tasked = 1,

    /// <summary>判定有误</summary>
    Wrong = 2,

    /// <summary>已办结</summary>
    Done = 3,

    /// <summary>已不存在: the last sweep did not find it any more.</summary>
    Gone = 4,
}

public static class PolicyFindingWords
{
    public static string Title(this PolicyFindingKind kind) => kind switch
    {
        PolicyFindingKind.Missing => "符合条件未享受",
        PolicyFindingKind.NoLongerDue => "享受中已不符合",
        PolicyFindingKind.OtherAmount => "金额应调整",
        PolicyFindingKind.Undecided => "登记有矛盾，无法核算",
        _ => "下月将变化",
    };

    /// <summary>Why a household could not be reckoned, in words.</summary>
    public static string CauseTitle(string cause) => cause switch
    {
        "" => "",
        "ENT-027" => "登记为子女的成员比户主年长，须先更正档案",
        "ENT-028" => "有成员没有出生日期，须先补上",
        _ => "登记的事实超出合理范围，须先更正",
    };

    public static string Title(this PolicyFindingState state) => state switch
    {
        PolicyFindingState.Open => "待处理",
        PolicyFindingState.Tasked => "已转核实",
        PolicyFindingState.Wrong => "判定有误",
        PolicyFindingState.Done => "已办结",
        _ => "已不存在",
    };
}
