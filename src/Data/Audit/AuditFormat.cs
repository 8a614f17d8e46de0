using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huimin.Data;

/// <summary>
/// How records and seals are hashed; <c>docs/audit-format.md</c> says the same in words for the separate verifier. A text field is its length in
/// four bytes, big-endian, and its UTF-8; an absent one is the length FFFFFFFF; a number is its decimal text.
/// </summary>
internal static class AuditFormat
{
    public static byte[] HashOf(AuditRecord r, byte[] key)
    {
        var text = new MemoryStream(256);
        Add(text, r.Seq.ToString(CultureInfo.InvariantCulture));
        Add(text, r.AtMicros.ToString(CultureInfo.InvariantCulture));
        Add(text, r.ActorId);
        Add(text, r.PostId);
        Add(text, r.OnBehalfOf);
        Add(text, r.Operation);
        Add(text, r.Outcome);
        Add(text, r.SubjectKind);
        Add(text, r.SubjectId);
        Add(text, r.AreaCode);
        Add(text, r.Purpose);
        Add(text, r.Detail);
        return HMACSHA256.HashData(key, text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    public static byte[] HashOf(AuditSeal s, byte[] key)
    {
        var text = new MemoryStream(256);
        Add(text, s.SealNo.ToString(CultureInfo.InvariantCulture));
        Add(text, s.FromSeq.ToString(CultureInfo.InvariantCulture));
        Add(text, s.ToSeq.ToString(CultureInfo.InvariantCulture));
        Add(text, Convert.ToHexStringLower(s.MerkleRoot));
        Add(text, Convert.ToHexStringLower(s.PreviousHash));
        Add(text, s.AtMicros.ToString(CultureInfo.InvariantCulture));
        return HMACSHA256.HashData(key, text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Leaves are SHA-256(00 | record hash), nodes SHA-256(01 | left | right); an odd last one moves up as it is.</summary>
    public static byte[] MerkleRoot(IReadOnlyList<byte[]> recordHashes)
    {
        var level = recordHashes.Select(h => SHA256.HashData([0, .. h])).ToList();
        while (level.Count > 1)
        {
            var next = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i < level.Count; i += 2) next.Add(i + 1 < level.Count ? SHA256.HashData([1, .. level[i], .. level[i + 1]]) : level[i]);
            level = next;
        }

        return level[0];
    }

    private static void Add(MemoryStream text, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        if (field is null)
        {
            BinaryPrimitives.WriteUInt32BigEndian(length, uint.MaxValue);
            text.Write(length);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        text.Write(length);
        text.Write(bytes);
    }
}
