namespace HuiminVerifyAudit;

/// <summary>Records and seals of one database, both in order and both of the same instant.</summary>
internal interface ITrail : IDisposable
{
    /// <summary>Adds the next record to the batch; false at the end.</summary>
    bool NextRecord(RecordBatch batch);

    /// <summary>The next seal; null at the end.</summary>
    Seal? NextSeal();
}

/// <summary>One row of <c>audit_seal</c>.</summary>
internal sealed record Seal(long No, long FromSeq, long ToSeq, byte[] MerkleRoot, byte[] PreviousHash, long AtMicros, byte[] Hash);
