using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>The five reference papers, read by hand and by the product. The floors fail when the reading gets worse.</summary>
public sealed class ReferenceDocumentsTests
{
    private static readonly string folder = Path.Combine(Gold.Folder, "reference");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(folder, "0*.txt").Select(f => Path.GetFileName(f)).Order()];

    [Fact(DisplayName = "五份参考文件：数值、单位、比较、类别的严格 F1 不低于 0.99，难点召回不低于 0.97")]
    public void Reads_the_reference_documents_as_a_person_does()
    {
        var score = new ReadingScore();
        foreach (var file in Directory.GetFiles(folder, "0*.txt")) score.Add(GoldOf(file), [.. Read(file).Figures]);

        var errors = string.Join('\n', score.Errors);
        Assert.True(score.StrictF1 >= 0.99, $"{score.StrictF1:0.000}\n{errors}");
        Assert.True(score.Comparators >= 0.99, errors);
        Assert.True(score.Kinds >= 0.99, errors);
        Assert.True(score.Hard >= 0.97, errors);
    }

    [Theory(DisplayName = "口号和名称中的数字不是指标")]
    [MemberData(nameof(Documents))]
    public void Takes_no_slogan_for_a_figure(string document)
    {
        var seed = "seed-" + document[..3];
        var figures = Read(Path.Combine(folder, document)).Figures.ToList();
        var gold = GoldOf(Path.Combine(folder, document));
        var slogans = File.ReadLines(Path.Combine(folder, "slogans.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .Where(c => c[2] == seed);
        foreach (var slogan in slogans)
        {
            var numbers = slogan[1].Split(',').Select(decimal.Parse).ToList();
            Assert.DoesNotContain(figures, f => f.Sentence.Contains(slogan[0], StringComparison.Ordinal) && numbers.Contains(f.Value)
                && !gold.Exists(g => g.Value == f.Value && f.Sentence.Contains(g.Quote, StringComparison.Ordinal)));
        }
    }

    [Theory(DisplayName = "每个指标指向原文的字：位置处有该数字，句子逐字出自原文")]
    [MemberData(nameof(Documents))]
    public void Every_figure_points_at_its_characters(string document)
    {
        var text = File.ReadAllText(Path.Combine(folder, document));
        var flat = ReadingScore.Flat(text);
        foreach (var figure in PlanReader.Read(text).Figures)
        {
            Assert.InRange(figure.Start, 0, figure.End - 1);
            Assert.Contains(ReadingScore.Flat(text[figure.Start..figure.End]), ReadingScore.Flat(figure.Sentence), StringComparison.Ordinal);
            Assert.Contains(ReadingScore.Flat(figure.Sentence), flat, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(figure.Metric));
        }
    }

    [Theory(DisplayName = "章节编号与人工标注一致")]
    [MemberData(nameof(Documents))]
    public void Finds_the_sections_and_items(string document)
    {
        var plan = Read(Path.Combine(folder, document));
        var places = File.ReadLines(Path.Combine(folder, $"seed-{document[..3]}.jsonl"))
            .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement)
            .Select(e => (Section: e.GetProperty("section").GetString(), Item: e.GetProperty("item").GetString(), Quote: e.GetProperty("quote").GetString()!))
            .ToList();
        foreach (var (section, item, quote) in places)
        {
            Assert.Contains(
                plan.Sections.Where(s => s.Label == section).SelectMany(s => s.Items).Where(i => i.Label == item).SelectMany(i => i.Sentences),
                s => ReadingScore.Flat(s.Text).Contains(ReadingScore.Flat(quote), StringComparison.Ordinal));
        }
    }

    private static Plan Read(string file) => PlanReader.Read(File.ReadAllText(file));

    private static List<Gold> GoldOf(string file) => Gold.Load(Path.Combine(folder, $"seed-{Path.GetFileName(file)[..3]}.jsonl"));
}
