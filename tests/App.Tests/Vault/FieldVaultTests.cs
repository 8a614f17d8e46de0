using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.App.Tests.Vault;

/// <summary>Single fields under encryption (D2), their blind indexes, the keys, and the text type that never prints (L1).</summary>
public sealed class FieldVaultTests : IDisposable
{
    private static readonly SealedColumn Phone = new("person", "phone");
    private static readonly SealedColumn Bank = new("person", "bank_card");
    private static readonly Guid One = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("00000000-0000-7000-8000-000000000002");
    private readonly FieldVault vault = new(KeyRing.Random());

    public void Dispose() => vault.Dispose();

    [Theory(DisplayName = "加密后能原样解密：空的、汉字、生僻字、很长的")]
    [InlineData("")]
    [InlineData("13900001234")]
    [InlineData("城东街道迎宾大道一号𠮷")]
    public void A_field_comes_back(string plain)
    {
        Assert.Equal(plain, vault.Open(Phone, One, vault.Seal(Phone, One, plain)));
        var longText = string.Concat(Enumerable.Repeat(plain + "址", 400));
        Assert.Equal(longText, vault.Open(Phone, One, vault.Seal(Phone, One, longText)));
    }

    [Fact(DisplayName = "密文换到别的行、别的列、别的表，打不开")]
    public void A_moved_ciphertext_is_refused()
    {
        var field = vault.Seal(Phone, One, "13900001234");
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(Phone, Other, field));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(Bank, One, field));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new SealedColumn("household", "phone"), One, field));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new SealedColumn("personphone", ""), One, field));
        using var stranger = new FieldVault(KeyRing.Random());
        Assert.ThrowsAny<CryptographicException>(() => stranger.Open(Phone, One, field));
        Assert.Equal("13900001234", vault.Open(Phone, One, field));
    }

    [Fact(DisplayName = "密文任何一位被改、被截短、被加长，打不开")]
    public void A_changed_byte_is_refused()
    {
        var field = vault.Seal(Phone, One, "13900001234");
        for (var at = 0; at < field.Length * 8; at++)
        {
            var changed = field.ToArray();
            changed[at / 8] ^= (byte)(1 << (at % 8));
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(Phone, One, changed));
        }

        for (var length = 0; length < field.Length; length++) Assert.ThrowsAny<CryptographicException>(() => vault.Open(Phone, One, field.AsSpan(0, length)));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(Phone, One, [.. field, 0]));
    }

    [Fact(DisplayName = "十万次加密，随机数不重复；同一内容的密文各不相同")]
    public void A_nonce_never_repeats()
    {
        var seen = new HashSet<string>(100_000);
        for (var i = 0; i < 100_000; i++) Assert.True(seen.Add(Convert.ToHexString(vault.Seal(Phone, One, "1").AsSpan(3, 12))));
    }

    [Fact(DisplayName = "盲索引：相同相等，不同不等，用途不同不等，密钥不同不等，长文本也可以")]
    public void The_blind_index_compares_and_tells_nothing()
    {
        Assert.Equal(vault.Index("phone", "13900001234"), vault.Index("phone", "13900001234"));
        Assert.NotEqual(vault.Index("phone", "13900001234"), vault.Index("phone", "13900001235"));
        Assert.NotEqual(vault.Index("phone", "13900001234"), vault.Index("bank", "13900001234"));
        Assert.NotEqual(vault.Index("ab", "c"), vault.Index("a", "bc"));
        using var stranger = new FieldVault(KeyRing.Random());
        Assert.NotEqual(vault.Index("phone", "13900001234"), stranger.Index("phone", "13900001234"));
        var address = new string('址', 1000);
        Assert.Equal(16, vault.Index("address", address).Length);
        Assert.NotEqual(vault.Index("address", address), vault.Index("address", address + "一"));
    }

    [Fact(DisplayName = "十万个不同号码的盲索引各不相同")]
    public void Blind_indexes_do_not_collide()
    {
        var seen = new HashSet<string>(100_000);
        for (var i = 0; i < 100_000; i++) Assert.True(seen.Add(Convert.ToHexString(vault.Index("phone", $"139{i:D8}"))));
    }

    [Fact(DisplayName = "密钥文件只有服务账户可读写，再次打开是同一把钥匙")]
    public void The_keys_file_is_private()
    {
        var folder = Directory.CreateTempSubdirectory("huimin-test-").FullName;
        try
        {
            var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: false).Value;
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "keys", "huimin-keys.json")));
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "keys")));
            }

            var again = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: true).Value;
            using var first = new FieldVault(keys);
            using var second = new FieldVault(again);
            Assert.Equal("1", second.Open(Phone, One, first.Seal(Phone, One, "1")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(DisplayName = "数据库在而密钥文件不在：拒绝，不另造密钥")]
    public void No_new_keys_beside_old_data()
    {
        var folder = Path.Combine(Path.GetTempPath(), "huimin-test-no-keys-" + Guid.CreateVersion7().ToString("N"));
        Assert.Equal(DataRefusals.KeysMissing, KeyRing.Open(folder, databaseExists: true).Refusal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact(DisplayName = "三把钥匙各不相同")]
    public void Each_purpose_has_its_own_key()
    {
        var keys = KeyRing.Random();
        Assert.Equal(3, new[] { keys.Field, keys.Index, keys.Audit }.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact(DisplayName = "敏感文本怎样都打印不出来")]
    public void A_sensitive_text_never_prints()
    {
        var secret = new Sensitive("13900001234");
        var record = new Caller("张三", secret);
        foreach (var printed in new[]
        {
            secret.ToString(), $"{secret}", $"{secret,20}", string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", secret), record.ToString(),
            System.Text.Json.JsonSerializer.Serialize(secret), System.Text.Json.JsonSerializer.Serialize(record), string.Concat("", secret),
        })
        {
            Assert.DoesNotContain("1390", printed, StringComparison.Ordinal);
        }

        Assert.Equal("13900001234", secret.Reveal());
    }

    private sealed record Caller(string Name, Sensitive Phone);
}
