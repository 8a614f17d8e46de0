using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>A paper or record in a file (材料): what, when, by whom, and the file where there is one.</summary>
public sealed class CaseEvidence : IOfHousehold, IVersioned
{
    public required Guid EvidenceId { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    /// <summary>Code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What was seen or said.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public string Text { get; init; } = "";

    /// <summary>Who of the office was there, names divided by 、.</summary>
    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public string People { get; init; } = "";

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required DateOnly Day { get; init; }
    public ContentKind Content { get; init; }
    public long Size { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public byte[]? Digest { get; init; }
    public required DateTime At { get; init; }
    public required Guid By { get; init; }

    /// <summary>Taken out again; kept, not counted.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public int Version { get; set; }
}

/// <summary>The bytes of a file of evidence, sealed (材料原件).</summary>
public sealed class EvidenceContent : IOfHousehold
{
    public static readonly SealedColumn Column = new("evidence_content", "content_sealed");

    public required Guid EvidenceId { get; init; }
    public required Guid HouseholdId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required byte[] ContentSealed { get; init; }
}

/// <summary>What a file is, by what is in it (文件类型). Numbers are stored.</summary>
public enum ContentKind
{
    None = 0,
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
}

/// <summary>A file as it is kept (入档的文件).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">What is kept of it.</param>
public readonly record struct KeptFile(ContentKind Kind, byte[] Bytes)
{
    /// <summary>What it holds that may not be kept, in Chinese; null where it is simply no such file.</summary>
    public string? Holds { get; init; }
}

public static class ContentKinds
{
    public const int MostBytes = 10 << 20;

    /// <summary>
    /// Looks at the bytes; the name says nothing. Answers what they are, and the bytes to keep: without what a camera or a program writes beside the picture,
    /// which may say where a family lives. <see cref="ContentKind.None"/> for whatever is not allowed or not whole.
    /// </summary>
    public static KeptFile Read(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            var (pdf, holds) = PdfWalk.Clean(bytes);
            return pdf is null ? new(ContentKind.None, []) { Holds = holds } : new(ContentKind.Pdf, pdf);
        }

        if (JpegWalk.Clean(bytes) is { } jpeg) return new(ContentKind.Jpeg, jpeg);
        return PngWalk.Clean(bytes) is { } png ? new(ContentKind.Png, png) : new(ContentKind.None, []);
    }

    public static string MimeType(this ContentKind kind) => kind switch
    {
        ContentKind.Pdf => "application/pdf",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.Png => "image/png",
        _ => "application/octet-stream",
    };

    public static string Extension(this ContentKind kind) => kind switch { ContentKind.Pdf => ".pdf", ContentKind.Jpeg => ".jpg", ContentKind.Png => ".png", _ => ".bin" };
}
