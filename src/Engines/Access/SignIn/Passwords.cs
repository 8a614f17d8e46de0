using System.Security.Cryptography;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>
/// Passwords (口令): PBKDF2-SHA512 with 210,000 rounds (I2), computed by few at a time so that a flood of sign-ins cannot take all processors.
/// Stored as <c>pbkdf2-sha512$rounds$salt$hash</c>.
/// </summary>
public sealed class Passwords : IDisposable
{
    private const int Rounds = 210_000;
    private const int MostWaiting = 64;
    private const string Scheme = "pbkdf2-sha512";
    private const string OneTimeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static readonly string[] Common = ["password", "qwerty", "12345678", "abc123", "admin", "huimin", "minzheng", "iloveyou", "11111111", "88888888"];

    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount));
    private int waiting;

    /// <summary>Compares in constant time; an unknown account is given <see langword="null"/> and costs the same.</summary>
    public async Task<Result<bool>> MatchesAsync(string? storedHash, string password, CancellationToken ct)
    {
        var parts = (string.IsNullOrEmpty(storedHash) ? Nobody : storedHash).Split('$');
        var rounds = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        var expected = Convert.FromBase64String(parts[3]);
        var derived = await DeriveAsync(password, Convert.FromBase64String(parts[2]), rounds, ct);
        if (!derived.Ok) return derived.Refusal;
        return CryptographicOperations.FixedTimeEquals(derived.Value, expected) && !string.IsNullOrEmpty(storedHash);
    }

    public async Task<Result<string>> HashAsync(string password, CancellationToken ct)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var derived = await DeriveAsync(password, salt, Rounds, ct);
        if (!derived.Ok) return derived.Refusal;
        return $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(derived.Value)}";
    }

    /// <summary>Sixteen letters in groups of four, for a slip of paper; about 93 bits.</summary>
    public static string OneTime() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(OneTimeLetters, 4)));

    public static bool IsStrong(string password, string loginName)
    {
        var kinds = (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0)
            + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
        return password.Length is >= 10 and <= 128 && kinds >= 3
            && !password.Contains(loginName, StringComparison.OrdinalIgnoreCase)
            && !Common.Any(c => password.Contains(c, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => places.Dispose();

    private async Task<Result<byte[]>> DeriveAsync(string password, byte[] salt, int rounds, CancellationToken ct)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return AccessRefusals.DoorBusy;
        }

        try
        {
            await places.WaitAsync(ct);
            try
            {
                var cut = password.Length > 256 ? password[..256] : password;
                return await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(cut, salt, rounds, HashAlgorithmName.SHA512, 32), ct);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static string Nobody { get; } = $"{Scheme}${Rounds}${Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))}${Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";
}
