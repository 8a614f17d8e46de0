using System.Globalization;
using Huimin.Benefits.Facts;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// An open snapshot (快照): facts, and the households of the rows, in two files of one number. The file of the rows is renamed into place last: without it the other
/// is not looked at.
/// </summary>
public sealed class OpenSnapshot : IDisposable
{
    private const string Facts = ".facts", Rows = ".rows", Unfinished = ".unfinished";
    private readonly string path;

    private OpenSnapshot(string path, Snapshot people, SweepIndex index) => (this.path, People, Index) = (path, people, index);

    /// <summary>Everybody's facts.</summary>
    public Snapshot People { get; }

    public SweepIndex Index { get; }

    /// <summary>The last whole one in a folder; null where there is none, or it is of other rules.</summary>
    internal static OpenSnapshot? Find(string folder) => Numbers(folder).OrderDescending().Select(n => At(PathOf(folder, n)).ValueOrDefault).FirstOrDefault(s => s is not null);

    /// <summary>A name for what is deleted at once, or with the next snapshot.</summary>
    internal static string Draft() => "00000000-" + Path.GetRandomFileName();

    /// <summary>Writes a snapshot under the next number and opens it; those before it are deleted.</summary>
    internal static Result<OpenSnapshot> Write(string folder, SweepIndex index, Action<Stream> facts)
    {
        Directory.CreateDirectory(folder);
        var number = Numbers(folder).DefaultIfEmpty(0).Max() + 1;
        var path = PathOf(folder, number);
        Create(path + Facts, facts);
        index.Save(path + Rows + Unfinished);
        File.Move(path + Rows + Unfinished, path + Rows, overwrite: true);
        return At(path);
    }

    /// <summary>The same people, where every household whose means are known earns one yuan a month more: for the cliffs. The caller disposes of it.</summary>
    internal Snapshot OneYuanMore()
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, Draft());
        try
        {
            Create(file, stream => SnapshotShift.Write(People, Income.Transfer.About, 100, row => Index[row].MeansKnown, stream));
            return Snapshot.Open(file, BenefitRules.Schema, load: true).Value;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Deletes what is older than this one, and what was never finished.</summary>
    internal void DeleteOlder()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!))
        {
            if (string.CompareOrdinal(Path.GetFileName(file)[..Math.Min(8, Path.GetFileName(file).Length)], Path.GetFileName(path)) >= 0) continue;
            try
            {
                File.Delete(file);
            }
            catch (IOException)
            {
                // Somebody still reads it: the next one deletes it.
            }
        }
    }

    public void Dispose() => People.Dispose();

    private static Result<OpenSnapshot> At(string path)
    {
        if (SweepIndexFile.Load(path + Rows) is not { } index) return SnapshotRefusals.CutShort;
        var people = Snapshot.Open(path + Facts, BenefitRules.Schema, load: true);
        if (!people.Ok) return people.Refusal;
        if (people.Value.Households == index.Decided) return new OpenSnapshot(path, people.Value, index);
        people.Value.Dispose();
        return SnapshotRefusals.CutShort;
    }

    private static void Create(string path, Action<Stream> write)
    {
        using var file = File.Create(path);
        write(file);
    }

    private static IEnumerable<int> Numbers(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*" + Rows)
        .Select(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0);

    private static string PathOf(string folder, int number) => Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture));
}
