using Huimin.Values;

namespace Huimin.Registry;

/// <summary>The rows of a draft through its mapping, with the corrections in their places (草稿按列对应读取).</summary>
public static class DraftRows
{
    /// <summary>The column of a field, from its title as a bad row names it; null where the file has none.</summary>
    public static int? ColumnOf(this DraftContent content, string title)
    {
        for (var i = 0; i < content.Mapping.Count; i++)
        {
            if (content.Mapping[i] != ImportField.None && (content.Mapping[i].Title() == title || content.Headings[i] == title)) return i;
        }

        return null;
    }

    /// <summary>Why the mapping cannot be used: no names, no villages, or a field twice.</summary>
    public static Refusal? MappingRefusal(this DraftContent content)
    {
        var fields = content.Mapping.Where(f => f != ImportField.None).ToList();
        if (fields.GroupBy(f => f).FirstOrDefault(g => g.Count() > 1) is { } twice) return RegistryRefusals.FieldTwice.Fill(twice.Key.Title());
        if (!fields.Contains(ImportField.Name)) return RegistryRefusals.ColumnMissing.Fill(ImportField.Name.Title());
        return !fields.Contains(ImportField.Area) && content.Area.Length == 0 ? RegistryRefusals.ColumnMissing.Fill(ImportField.Area.Title()) : null;
    }

    public static IEnumerable<PersonRow> Rows(this DraftContent content)
    {
        var columns = new Dictionary<ImportField, int>();
        for (var i = 0; i < content.Mapping.Count; i++) columns.TryAdd(content.Mapping[i], i);
        var corrected = content.Corrections.ToLookup(c => c.Line);
        foreach (var line in content.Lines.Where(l => !content.LeftOut.Contains(l.Line)))
        {
            var cells = (string[])line.Cells.Clone();
            var problems = line.Problems is null ? [] : new Dictionary<int, Refusal>(line.Problems);
            foreach (var c in corrected[line.Line])
            {
                cells[c.Column] = c.Value;
                problems.Remove(c.Column);
            }

            var problem = line.RowProblem ?? problems.Where(p => content.Mapping[p.Key] != ImportField.None).Select(p => p.Value).FirstOrDefault();
            yield return PersonRow.Of(line.Line, content.Area, field => columns.TryGetValue(field, out var column) ? cells[column].Trim() : "", problem);
        }
    }
}
