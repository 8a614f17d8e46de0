using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Huimin.Access;

/// <summary>What the browser keeps (会话令牌): 32 random bytes. The database keeps the SHA-256 of them.</summary>
public sealed record SessionToken(string Text)
{
    private const int Length = 43;

    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public static SessionToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static SessionToken? Parse(string? text) => text is { Length: Length } && text.All(char.IsAscii) ? new(text) : null;

    public override string ToString() => "***";
}
