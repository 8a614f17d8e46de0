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

            yield return Row(line, cells, columns, content.Area, line.RowProblem ?? problems.Where(p => content.Mapping[p.Key] != ImportField.None).Select(p => p.Value).FirstOrDefault());
        }
    }

    private static PersonRow Row(DraftLine line, string[] cells, Dictionary<ImportField, int> columns, string area, Refusal? problem)
    {
        string Cell(ImportField field) => columns.TryGetValue(field, out var column) ? cells[column].Trim() : "";
        return new PersonRow
        {
            Line = line.Line,
            Area = Cell(ImportField.Area) is { Length: > 0 } own ? own : area,
            Household = Cell(ImportField.Household),
            Relation = Cell(ImportField.Relation),
            Name = Cell(ImportField.Name),
            Sex = Cell(ImportField.Sex),
            BirthDate = Cell(ImportField.BirthDate),
            IdNumber = Cell(ImportField.IdNumber),
            NoIdReason = Cell(ImportField.NoIdReason),
            Ethnic = Cell(ImportField.Ethnic),
            Hukou = Cell(ImportField.Hukou),
            Phone = Cell(ImportField.Phone),
            Address = Cell(ImportField.Address),
            DisabilityCategory = Cell(ImportField.DisabilityCategory),
            DisabilityDegree = Cell(ImportField.DisabilityDegree),
            DisabilityCertificate = Cell(ImportField.DisabilityCertificate),
            DisabilityUntil = Cell(ImportField.DisabilityUntil),
            Protected = Cell(ImportField.Protected),
            Problem = problem,
        };
    }
}
