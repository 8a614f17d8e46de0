using System.IO.Compression;
using System.Text.Json;
using Huimin.Data;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// A list that was handed in and is not taken in yet (导入草稿): its rows as they were written, sealed, with what its owner has corrected. Nobody else
/// sees it; it goes when the list is taken in or thrown away.
/// </summary>
public sealed class ImportDraft : IScoped, IVersioned
{
    /// <summary>A list on a screen; longer ones are taken in on the command line.</summary>
    public const int MostRows = 20_000;

    public required Guid DraftId { get; init; }

    /// <summary>Division of the owner's post.</summary>
    public required string AreaCode { get; set; }

    /// <summary>Account of the owner.</summary>
    public required Guid OwnerId { get; init; }
    public required string FileName { get; init; }
    public required int Rows { get; init; }
    public required DateTime At { get; init; }

    [Personal("导入前核对名册", Why.SensitiveDuty, PersonalLevel.Sensitive, "导入或放弃时即删除", "registry.import")]
    public required byte[] ContentSealed { get; set; }
    public int Version { get; set; }

    internal static SealedColumn ContentColumn { get; } = new("import_draft", "content_sealed");
}

/// <summary>What is inside a draft: the table as it was read, what its columns mean, and what was corrected.</summary>
public sealed record DraftContent
{
    public required string Format { get; init; }
    public required IReadOnlyList<string> Headings { get; init; }
    public required IReadOnlyList<ImportField> Mapping { get; init; }

    /// <summary>Whether a person has looked at the mapping, or it was remembered.</summary>
    public bool IsMapped { get; init; }

    /// <summary>The village for all rows where the file has no such column.</summary>
    public string Area { get; init; } = "";
    public required List<DraftLine> Lines { get; init; }

    /// <summary>Lines that are not taken in.</summary>
    public HashSet<int> LeftOut { get; init; } = [];

    /// <summary>What was put in place of a cell, by line and column of the file.</summary>
    public List<DraftCorrection> Corrections { get; init; } = [];

    /// <summary>Reads a whole table, as far as a screen can hold it.</summary>
    public static Result<DraftContent> Of(TableFile table, IReadOnlyList<ImportField> mapping, bool isMapped)
    {
        var lines = new List<DraftLine>();
        while (true)
        {
            var next = table.Next();
            if (!next.Ok) return next.Refusal;
            if (!next.Value) break;
            if (lines.Count == ImportDraft.MostRows) return DraftRefusals.FileTooLong.Fill(ImportDraft.MostRows);
            var problems = Enumerable.Range(0, table.Columns).Select(c => (Column: c, Problem: table.Problem(c))).Where(p => p.Problem is not null).ToDictionary(p => p.Column, p => p.Problem!);
            lines.Add(new DraftLine(table.Line, table.Copy(), problems.Count > 0 ? problems : null, table.RowProblem()));
        }

        if (lines.Count == 0) return RegistryRefusals.FileEmpty;
        return new DraftContent { Format = table.Format, Headings = table.Headings, Mapping = mapping, IsMapped = isMapped, Lines = lines };
    }

    public byte[] Seal(FieldVault vault, Guid draftId)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(gzip, this);
        return vault.Seal(ImportDraft.ContentColumn, draftId, Convert.ToBase64String(packed.ToArray()));
    }

    public static DraftContent Open(FieldVault vault, ImportDraft draft)
    {
        using var packed = new MemoryStream(Convert.FromBase64String(vault.Open(ImportDraft.ContentColumn, draft.DraftId, draft.ContentSealed)));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<DraftContent>(gzip)!;
    }
}

/// <summary>One line of the file.</summary>
/// <param name="Line">As the user sees it.</param>
/// <param name="Cells">Text of each column.</param>
/// <param name="Problems">What the file itself says against a cell.</param>
/// <param name="RowProblem">What it says against the whole line.</param>
public sealed record DraftLine(int Line, string[] Cells, Dictionary<int, Refusal>? Problems, Refusal? RowProblem);

/// <summary>A cell as it was corrected (更正).</summary>
public sealed record DraftCorrection(int Line, int Column, string Value);
