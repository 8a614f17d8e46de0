using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// A staff account (账户): how one person proves who they are. What the person may do comes from the <see cref="Post"/>s of the account.
/// The lock-out counts wrong passwords and wrong codes together (I2).
/// </summary>
public sealed class Account : IVersioned
{
    public const int MostFailures = 5;
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <summary>How long a password may be kept (口令定期更换, GB/T 22239).</summary>
    public static readonly TimeSpan PasswordAge = TimeSpan.FromDays(90);

    public required Guid AccountId { get; init; }
    public required Guid StaffPersonId { get; init; }

    /// <summary>As <see cref="LoginNames.Normal"/> writes it.</summary>
    public required string LoginName { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>Empty for an account that no password opens.</summary>
    public required string PasswordHash { get; set; }
    public required DateTime PasswordSet { get; set; }

    /// <summary>A one-time password must be replaced before anything else is done.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The secret of the second factor, encrypted; null before enrolment.</summary>
    public byte[]? TotpSealed { get; set; }

    /// <summary>The last 30-second step whose code was used: each code is good once.</summary>
    public long LastTotpStep { get; set; }
    public int FailedCount { get; private set; }
    public DateTime? LockedUntil { get; private set; }
    public bool IsSuspended { get; set; }
    public int Version { get; set; }

    public bool IsLocked(DateTime now) => LockedUntil > now;

    internal void Failed(DateTime now)
    {
        if (LockedUntil <= now) (FailedCount, LockedUntil) = (0, null);
        FailedCount++;
        if (FailedCount >= MostFailures) LockedUntil = now + LockTime;
    }

    internal void Succeeded() => (FailedCount, LockedUntil) = (0, null);

    internal bool NeedsSetUp(DateTime now) => MustChangePassword || TotpSealed is null || now - PasswordSet >= PasswordAge;
}

/// <summary>Login names (用户名): letters, digits, dot, hyphen; compared without case.</summary>
public static class LoginNames
{
    public static string Normal(string? typed) => (typed ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    public static bool IsWellFormed(string normal) =>
        normal.Length is >= 3 and <= 40 && normal.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
