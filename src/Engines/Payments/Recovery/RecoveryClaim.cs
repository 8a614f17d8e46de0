using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Payments;

/// <summary>What was paid too much for one month and is to come back (追缴). Every fen overpaid has one.</summary>
public sealed class RecoveryClaim : IOfHousehold, IVersioned
{
    public required Guid ClaimId { get; init; }
    public required Guid HouseholdId { get; init; }
    public Guid? PersonId { get; init; }
    public required Guid SubjectId { get; init; }

    [Personal(Why.Recover, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public required string AreaCode { get; set; }
    public required string Programme { get; init; }

    /// <summary>The month that was overpaid.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The month whose run found it.</summary>
    public required DateOnly Cycle { get; init; }

    public required ClaimReason Reason { get; init; }

    [Personal(Why.Recover, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public required long AmountFen { get; init; }

    /// <summary>What has come back, by deduction and in money.</summary>
    [Personal(Why.Recover, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public long ReceivedFen { get; set; }

    [Personal(Why.Recover, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public long WrittenOffFen { get; set; }

    /// <summary>Fen that each month's run deducts; 0 for none.</summary>
    [Personal(Why.Recover, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.AsAccounts, Why.Read)]
    public long InstalmentFen { get; set; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Who asked to write the rest off; another person decides.</summary>
    public Guid? WriteOffAskedBy { get; set; }

    [Personal(Why.Recover, Why.Duty, PersonalLevel.General, Why.AsAccounts, Why.Read)]
    public string WriteOffReason { get; set; } = "";
    public int Version { get; set; }

    /// <summary>What is still to come back.</summary>
    public long RestFen => AmountFen - ReceivedFen - WrittenOffFen;
}

/// <summary>Why it was too much (多发原因).</summary>
public enum ClaimReason
{
    /// <summary>待遇追溯停发或者降低</summary>
    AwardEnded = 1,

    /// <summary>死亡知晓较晚</summary>
    Died = 2,
}

/// <summary>One step of a recovery (追缴记录).</summary>
public sealed class RecoveryMove : IAppendOnly
{
    public required Guid MoveId { get; init; }
    public required Guid ClaimId { get; init; }
    public required RecoveryKind Kind { get; init; }
    public required long AmountFen { get; init; }
    public Guid? PayableId { get; init; }
    public required Guid DoneBy { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>How a claim grows smaller (追缴方式).</summary>
public enum RecoveryKind
{
    /// <summary>从待遇中抵扣</summary>
    Deducted = 1,

    /// <summary>缴回</summary>
    Received = 2,

    /// <summary>核销</summary>
    WrittenOff = 3,
}
