using System.Text;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>The old container of Office (xls, doc, and every encrypted Office file): what is inside is told by the names of its streams.</summary>
internal static class OleFile
{
    private const int Largest = 200 << 20;

    /// <summary>Null when it holds an xls workbook; otherwise the refusal for what it holds.</summary>
    public static Refusal? WhatIsInside(string path)
    {
        if (new FileInfo(path).Length > Largest) return FileRefusals.TooHeavy;
        var names = Names(path);
        if (names.Contains("EncryptedPackage")) return FileRefusals.Password;
        if (names.Contains("WordDocument")) return FileRefusals.OldWord;
        if (names.Contains("Workbook") || names.Contains("Book")) return null;
        return FileRefusals.Damaged;
    }

    /// <summary>
    /// Directory entries are 128 bytes at multiples of 128: a UTF-16 name of 64 bytes, its length, its kind. Every place that looks like one is
    /// taken; a file without directory gives none.
    /// </summary>
    private static HashSet<string> Names(string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var file = File.OpenRead(path);
        var block = new byte[1 << 16];
        for (int read; (read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0;)
        {
            for (var at = 0; at + 128 <= read; at += 128)
            {
                var entry = block.AsSpan(at, 128);
                var length = entry[64] + (entry[65] << 8);
                if (length is >= 4 and <= 64 && length % 2 == 0 && entry[66] is 1 or 2 or 5) names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
            }
        }

        return names;
    }
}
