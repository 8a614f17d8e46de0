using Huimin.Data;

namespace Huimin.Verification;

/// <summary>One delivery of a source's data for monitoring (监测数据批次), once by its content. It holds counts; rows without an alert are not kept.</summary>
public sealed class FeedRun
{
    public required Guid FeedId { get; init; }
    public required string Source { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required byte[] ContentHash { get; init; }
    public required int Rows { get; init; }

    /// <summary>Rows set aside with a reason.</summary>
    public required int Faults { get; init; }

    /// <summary>Rows whose person is in the register.</summary>
    public required int Known { get; init; }
    public required int Alerts { get; init; }

    /// <summary>Rows whose alert had been raised before.</summary>
    public required int Before { get; init; }
    public required DateTime TakenAt { get; init; }
    public required Guid TakenBy { get; init; }
}

/// <summary>A row set aside (未采用的行): where and why, never what stood there.</summary>
public sealed class FeedFault : IAppendOnly
{
    /// <summary>So many of a feed are listed; all are counted.</summary>
    public const int Listed = 1_000;

    public required Guid FaultId { get; init; }
    public required Guid FeedId { get; init; }
    public required int Line { get; init; }
    public required string Heading { get; init; }
    public required string Code { get; init; }
    public required string Message { get; init; }
}
