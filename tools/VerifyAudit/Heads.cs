using System.Globalization;

namespace HuiminVerifyAudit;

/// <summary>
/// One file of seal heads from outside the database: lines <c>number last-seq hash</c>, contiguous from 1. It may be a moment behind the database, never
/// ahead of it.
/// </summary>
internal sealed class Heads
{
    private readonly List<(long ToSeq, byte[] Hash)> lines = [];

    private Heads(string file) => File = file;

    public string File { get; }

    public bool Exists { get; private init; }

    public long LastNo => lines.Count;

    public static Heads Read(string file)
    {
        if (!System.IO.File.Exists(file)) return new Heads(file);
        var heads = new Heads(file) { Exists = true };
        var text = System.IO.File.ReadAllText(file);
        var whole = text.LastIndexOf('\n') + 1; // A line being written has no end yet.
        foreach (var line in text[..whole].Split('\n', StringSplitOptions.None).SkipLast(1)) heads.AddLine(line);
        return heads;
    }

    /// <summary>Throws where the seal is not the one this file knows.</summary>
    public void Check(Seal seal)
    {
        if (seal.No > lines.Count) return;
        var (toSeq, hash) = lines[(int)seal.No - 1];
        if (toSeq != seal.ToSeq || !hash.AsSpan().SequenceEqual(seal.Hash))
            throw new BrokenException($"封存 {seal.No}：与外部封存头文件 {File} 不一致（封存或封存头被修改，或放回了旧库）。");
    }

    private void AddLine(string line)
    {
        var parts = line.Split(' ');
        var hash = parts.Length == 3 && parts[2].Length == 64 && parts[2].All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(parts[2]) : [];
        if (hash.Length == 0 || parts[0] != (lines.Count + 1).ToString(CultureInfo.InvariantCulture)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var toSeq) || parts[1] != toSeq.ToString(CultureInfo.InvariantCulture))
            throw new BrokenException($"外部封存头文件 {File} 第 {lines.Count + 1} 行：不是第 {lines.Count + 1} 号封存头（缺行、多行或被修改）。");
        lines.Add((toSeq, hash));
    }
}
