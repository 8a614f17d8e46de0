using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// A signed-in session (会话, I3). The browser holds 32 random bytes, the row only their hash. Rotated at sign-in and at every change of
/// privilege; ends after 15 idle minutes and after 8 hours whatever happens.
/// </summary>
public sealed class Session : ISeen
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(8);
    public static readonly TimeSpan CodeTime = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public required Guid SessionId { get; init; }
    public required byte[] TokenHash { get; init; }
    public required Guid AccountId { get; init; }
    public required SessionStage Stage { get; init; }

    /// <summary>The post in use; null for an account without one.</summary>
    public Guid? PostId { get; init; }

    /// <summary>Set when the post in use is delegated.</summary>
    public Guid? DelegationId { get; init; }

    /// <summary>Opened with a click in the demonstration.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When the person showed who they are: at the door, and again before dangerous acts (I1). Other changes of the session keep it.</summary>
    public required DateTime Created { get; init; }
    public DateTime LastSeen { get; init; }

    /// <summary>Absolute end.</summary>
    public required DateTime Ends { get; init; }
    public DateTime? EndedAt { get; set; }

    public bool IsOpen(DateTime now) => EndedAt is null && IsOpen(now, LastSeen, Ends);

    internal static bool IsOpen(DateTime now, DateTime lastSeen, DateTime ends) => now < ends && now - lastSeen < Idle;
}

public enum SessionStage
{
    /// <summary>The password was right, the code is awaited (待验证).</summary>
    AwaitingCode = 1,

    /// <summary>Signed in (已登录).</summary>
    Open = 2,
}
