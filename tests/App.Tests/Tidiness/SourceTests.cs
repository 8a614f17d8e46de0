using System.Text.RegularExpressions;
using Huimin.Data;

namespace Huimin.App.Tests.Tidiness;

/// <summary>What the source tree promises: enums with numbers, words in the glossary, files that can be read once from top to bottom.</summary>
public sealed partial class SourceTests
{
    private static readonly string PinFile = Path.Combine(Sources.Root, "tests", "App.Tests", "Tidiness", "stored-enums.txt");

    [GeneratedRegex(@"^\s*public enum (\w+)[^{]*\{([^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex Enum();

    [GeneratedRegex("//.*$|/\\*.*?\\*/|\\[[^\\]]*\\]", RegexOptions.Multiline)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^\|[^|]+\|([^|]+)\|[^|]+\|[^|]*\|\s*$", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();

    [GeneratedRegex("`([A-Za-z0-9_.]+)`")]
    private static partial Regex Identifier();

    [Fact(DisplayName = "公开枚举的每个成员都写明数值")]
    public void Enums_have_explicit_numbers() => Assert.Empty(
        from file in Sources.Files(["src"], ".cs", ".razor")
        from Match found in Enum().Matches(file.Text)
        from member in Noise().Replace(found.Groups[2].Value, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        where !member.Contains('=', StringComparison.Ordinal)
        select $"{file.Name}: {found.Groups[1].Value}.{member}");

    [Fact(DisplayName = "已存入数据库的枚举数值不再改变")]
    public async Task Stored_enums_keep_their_numbers()
    {
        await using var db = await TestDatabase.CreateAsync([.. Modules.All.Select(m => m.Records).OfType<IRecords>()]);
        await using var read = await db.Reader.OpenAsync(Actor.Nobody, TestContext.Current.CancellationToken);
        var stored = read.Db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
            .Where(t => t.IsEnum).Distinct()
            .SelectMany(t => System.Enum.GetValues(t).Cast<object>().Select(v => $"{t.Name}.{v} = {Convert.ToInt64(v, System.Globalization.CultureInfo.InvariantCulture)}"))
            .ToHashSet();
        if (Environment.GetEnvironmentVariable("HUIMIN_PIN_ENUMS") is not null) await File.WriteAllLinesAsync(PinFile, stored.Order(StringComparer.Ordinal), TestContext.Current.CancellationToken);

        // New members are added to the file with HUIMIN_PIN_ENUMS=1; what stands in it stays for ever.
        var pinned = await File.ReadAllLinesAsync(PinFile, TestContext.Current.CancellationToken);
        Assert.NotEmpty(pinned);
        Assert.Empty(pinned.Where(p => !stored.Contains(p)));
    }

    [Fact(DisplayName = "词汇表中的每个标识符都存在，没有两行写同一个词")]
    public void Every_word_of_the_glossary_stands()
    {
        var names = Sources.Assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => new[] { t.Name.Split('`')[0] }.Concat(t.GetMembers().Select(m => t.Name.Split('`')[0] + "." + m.Name)))
            .ToHashSet();
        var rows = GlossaryRow().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "glossary.md"))).Select(m => m.Groups[1].Value).ToList();
        var words = rows.SelectMany(r => Identifier().Matches(r).Select(m => m.Groups[1].Value)).ToList();
        Assert.True(words.Count > 20, "the table was not found");
        Assert.Empty(words.Where(w => !names.Contains(w)));
        Assert.Empty(words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact(DisplayName = "没有超过三百行的源文件")]
    public void No_file_is_longer_than_three_hundred_lines() => Assert.Empty(
        from file in Sources.Files(["src", "tests", "tools"], ".cs", ".razor")
        let lines = file.Text.Count(c => c == '\n')
        where lines > 300
        select $"{file.Name}: {lines}");
}
