using System.Security.Cryptography;
using System.Text;

namespace Huimin.Data;

/// <summary>The place of an encrypted field (加密字段): a ciphertext only opens in its own table, column and row.</summary>
/// <param name="Table">Table in snake case.</param>
/// <param name="Column">Column in snake case.</param>
public sealed record SealedColumn(string Table, string Column);

/// <summary>
/// Encrypts single fields (D2): <c>version | algorithm | key id | nonce 12 | ciphertext | tag 16</c>, AES-256-GCM, bound to table, column and
/// row id. Equality search goes by a keyed blind index of 16 bytes.
/// </summary>
public sealed class FieldVault(KeyRing keys) : IDisposable
{
    private const byte Format = 1;
    private const byte AesGcm256 = 1;
    private const int Head = 3;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly ThreadLocal<AesGcm> cipher = new(() => new AesGcm(keys.Field, TagLength), trackAllValues: true);

    public byte[] Seal(SealedColumn column, Guid rowId, ReadOnlySpan<char> plain)
    {
        Span<byte> text = stackalloc byte[plain.Length <= 256 ? 768 : 0];
        if (text.IsEmpty) text = new byte[Encoding.UTF8.GetMaxByteCount(plain.Length)];
        return Seal(column, rowId, text[..Encoding.UTF8.GetBytes(plain, text)]);
    }

    /// <summary>Seals bytes, such as a file.</summary>
    public byte[] Seal(SealedColumn column, Guid rowId, ReadOnlySpan<byte> text)
    {
        var sealedField = new byte[Head + NonceLength + text.Length + TagLength];
        sealedField[0] = Format;
        sealedField[1] = AesGcm256;
        sealedField[2] = KeyRing.FieldKeyId;
        var nonce = sealedField.AsSpan(Head, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> place = stackalloc byte[128];
        cipher.Value!.Encrypt(nonce, text, sealedField.AsSpan(Head + NonceLength, text.Length), sealedField.AsSpan(^TagLength..), place[..Place(column, rowId, place)]);
        return sealedField;
    }

    /// <summary>Throws <see cref="CryptographicException"/> where the field was changed or moved from another place.</summary>
    public string Open(SealedColumn column, Guid rowId, ReadOnlySpan<byte> sealedField) => Encoding.UTF8.GetString(OpenBytes(column, rowId, sealedField));

    /// <summary>As <see cref="Open"/>, for what was sealed as bytes.</summary>
    public byte[] OpenBytes(SealedColumn column, Guid rowId, ReadOnlySpan<byte> sealedField)
    {
        if (sealedField.Length < Head + NonceLength + TagLength || sealedField[0] != Format || sealedField[1] != AesGcm256 || sealedField[2] != KeyRing.FieldKeyId)
            throw new CryptographicException("The sealed field has an unknown format.");
        var length = sealedField.Length - Head - NonceLength - TagLength;
        var text = new byte[length];
        Span<byte> place = stackalloc byte[128];
        cipher.Value!.Decrypt(
            sealedField.Slice(Head, NonceLength), sealedField.Slice(Head + NonceLength, length), sealedField[^TagLength..], text, place[..Place(column, rowId, place)]);
        return text;
    }

    /// <summary>Blind index: equal texts under one purpose give equal 16 bytes, and nothing else can be learnt from them.</summary>
    public byte[] Index(string purpose, ReadOnlySpan<char> normalised)
    {
        var most = Encoding.UTF8.GetMaxByteCount(purpose.Length + normalised.Length + 1);
        var text = most <= 512 ? stackalloc byte[512] : new byte[most];
        var length = Encoding.UTF8.GetBytes(purpose, text);
        text[length++] = 0;
        length += Encoding.UTF8.GetBytes(normalised, text[length..]);
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(keys.Index, text[..length], hash);
        return hash[..16].ToArray();
    }

    private static int Place(SealedColumn column, Guid rowId, Span<byte> place)
    {
        var length = Encoding.UTF8.GetBytes(column.Table, place);
        place[length++] = 0;
        length += Encoding.UTF8.GetBytes(column.Column, place[length..]);
        place[length++] = 0;
        rowId.TryWriteBytes(place[length..], bigEndian: true, out _);
        return length + 16;
    }

    public void Dispose()
    {
        foreach (var made in cipher.Values) made.Dispose();
        cipher.Dispose();
    }
}
