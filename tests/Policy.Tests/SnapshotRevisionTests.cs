using FsCheck;
using FsCheck.Fluent;
using Huimin.Policy.Sweep;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

/// <summary>A snapshot that is changed, ordered or packed says the same of every household as one that is made anew.</summary>
public sealed class SnapshotRevisionTests
{
    private static readonly Population.Household[] homes = [.. Population.Households(60_000)];

    [Fact(DisplayName = "任意增、删、改（人数不变或变）之后，更新的快照与重新生成的逐户结果相同")]
    public void A_revised_snapshot_is_as_good_as_a_new_one()
    {
        using var crew = new SweepCrew(2);
        var change = from row in Gen.Choose(0, 1_200) from to in Gen.Choose(-1, homes.Length - 1) select (Row: row, To: to);
        Prop.ForAll(change.ArrayOf(120).ArrayOf(3).ToArbitrary(), rounds =>
        {
            var records = homes.Take(1_000).ToDictionary(h => h.Number, h => Population.Record(h));
            var current = new SnapshotOf(Book.Schema, records);
            try
            {
                foreach (var round in rounds)
                {
                    var revision = SnapshotRevision.For<Book>(current.Snapshot);
                    foreach (var (row, to) in round)
                    {
                        if (to < 0) records.Remove(row);
                        else records[row] = Population.Record(homes[to]);
                        if (to < 0) revision.Remove(row);
                        else revision.Put(row, records[row]);
                    }

                    var next = new SnapshotOf(Book.Schema, revision.WriteTo);
                    current.Dispose();
                    current = next;
                    using var fresh = new SnapshotOf(Book.Schema, records);
                    Assert.Equal((fresh.Snapshot.Households, fresh.Snapshot.People), (current.Snapshot.Households, current.Snapshot.People));
                    Assert.Equal(LanesTests.Sweep(fresh.Snapshot, crew, 0), LanesTests.Sweep(current.Snapshot, crew, 0));
                }
            }
            finally
            {
                current.Dispose();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact(DisplayName = "更新不动原来的快照：正在扫描旧快照的不受影响")]
    public void The_old_snapshot_stays()
    {
        using var crew = new SweepCrew(1);
        using var old = new SnapshotOf(Book.Schema, homes.Take(500).ToDictionary(h => h.Number, h => Population.Record(h)));
        var before = LanesTests.Sweep(old.Snapshot, crew, 0);
        var revision = SnapshotRevision.For<Book>(old.Snapshot);
        for (var row = 0; row < 500; row += 2) revision.Remove(row);
        using var revised = new SnapshotOf(Book.Schema, revision.WriteTo);

        Assert.Equal(250, revised.Snapshot.Households);
        Assert.Equal(before, LanesTests.Sweep(old.Snapshot, crew, 0));
    }

    [Fact(DisplayName = "所有户都删去后快照是空的；一个人数里超过一段的户数也能加入")]
    public void Segments_empty_and_fill()
    {
        using var crew = new SweepCrew(1);
        var single = Population.Record(homes.First(h => h.Size == 1));
        using var old = new SnapshotOf(Book.Schema, homes.Take(100).ToDictionary(h => h.Number, h => Population.Record(h)));
        var revision = SnapshotRevision.For<Book>(old.Snapshot);
        for (var row = 0; row < 100; row++) revision.Remove(row);
        using (var empty = new SnapshotOf(Book.Schema, revision.WriteTo)) Assert.Empty(LanesTests.Sweep(empty.Snapshot, crew, 0));
        for (var row = 0; row < 9_000; row++) revision.Put(row, single);
        using var full = new SnapshotOf(Book.Schema, revision.WriteTo);

        Assert.Equal(9_000, full.Snapshot.Households);
        Assert.Single(LanesTests.Sweep(full.Snapshot, crew, 0).Values.Select(cells => string.Join(' ', cells)).Distinct());
    }

    [Fact(DisplayName = "按任何次序排列的快照逐户结果相同")]
    public void Order_changes_nothing()
    {
        using var crew = new SweepCrew(2);
        using var file = new SnapshotOf(Book.Schema, homes.ToDictionary(h => h.Number, h => Population.Record(h)));
        using var ordered = new SnapshotOf(Book.Schema, stream => SnapshotOrder.Write(file.Snapshot, row => (uint)(row * 2_654_435_761L), stream));

        Assert.Equal(LanesTests.Sweep(file.Snapshot, crew, 0), LanesTests.Sweep(ordered.Snapshot, crew, 0));
    }

    [Fact(DisplayName = "压缩的块展开后逐位相同：全同、全异、只差一个字节、符号位")]
    public unsafe void Packing_loses_nothing()
    {
        var words = from kind in Gen.Choose(0, 4)
                    from seed in ArbMap.Default.GeneratorFor<int>()
                    from lanes in ArbMap.Default.GeneratorFor<int>().ArrayOf(16)
                    select lanes.Select((lane, i) => kind switch { 0 => seed, 1 => lane, 2 => seed ^ (lane & 0xFF00), 3 => i == 7 ? ~seed : seed, _ => int.MinValue + (lane & 1) }).ToArray();
        Prop.ForAll(words.NonEmptyListOf().Select(w => w.SelectMany(x => x).ToArray()).ToArbitrary(), block =>
        {
            var packed = new byte[BytePlanes.Most(block.Length / 16)];
            var length = BytePlanes.Pack(block, packed);
            var back = new int[block.Length];
            fixed (byte* from = packed)
            fixed (int* to = back) BytePlanes.Unpack(from, block.Length / 16, to);
            return length <= packed.Length && back.AsSpan().SequenceEqual(block);
        }).QuickCheckThrowOnFailure();
    }
}
