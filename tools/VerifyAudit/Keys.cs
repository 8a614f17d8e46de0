using System.Text.Json;

namespace HuiminVerifyAudit;

/// <summary>The one key that the check needs: <c>audit-1</c> of the keys file, 32 bytes in base64.</summary>
internal static class Keys
{
    public static byte[] ReadAuditKey(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.TryGetProperty("audit-1", out var key) && key.TryGetBytesFromBase64(out var bytes) && bytes.Length == 32
            ? bytes
            : throw new IOException($"密钥文件 {file} 中没有审计密钥 audit-1。");
    }
}
