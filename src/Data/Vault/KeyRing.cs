using System.Security.Cryptography;
using System.Text.Json;
using Huimin.Values;

namespace Huimin.Data;

/// <summary>
/// The keys of one district (密钥): for fields, for blind indexes, for the audit trail. They live in a directory of their own, outside the
/// database and its backups, readable by the service account only.
/// </summary>
public sealed class KeyRing
{
    private const string FileName = "huimin-keys.json";

    private KeyRing(byte[] field, byte[] index, byte[] audit) => (Field, Index, Audit) = (field, index, audit);

    internal byte[] Field { get; }
    internal byte[] Index { get; }
    internal byte[] Audit { get; }

    /// <summary>The number written in front of every ciphertext, so that keys can be changed later.</summary>
    internal static byte FieldKeyId => 1;

    /// <summary>Reads the keys, or makes them where there is no database yet. Refuses to make new keys beside old data.</summary>
    public static Result<KeyRing> Open(string directory, bool databaseExists)
    {
        var path = Path.Combine(directory, FileName);
        if (File.Exists(path))
        {
            var keys = JsonSerializer.Deserialize<Dictionary<string, byte[]>>(File.ReadAllBytes(path))!;
            return new KeyRing(keys["field-1"], keys["index-1"], keys["audit-1"]);
        }

        if (databaseExists) return DataRefusals.KeysMissing;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var made = Random();
        var content = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, byte[]>
        {
            ["field-1"] = made.Field,
            ["index-1"] = made.Index,
            ["audit-1"] = made.Audit,
        });
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path);
        return made;
    }

    /// <summary>Fresh keys that are kept nowhere.</summary>
    public static KeyRing Random() =>
        new(RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
}
