using Huimin.Data;
using Huimin.Targets.Reading;

namespace Huimin.Targets;

/// <summary>A work plan or summary as it was handed in (计划文本). Its text never changes; what people think of its figures stands beside it.</summary>
public sealed class PlanDocument
{
    public required Guid PlanId { get; init; }
    public required string Title { get; init; }
    public required PlanType Type { get; init; }
    public int? Year { get; init; }
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text: the same document is imported once.</summary>
    public required byte[] Digest { get; init; }
    public string? FileName { get; init; }
    public required Guid ImportedBy { get; init; }
    public required DateTime ImportedAt { get; init; }
}

/// <summary>What a person has said of a figure that was read. Numbers are stored.</summary>
public enum FigureState
{
    /// <summary>Read by the product, looked at by nobody (待确认).</summary>
    Read = 1,
    Confirmed = 2,
    Corrected = 3,
    Rejected = 4,

    /// <summary>Overlooked by the product and added by a person (补录).</summary>
    Added = 5,
}

/// <summary>
/// A figure of a plan (指标数): what is to be reached or was reached, by when. <see cref="ReadAs"/> keeps the product's own reading after a correction.
/// </summary>
public sealed class PlanFigureRecord : IVersioned
{
    public required Guid FigureId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>First and last character in the text, half-open.</summary>
    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Section { get; init; }
    public required string Item { get; init; }
    public required string Sentence { get; init; }
    public required string Metric { get; set; }
    public required string Comparator { get; set; }

    /// <summary>Value in base units, in millionths: 84.1 % is 841,000.</summary>
    public required long ValueMillionths { get; set; }
    public long? SecondMillionths { get; set; }
    public required string Unit { get; set; }
    public required string Deadline { get; set; }
    public required FigureKind Kind { get; set; }
    public FigureState State { get; set; } = FigureState.Read;
    public string? ReadAs { get; set; }
    public Guid? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>A check that the product made on the figures (核验): confirmed by its own sum, or doubtful.</summary>
public sealed class PlanCheckRecord
{
    public required Guid CheckId { get; init; }
    public required Guid PlanId { get; init; }
    public required string Code { get; init; }
    public required CheckResult Result { get; init; }

    /// <summary>The sum in words, such as 502.8 万元 ÷ 1346 人次 = 3736 元.</summary>
    public required string Formula { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
}
