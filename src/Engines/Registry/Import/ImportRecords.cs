using Huimin.Data;

namespace Huimin.Registry;

/// <summary>Which column of a file means what (列对应), remembered for every file with the same headings.</summary>
public sealed class ImportMapping
{
    /// <summary>Hash of the headings in their order, in hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>JSON: the field of each column by its name, or null for a column that is left out.</summary>
    public required string Columns { get; set; }
    public required Guid SavedBy { get; set; }
    public required DateTime SavedAt { get; set; }
}

/// <summary>One file taken in (导入批次).</summary>
public sealed class ImportRun : IScoped, IAppendOnly
{
    public required Guid ImportId { get; init; }
    public required string AreaCode { get; init; }

    /// <summary>SHA-256 of all rows, so that the same file is known again.</summary>
    public required byte[] ContentHash { get; init; }
    public required DateOnly AsOf { get; init; }
    public required int Rows { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Unchanged { get; init; }
    public required int Skipped { get; init; }
    public required Guid ImportedBy { get; init; }
    public required DateTime At { get; init; }
}
