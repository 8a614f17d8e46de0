using Huimin.Data;

namespace Huimin.Registry;

/// <summary>A proposal to make one record of two of the same person (合并提议): proposed by one person, approved by another.</summary>
public sealed class MergeProposal : IScoped, IVersioned
{
    public required Guid ProposalId { get; init; }

    /// <summary>The record that stays.</summary>
    public required Guid KeepPersonId { get; init; }

    /// <summary>The record that is taken in.</summary>
    public required Guid DropPersonId { get; init; }

    /// <summary>The narrowest division in which both lie: only who sees both may decide.</summary>
    public required string AreaCode { get; set; }
    public required string Reason { get; init; }

    /// <summary>The staff person, not the account: two people must differ as people.</summary>
    public required Guid ProposedBy { get; init; }
    public required DateTime ProposedAt { get; init; }
    public ProposalState State { get; set; }
    public Guid? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public int Version { get; set; }
}

public enum ProposalState
{
    Open = 0,
    Approved = 1,
    Refused = 2,
}

public static class ProposalStates
{
    public static string Title(this ProposalState state) => state switch
    {
        ProposalState.Approved => "已合并",
        ProposalState.Refused => "不予合并",
        _ => "待审核",
    };
}
