using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>
/// What is owed to one person or household under one programme for one month (应发). It lives once: a unique index over subject, programme, month, kind and
/// cycle stands behind every run (M3).
/// </summary>
public sealed class Payable : IOfHousehold
{
    public required Guid PayableId { get; init; }
    public required Guid HouseholdId { get; init; }

    /// <summary>Null where the household receives as one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The person, or the household that receives as one.</summary>
    public required Guid SubjectId { get; init; }

    [Personal(Why.Pay, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>First day of the month it is due for (所属月份).</summary>
    public required DateOnly Month { get; init; }

    /// <summary>First day of the month whose run made it (发放月份).</summary>
    public required DateOnly Cycle { get; init; }

    public required PayableKind Kind { get; init; }

    /// <summary>Fen that are owed.</summary>
    [Personal(Why.Pay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required long AmountFen { get; init; }

    /// <summary>Fen of it that pay an instalment of a recovery claim (抵扣); the bank pays the rest.</summary>
    [Personal(Why.Pay, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public long DeductedFen { get; init; }

    /// <summary>The claim that is paid off with <see cref="DeductedFen"/>.</summary>
    public Guid? ClaimId { get; init; }

    /// <summary>The award it comes from: the decision and its reasons stand there.</summary>
    public Guid? AwardId { get; init; }

    public required PayableState State { get; set; }

    public PayHold Hold { get; init; }

    /// <summary>The programme that stands in the way, for <see cref="PayHold.Overlap"/>.</summary>
    public string? HeldFor { get; init; }

    /// <summary>Whose account is used: the person's own, or that of the head of the household.</summary>
    public Guid? PayeeId { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? BatchId { get; set; }

    /// <summary>The returned payable that this one takes up again.</summary>
    public Guid? ReissueOf { get; init; }

    public required DateTime MadeAt { get; init; }
}

/// <summary>What a payable is (应发类别).</summary>
public enum PayableKind
{
    /// <summary>当月</summary>
    Regular = 1,

    /// <summary>补发: differences of months before, never a second payment of the whole.</summary>
    Arrears = 2,
}

/// <summary>The life of a payable (应发状态). Those below <see cref="Reissued"/> are live: a unique index counts them.</summary>
public enum PayableState
{
    /// <summary>暂缓: not payable for the reason in <see cref="Payable.Hold"/>.</summary>
    Held = 1,

    /// <summary>待组批</summary>
    Ready = 2,

    /// <summary>已组批</summary>
    InBatch = 3,

    /// <summary>已送银行</summary>
    Sent = 4,

    /// <summary>结果不明: never sent again by itself, settled by asking the bank (M9).</summary>
    Unknown = 5,

    /// <summary>已到账</summary>
    Paid = 6,

    /// <summary>退回</summary>
    Returned = 7,

    /// <summary>已重发: another payable has taken its place.</summary>
    Reissued = 8,

    /// <summary>已取消</summary>
    Cancelled = 9,
}

/// <summary>Why a payable is held (暂缓原因).</summary>
public enum PayHold
{
    None = 0,

    /// <summary>没有可用的收款账户</summary>
    NoAccount = 1,

    /// <summary>月初之前已经死亡</summary>
    Died = 2,

    /// <summary>与另一项待遇不能同享</summary>
    Overlap = 3,

    /// <summary>没有户主，不知付给谁</summary>
    NoHead = 4,

    /// <summary>户已注销</summary>
    Closed = 5,

    /// <summary>账号同时为没有关系的人收款</summary>
    SharedAccount = 6,
}

/// <summary>A month of payments (发放月): made by its first run, and the lock under which it is run again.</summary>
public sealed class PayCycle
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public int Runs { get; set; }
}

/// <summary>One run of a month (一次月度计划), with what it found; the payables show what is so now.</summary>
public sealed class PayRun : IAppendOnly
{
    public required Guid RunId { get; init; }
    public required DateOnly Cycle { get; init; }
    public required DateTime At { get; init; }
    public required Guid RunBy { get; init; }
    public required int Lines { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Withdrawn { get; init; }
    public required int Held { get; init; }
    public required int Claims { get; init; }
    public required long TotalFen { get; init; }
}
