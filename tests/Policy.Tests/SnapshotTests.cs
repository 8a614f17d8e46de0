using Huimin.Policy.Sweep;
using Huimin.Policy.Tests.Example;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

public sealed class SnapshotTests
{
    private static SnapshotOf Make(int people = 3_000, bool load = false) =>
        new(Book.Schema, Population.Households(people).ToDictionary(h => h.Number, h => Population.Record(h)), load);

    [Fact(DisplayName = "截短在任何位置的快照都被拒绝")]
    public void A_file_cut_short_is_refused()
    {
        using var file = Make();
        var bytes = File.ReadAllBytes(file.Path);

        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 97)) Assert.Equal("SNP-001", Open(bytes.AsSpan(0, length)));
        Assert.Equal("SNP-001", Open(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Null(Open(bytes));
    }

    [Fact(DisplayName = "没有写完的快照被拒绝")]
    public void An_unfinished_file_is_refused()
    {
        using var stream = new MemoryStream();
        var writer = SnapshotWriter.For<Book>(stream);
        foreach (var home in Population.Households(100_000)) writer.Add(home.Number, Population.Record(home));

        Assert.True(stream.Length > 100_000);
        Assert.Equal("SNP-001", Open(stream.ToArray()));
    }

    [Fact(DisplayName = "改动任何一个字节的快照都被拒绝")]
    public void A_damaged_file_is_refused()
    {
        using var file = Make(400);
        var bytes = File.ReadAllBytes(file.Path);

        for (var at = 0; at < bytes.Length; at += 41)
        {
            bytes[at] ^= 0x10;
            Assert.NotNull(Open(bytes));
            bytes[at] ^= 0x10;
        }

        Assert.Null(Open(bytes));
    }

    [Fact(DisplayName = "按另一套事实项目生成的快照被拒绝")]
    public void A_file_of_another_schema_is_refused()
    {
        using var file = Make(100);

        Assert.Equal("SNP-002", Snapshot.Open(file.Path, ExampleBook.Schema).Refusal?.Code);
        Assert.NotEqual(Book.Schema.Fingerprint, ExampleBook.Schema.Fingerprint);
        Assert.Equal("SNP-001", Snapshot.Open(file.Path + ".missing", Book.Schema).Refusal?.Code);
    }

    [Fact(DisplayName = "映射和读入内存的快照结果相同，每人不超过 40 字节")]
    public void Mapped_and_loaded_are_the_same()
    {
        using var mapped = Make(20_000);
        using var loaded = Make(20_000, load: true);
        using var crew = new SweepCrew(2);

        Assert.Equal(LanesTests.Sweep(mapped.Snapshot, crew, 0), LanesTests.Sweep(loaded.Snapshot, crew, 0));
        Assert.InRange((double)mapped.Snapshot.Bytes / mapped.Snapshot.People, 20, 40);
    }

    [Fact(DisplayName = "空的快照也能扫描")]
    public void Nobody_is_swept()
    {
        using var file = new SnapshotOf(Book.Schema, new Dictionary<int, HouseholdRecord>());
        using var crew = new SweepCrew(1);

        Assert.Empty(LanesTests.Sweep(file.Snapshot, crew, 0));
    }

    /// <summary>The code of the refusal, or null.</summary>
    private static string? Open(ReadOnlySpan<byte> bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            var opened = Snapshot.Open(path, Book.Schema);
            opened.ValueOrDefault?.Dispose();
            return opened.Refusal?.Code;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
