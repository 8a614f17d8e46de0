using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Huimin.Data;

namespace Huimin.Access;

/// <summary>
/// The second factor (动态验证码): six digits that change every 30 seconds (RFC 6238, HMAC-SHA1 as every authenticator app computes it). One step
/// before and after is taken, and each step once.
/// </summary>
public static class Totp
{
    public static readonly SealedColumn Column = new("account", "totp_sealed");
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepOf(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

#pragma warning disable CA5350 // RFC 6238 is HMAC-SHA1; the construction does not rest on collision resistance.
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <summary>The step that the code belongs to, if it is near and later than the last one used.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string? code, DateTime now, long lastUsedStep)
    {
        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormKC);
        if (typed.Length != 6 || !typed.All(char.IsAsciiDigit)) return null;
        var current = StepOf(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(typed), System.Text.Encoding.ASCII.GetBytes(CodeOf(secret, step)));
            if (same && step > lastUsedStep) found ??= step;
        }

        return found;
    }

    /// <summary>RFC 4648 without padding, for typing into an app.</summary>
    public static string ToBase32(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var b in secret)
        {
            bits = ((bits << 8) | b) & 0xFFFFF;
            count += 8;
            while (count >= 5)
            {
                count -= 5;
                text.Append(Base32[(bits >> count) & 31]);
            }
        }

        if (count > 0) text.Append(Base32[(bits << (5 - count)) & 31]);
        return text.ToString();
    }

    /// <summary>Null where the text is not base 32.</summary>
    public static byte[]? FromBase32(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 64) return null;
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var c in text)
        {
            var value = Base32.IndexOf(c, StringComparison.Ordinal);
            if (value < 0) return null;
            bits = ((bits << 5) | value) & 0xFFFFF;
            count += 5;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }

        return [.. bytes];
    }

    /// <summary>The address that an authenticator app reads from the picture.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string loginName) =>
        $"otpauth://totp/{Uri.EscapeDataString("惠民")}:{Uri.EscapeDataString(loginName)}?secret={ToBase32(secret)}&issuer={Uri.EscapeDataString("惠民")}";
}
