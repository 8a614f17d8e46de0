using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HuiminVerifyAudit;

/// <summary>
/// Walks once through records and seals side by side: numbers without a gap, the keyed hash of each record, the tree, range, chain and hash of each
/// seal, and the heads kept outside. Throws at the first broken place.
/// </summary>
internal sealed class Verification(ITrail trail, byte[] key, IReadOnlyList<Heads> heads)
{
    private const long MostInOneSeal = 10_000;
    private const long HeadsMayLagMicros = 300_000_000;
    private readonly MerkleTree tree = new();
    private readonly Queue<(RecordBatch Batch, Task Hashing)> underWay = new();
    private readonly Counts counts = new();
    private Seal? seal;
    private byte[] previousHash = new byte[32];

    public Counts Run()
    {
        NextSeal();
        var free = new Stack<RecordBatch>();
        BrokenException? unreadable = null;
        for (var more = true; more;)
        {
            if (underWay.Count >= 4) free.Push(Finish());
            var batch = free.Count > 0 ? free.Pop() : new RecordBatch();
            batch.Clear();
            try
            {
                while (!batch.IsFull && (more = trail.NextRecord(batch)))
                {
                }
            }
            catch (BrokenException broken)
            {
                (unreadable, more) = (broken, false); // Those before it are judged first.
            }

            underWay.Enqueue((batch, Task.Run(() => batch.Compute(key))));
        }

        while (underWay.Count > 0) Finish();
        if (unreadable is not null) throw unreadable;
        if (seal is not null) throw new BrokenException($"记录 {counts.Records + 1}：缺失。封存 {seal.No} 含记录 {seal.FromSeq}–{seal.ToSeq}，库中只到 {counts.Records}（尾部被删除）。");
        CheckHeads();
        return counts;
    }

    private RecordBatch Finish()
    {
        var (batch, hashing) = underWay.Dequeue();
        hashing.GetAwaiter().GetResult();
        for (var i = 0; i < batch.Count; i++)
        {
            var seq = batch.SeqAt(i);
            if (seq != counts.Records + 1) throw new BrokenException($"记录 {counts.Records + 1}：缺失，其位置上是记录 {seq}（被删除、插入或改号）。");
            if (i == batch.FirstChanged) throw new BrokenException($"记录 {seq}：内容与校验值不符（被修改或伪造）。");
            counts.Records = seq;
            if (seal is null)
            {
                counts.Unsealed++;
                if (counts.Unsealed == 1) counts.OldestUnsealedMicros = batch.InstantAt(i);
                continue;
            }

            tree.Add(batch.LeafAt(i));
            if (seq == seal.ToSeq) CloseSeal(seal);
        }

        return batch;
    }

    private void CloseSeal(Seal closed)
    {
        if (!tree.Root().AsSpan().SequenceEqual(closed.MerkleRoot))
            throw new BrokenException($"封存 {closed.No}：默克尔根与记录 {closed.FromSeq}–{closed.ToSeq} 不符（被修改）。");
        previousHash = closed.Hash;
        counts.LastSealMicros = closed.AtMicros;
        NextSeal();
    }

    private void NextSeal()
    {
        tree.Clear();
        var expected = counts.Seals + 1;
        seal = trail.NextSeal();
        if (seal is null) return;
        if (seal.No != expected) throw new BrokenException($"封存 {expected}：缺失，其位置上是封存 {seal.No}（被删除、插入或改号）。");
        if (!HashOf(seal).AsSpan().SequenceEqual(seal.Hash)) throw new BrokenException($"封存 {seal.No}：内容与校验值不符（被修改或伪造）。");
        if (!seal.PreviousHash.AsSpan().SequenceEqual(previousHash)) throw new BrokenException($"封存 {seal.No}：与上一封存不相连。");
        if (seal.FromSeq != counts.Records + 1 || seal.ToSeq < seal.FromSeq || seal.ToSeq - seal.FromSeq >= MostInOneSeal)
            throw new BrokenException($"封存 {seal.No}：范围 {seal.FromSeq}–{seal.ToSeq} 不接上一封存。");
        foreach (var head in heads) head.Check(seal);
        counts.Seals = seal.No;
    }

    private void CheckHeads()
    {
        foreach (var read in heads)
        {
            if (read.LastNo > counts.Seals)
                throw new BrokenException($"封存 {counts.Seals + 1}：外部封存头文件 {read.File} 中有，库中没有（尾部被删除，或放回了旧库）。");
            if (read.LastNo == counts.Seals) continue;
            if (!read.Exists) throw new BrokenException($"外部封存头文件 {read.File} 不存在，无法判断尾部是否被删除。");

            // The product writes a head just after its seal: look once more before calling the file cut.
            var now = Heads.Read(read.File);
            if (now.LastNo < counts.Seals && Counts.NowMicros(TimeProvider.System) - counts.LastSealMicros > HeadsMayLagMicros)
                throw new BrokenException($"外部封存头文件 {read.File}：只到第 {now.LastNo} 号，库中已有 {counts.Seals} 次封存（封存头被删，或停止写出）。");
        }

        counts.Heads = heads.Count;
    }

    private byte[] HashOf(Seal s)
    {
        var text = new MemoryStream(256);
        foreach (var field in new[]
        {
            s.No.ToString(CultureInfo.InvariantCulture),
            s.FromSeq.ToString(CultureInfo.InvariantCulture),
            s.ToSeq.ToString(CultureInfo.InvariantCulture),
            Convert.ToHexStringLower(s.MerkleRoot),
            Convert.ToHexStringLower(s.PreviousHash),
            s.AtMicros.ToString(CultureInfo.InvariantCulture),
        })
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            text.Write(length);
            text.Write(Encoding.ASCII.GetBytes(field));
        }

        return HMACSHA256.HashData(key, text.ToArray());
    }
}
