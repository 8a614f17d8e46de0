using System.Globalization;
using System.Text.Json;

namespace Huimin.Registry;

/// <summary>Reads the tables that travel inside this assembly.</summary>
internal static class DivisionFiles
{
    public static IEnumerable<Division> Read()
    {
        var gone = Changes();
        foreach (var f in Rows("county.csv"))
        {
            var kind = f[3] switch { "province" => DivisionKind.Province, "prefecture" => DivisionKind.Prefecture, _ => DivisionKind.County };
            yield return With(gone, f[0], f[1], kind, f[2].Length > 0 ? f[2] : null);
        }

        foreach (var f in Rows("township.csv"))
        {
            var kind = f[3] switch { "街道" => DivisionKind.Subdistrict, "镇" => DivisionKind.Town, _ => DivisionKind.Township };
            yield return With(gone, f[0], f[1], kind, f[2]);
        }

        foreach (var f in Rows("village.csv"))
        {
            yield return With(gone, f[0], f[1], f[3] == "居委会" ? DivisionKind.Community : DivisionKind.Village, f[2]);
        }
    }

    private sealed record Change(DateOnly Day, string Successor);

    private static Division With(Dictionary<string, Change> gone, string code, string name, DivisionKind kind, string? parent)
    {
        for (var length = code.Length; length >= 6; length -= 3)
        {
            if (gone.TryGetValue(code[..length], out var change)) return new Division(code, name, kind, parent, DateOnly.MinValue, change.Day, null, change.Successor);
        }

        return new Division(code, name, kind, parent, DateOnly.MinValue);
    }

    // The new codes are not published: what came to another county has lost its old code, and the name of the new county is all we can tell.
    private static Dictionary<string, Change> Changes()
    {
        using var stream = Open("changes-2025-11.json");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var day = DateOnly.ParseExact(root.GetProperty("effective_announced").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var gone = new Dictionary<string, Change>(StringComparer.Ordinal);
        var created = root.GetProperty("created").EnumerateArray().Select(c => (Name: c.GetProperty("name").GetString()!, Towns: c.GetProperty("townships"))).ToList();
        var changed = root.GetProperty("changed").EnumerateArray().Select(c => (Name: c.GetProperty("name").GetString()!, Towns: c.GetProperty("gained")));
        foreach (var (name, towns) in created.Concat(changed))
        {
            foreach (var town in towns.EnumerateArray()) gone[town.GetProperty("old_code").GetString()!] = new Change(day, name);
        }

        foreach (var abolished in root.GetProperty("abolished").EnumerateArray()) gone[abolished.GetProperty("code").GetString()!] = new Change(day, created[0].Name);
        return gone;
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line.Split(',');
        }
    }

    private static Stream Open(string name) =>
        typeof(DivisionFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
}
