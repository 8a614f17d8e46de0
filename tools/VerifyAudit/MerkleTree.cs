using System.Security.Cryptography;

namespace HuiminVerifyAudit;

/// <summary>
/// The root over leaves that come one by one, keeping only one node of each height. A node is SHA-256(01 | left | right); where a level has an odd
/// number, its last moves up as it is, so that what is left over at the end is folded from the right.
/// </summary>
internal sealed class MerkleTree
{
    private readonly byte[][] nodes = [.. Enumerable.Range(0, 64).Select(_ => new byte[32])];
    private readonly byte[] pair = new byte[65];
    private long count;

    public void Clear() => count = 0;

    public void Add(ReadOnlySpan<byte> leaf)
    {
        Span<byte> node = stackalloc byte[32];
        leaf.CopyTo(node);
        var height = 0;
        for (var full = count; (full & 1) == 1; full >>= 1) Join(nodes[height++], node, node);
        node.CopyTo(nodes[height]);
        count++;
    }

    public byte[] Root()
    {
        byte[]? root = null;
        for (var height = 0; height < 63; height++)
        {
            if ((count >> height & 1) == 0) continue;
            if (root is null) root = [.. nodes[height]];
            else Join(nodes[height], root, root);
        }

        return root ?? [];
    }

    private void Join(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> into)
    {
        pair[0] = 1;
        left.CopyTo(pair.AsSpan(1));
        right.CopyTo(pair.AsSpan(33));
        SHA256.HashData(pair, into);
    }
}
