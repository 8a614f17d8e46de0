using System.Globalization;
using System.Text;
using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>What the folder <c>rules</c> says: the book, or every refusal at once, each with its file and line.</summary>
public sealed record ParameterReading(ParameterBook? Book, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The book; asking a refused folder for it stops the start with all refusals in the message.</summary>
    public ParameterBook OrThrow() =>
        Book ?? throw new InvalidDataException(string.Join(Environment.NewLine, Refusals.Select(r => $"{r.Code} {r.Message}")));
}

/// <summary>A file of parameters: its name and its text.</summary>
public sealed record ParameterFile(string Name, string Text);

/// <summary>
/// Reads the files of the folder <c>rules</c>: one CSV per subject, one dated row per line, and <c>regions.csv</c> with the regions they may name. A
/// line that begins with # is a remark.
/// </summary>
public static class ParameterFiles
{
    public const string Regions = "regions.csv";
    internal const string Header = "参数,地区,起,止,值,单位,来源,状态,备注";
    private const string RegionsHeader = "地区,名称";
    private const string Nation = "全国";
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads a folder against the declared keys.</summary>
    public static ParameterReading Read(string folder, IReadOnlyList<ParameterKey> keys)
    {
        if (!Directory.Exists(folder)) return new(null, [ParameterRefusals.NoFolder.Fill(folder)]);
        var files = new List<ParameterFile>();
        var refusals = new List<Refusal>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            try
            {
                files.Add(new(Path.GetFileName(path), Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF')));
            }
            catch (DecoderFallbackException)
            {
                refusals.Add(ParameterRefusals.NotText.Fill(Path.GetFileName(path)));
            }
        }

        return Read(files, keys, refusals);
    }

    /// <summary>Reads texts against the declared keys.</summary>
    public static ParameterReading Read(IReadOnlyList<ParameterFile> files, IReadOnlyList<ParameterKey> keys) => Read(files, keys, []);

    private static ParameterReading Read(IReadOnlyList<ParameterFile> files, IReadOnlyList<ParameterKey> keys, List<Refusal> refusals)
    {
        var areas = new Dictionary<AreaCode, string>();
        foreach (var file in files.Where(f => f.Name == Regions)) ReadAreas(file, areas, refusals);

        var byName = keys.ToDictionary(k => k.Key);
        var rows = new List<ParameterRow>();
        foreach (var file in files.Where(f => f.Name != Regions))
        {
            foreach (var (line, cells) in Lines(file, Header, refusals))
            {
                var row = ParameterLine.Read(file.Name, line, cells, byName, areas, refusals);
                if (row is not null) rows.Add(row);
            }
        }

        var ordered = ParameterChecks.Run(keys, rows, areas, refusals);
        return refusals.Count > 0 ? new(null, refusals) : new(new ParameterBook(keys, ordered, areas), []);
    }

    /// <summary>The region that a cell names; null when it is not registered.</summary>
    internal static AreaCode? Area(string cell, Dictionary<AreaCode, string> areas) =>
        cell == Nation ? default(AreaCode) : AreaCode.TryParse(cell, out var code) && areas.ContainsKey(code) ? code : null;

    private static void ReadAreas(ParameterFile file, Dictionary<AreaCode, string> areas, List<Refusal> refusals)
    {
        foreach (var (line, cells) in Lines(file, RegionsHeader, refusals))
        {
            var code = AreaCode.Read(cells[0]);
            if (!code.Ok) refusals.Add(ParameterRefusals.AreaCodeWrong.Fill(file.Name, line, cells[0], code.Refusal.Message).At(line));
            else if (!areas.TryAdd(code.Value, cells[1])) refusals.Add(ParameterRefusals.RepeatedArea.Fill(file.Name, line, cells[0]).At(line));
        }
    }

    private static IEnumerable<(int Line, string[] Cells)> Lines(ParameterFile file, string header, List<Refusal> refusals)
    {
        var lines = file.Text.Split('\n');
        if (lines[0].TrimEnd('\r', ' ') != header)
        {
            refusals.Add(ParameterRefusals.Header.Fill(file.Name, header).At(1));
            yield break;
        }

        var width = header.Count(c => c == ',') + 1;
        for (var i = 1; i < lines.Length; i++)
        {
            var text = lines[i].Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            var cells = text.Split(',', StringSplitOptions.TrimEntries);
            if (cells.Length == width && !text.Contains('"', StringComparison.Ordinal)) yield return (i + 1, cells);
            else refusals.Add(ParameterRefusals.Columns.Fill(file.Name, i + 1, width, cells.Length.ToString(CultureInfo.InvariantCulture)).At(i + 1));
        }
    }
}
