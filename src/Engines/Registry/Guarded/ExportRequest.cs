using Huimin.Data;

namespace Huimin.Registry;

/// <summary>
/// A list of people that leaves the system as a file (导出, D6): with a purpose, approved by a second person where it is long or not masked,
/// downloaded once within 24 hours.
/// </summary>
public sealed class ExportRequest : IScoped, IVersioned
{
    public required Guid ExportId { get; init; }

    /// <summary>The division whose people are listed.</summary>
    public required string AreaCode { get; set; }

    /// <summary>What is listed, as JSON; no personal data.</summary>
    public required string Selection { get; init; }
    public required bool Unmasked { get; init; }
    public required string Purpose { get; init; }
    public required int RowCount { get; init; }
    public required bool NeedsApproval { get; init; }

    /// <summary>Staff person who asked.</summary>
    public required Guid RequestedBy { get; init; }
    public required DateTime RequestedAt { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public bool Refused { get; set; }
    public DateTime? DownloadedAt { get; set; }
    public int Version { get; set; }

    /// <summary>From this many rows a second person approves.</summary>
    public const int ApprovalAbove = 500;

    public static TimeSpan Term { get; } = TimeSpan.FromHours(24);

    /// <summary>The instant from which it may be downloaded; null while it waits or when it was refused.</summary>
    public DateTime? OpenFrom => Refused ? null : NeedsApproval ? DecidedAt : RequestedAt;

    public ExportState StateAt(DateTime now) =>
        Refused ? ExportState.Refused
        : DownloadedAt is not null ? ExportState.Downloaded
        : OpenFrom is not { } from ? ExportState.Waiting
        : now >= from + Term ? ExportState.Expired
        : ExportState.Ready;
}

public enum ExportState
{
    Waiting = 0,
    Ready = 1,
    Downloaded = 2,
    Expired = 3,
    Refused = 4,
}

public static class ExportStates
{
    public static string Title(this ExportState state) => state switch
    {
        ExportState.Waiting => "待审批",
        ExportState.Ready => "可下载",
        ExportState.Downloaded => "已下载",
        ExportState.Expired => "已过期",
        _ => "未批准",
    };
}
