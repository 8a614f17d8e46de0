using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

/// <summary>A snapshot file of some records, for the length of a test.</summary>
internal sealed class SnapshotOf : IDisposable
{
    public SnapshotOf(Schema schema, IReadOnlyDictionary<int, HouseholdRecord> records, bool load = false)
        : this(schema, stream =>
        {
            var writer = schema == Book.Schema ? SnapshotWriter.For<Book>(stream) : new SnapshotWriter(stream, schema);
            foreach (var (row, record) in records) writer.Add(row, record);
            writer.Complete();
        }, load)
    {
    }

    public SnapshotOf(Schema schema, Action<Stream> write, bool load = false)
    {
        using (var stream = File.Create(Path)) write(stream);
        Snapshot = Snapshot.Open(Path, schema, load).Value;
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public Snapshot Snapshot { get; }

    public void Dispose()
    {
        Snapshot.Dispose();
        File.Delete(Path);
    }
}
