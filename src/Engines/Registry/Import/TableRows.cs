using Huimin.Files;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>The rows of an office's file through its column mapping (按列对应读取).</summary>
public sealed class TableRows
{
    private readonly TableFile table;
    private readonly Dictionary<ImportField, int> columns;
    private readonly string area;

    private TableRows(TableFile table, Dictionary<ImportField, int> columns, string area) => (this.table, this.columns, this.area) = (table, columns, area);

    /// <summary>Why the file could not be read to its end; null when it was.</summary>
    public Refusal? Failure { get; private set; }

    /// <summary>Refuses a mapping without names, without divisions, or with one field for two columns.</summary>
    /// <param name="table">The open file.</param>
    /// <param name="mapping">What each column means.</param>
    /// <param name="area">The village for all rows, where the file has no such column; empty otherwise.</param>
    public static Result<TableRows> Over(TableFile table, IReadOnlyList<ImportField> mapping, string area = "")
    {
        var columns = new Dictionary<ImportField, int>();
        for (var i = 0; i < Math.Min(mapping.Count, table.Columns); i++)
        {
            if (mapping[i] == ImportField.None) continue;
            if (!columns.TryAdd(mapping[i], i)) return RegistryRefusals.FieldTwice.Fill(mapping[i].Title());
        }

        if (!columns.ContainsKey(ImportField.Name)) return RegistryRefusals.ColumnMissing.Fill(ImportField.Name.Title());
        if (!columns.ContainsKey(ImportField.Area) && area.Length == 0) return RegistryRefusals.ColumnMissing.Fill(ImportField.Area.Title());
        return new TableRows(table, columns, area);
    }

    public IEnumerable<PersonRow> Read()
    {
        while (true)
        {
            var next = table.Next();
            if (!next.Ok) Failure = next.Refusal;
            if (!next.Ok || !next.Value) yield break;
            yield return PersonRow.Of(table.Line, area, Cell, Problem());
        }
    }

    private string Cell(ImportField field) => columns.TryGetValue(field, out var column) && table[column] is { IsEmpty: false } cell ? cell.ToString() : "";

    private Refusal? Problem()
    {
        if (table.RowProblem() is { } row) return row;
        foreach (var column in columns.Values)
        {
            if (table.Problem(column) is { } problem) return problem;
        }

        return null;
    }
}
