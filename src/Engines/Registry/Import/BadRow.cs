using Huimin.Files;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>A row that is not taken in as it stands, with the place and the reason (问题行).</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Column">Title of the field.</param>
/// <param name="Value">What stands there, masked where it is personal.</param>
/// <param name="Reason">What is wrong and what to do.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="CanKeep">The row can be taken in as a doubt to be looked at later.</param>
public sealed record BadRow(int Line, string Column, string Value, string Reason, string Code, bool CanKeep)
{
    /// <summary>All of them as a file for the office that sent the list.</summary>
    public static void Write(Stream output, TableFormat format, IEnumerable<BadRow> rows)
    {
        using var table = TableWriter.Begin(output, format, ["行号", "列", "内容", "问题与办法", "代码"], "问题行");
        foreach (var row in rows) table.Row(row.Line, row.Column, row.Value, row.Reason, row.Code);
    }

    internal static BadRow Of(int line, ImportField field, string value, Refusal refusal, bool canKeep = false) =>
        new(line, refusal.Column ?? field.Title(), Shown(field, value), refusal.Message, refusal.Code, canKeep);

    private static string Shown(ImportField field, string value) => field switch
    {
        ImportField.IdNumber or ImportField.DisabilityCertificate => Masking.IdNumber(value.Trim()),
        ImportField.Phone => PhoneNumber.TryParse(value, out var phone) ? phone.Masked : value.Length <= 4 ? value : value[..3] + new string('*', value.Length - 3),
        _ => value.Length <= 60 ? value : value[..60] + "…",
    };
}
