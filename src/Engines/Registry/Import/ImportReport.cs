using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What an import did, or would do (导入结果).</summary>
public sealed record ImportReport
{
    /// <summary>The counts of what was applied or would be.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>Every row that is not taken in, in the order of the file.</summary>
    public required IReadOnlyList<BadRow> BadRows { get; init; }

    /// <summary>False after a check, and where nothing was taken in because of bad rows.</summary>
    public bool Applied { get; init; }

    /// <summary>The import's id, where it was applied.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>When exactly this file was taken in before.</summary>
    public DateTime? KnownSince { get; init; }

    /// <summary>One sentence for the person who imports.</summary>
    public string Notice =>
        KnownSince is { } since ? $"这份文件已于{DateOnly.FromDateTime(Clock.ToBeijing(since)).Title()}导入过，本次没有改动。"
        : Applied ? $"导入完成：新增 {Counts.Added} 人，变更 {Counts.Changed} 人，未变 {Counts.Unchanged} 人" + (BadRows.Count > 0 ? $"；{Counts.Skipped} 行未导入，请下载问题行更正后再导入。" : "。")
        : BadRows.Count > 0 ? $"共 {Counts.Rows} 行，其中 {Counts.Skipped} 行有问题，尚未导入任何内容。可更正文件后重新导入，或只导入没有问题的行。"
        : $"检查通过，尚未导入：将新增 {Counts.Added} 人，变更 {Counts.Changed} 人，未变 {Counts.Unchanged} 人。";
}

/// <summary>How many of each; holds nothing personal.</summary>
public sealed record ImportCounts(int Rows, int Added, int Changed, int Unchanged, int Skipped, int Households, int Findings);

/// <summary>How far an import has come.</summary>
/// <param name="Step">What is being done, in Chinese.</param>
/// <param name="Done">Rows done in this step.</param>
/// <param name="Total">Rows in this step; 0 while unknown.</param>
public sealed record ImportProgress(string Step, int Done, int Total);
