namespace Huimin.Data;

/// <summary>
/// One committed command, one view of a personal record, one reveal, export or denied access (审计记录). Holds ids and the purpose, never personal
/// data in clear. Append-only; <see cref="Hash"/> is keyed over all other fields.
/// </summary>
public sealed class AuditRecord : IAppendOnly
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Seq { get; init; }

    /// <summary>Microseconds since 1970 in UTC.</summary>
    public required long AtMicros { get; init; }
    public required string ActorId { get; init; }
    public string? PostId { get; init; }
    public string? OnBehalfOf { get; init; }

    /// <summary>Name of the operation, such as <c>RenamePerson</c>.</summary>
    public required string Operation { get; init; }

    /// <summary><c>done</c>, <c>viewed</c>, <c>revealed</c>, <c>exported</c> or <c>denied</c>.</summary>
    public required string Outcome { get; init; }
    public string? SubjectKind { get; init; }
    public string? SubjectId { get; init; }
    public string? AreaCode { get; init; }
    public string? Purpose { get; init; }

    /// <summary>JSON with codes and counts; never names, numbers of documents, phones or addresses.</summary>
    public string? Detail { get; init; }
    public byte[] Hash { get; private set; } = [];

    internal AuditRecord Sealed(byte[] key)
    {
        Hash = AuditFormat.HashOf(this, key);
        return this;
    }
}

/// <summary>A group of records closed by a Merkle root and chained to the seal before it (封存).</summary>
public sealed class AuditSeal : IAppendOnly
{
    public required long SealNo { get; init; }
    public required long FromSeq { get; init; }
    public required long ToSeq { get; init; }
    public required byte[] MerkleRoot { get; init; }
    public required byte[] PreviousHash { get; init; }
    public required long AtMicros { get; init; }
    public byte[] Hash { get; private set; } = [];

    internal AuditSeal Sealed(byte[] key)
    {
        Hash = AuditFormat.HashOf(this, key);
        return this;
    }
}

/// <summary>What an operation says about itself for the trail.</summary>
/// <param name="SubjectKind">Kind of the thing concerned, such as <c>person</c>.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="AreaCode">Its division.</param>
/// <param name="Purpose">Why (事由), as the actor gave it.</param>
/// <param name="Detail">An object of codes and counts that is written as JSON; no personal data.</param>
public sealed record AuditEntry(string SubjectKind, Guid? SubjectId = null, string? AreaCode = null, string? Purpose = null, object? Detail = null)
{
    public string Outcome { get; init; } = "done";
}
