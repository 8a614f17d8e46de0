using System.Security.Cryptography;

namespace HuiminVerifyLedger;

/// <summary>The files for the bank as they lie in the folder, against their manifests. A file that was taken away is told, not held against anybody.</summary>
internal static class BatchFiles
{
    public static (string Told, long Differing) Check(Books b, Arguments arguments)
    {
        var manifests = b.Rows("select file_name, file_hash from pay_batch where file_name is not null", r => (Name: r.GetString(0), Hash: Books.Bytes(r, 1)));
        if (arguments.FileFolder is not { } folder) return ($"{manifests.Count}", 0);
        var there = manifests.Where(m => File.Exists(Path.Combine(folder, Path.GetFileName(m.Name)))).ToList();
        return ($"{manifests.Count}（目录中 {there.Count}）", there.Count(m => !SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(m.Name)))).AsSpan().SequenceEqual(m.Hash)));
    }
}
