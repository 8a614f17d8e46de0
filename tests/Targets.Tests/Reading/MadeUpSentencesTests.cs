using System.Text.Json;
using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>
/// Sentences made up for this project in the style of bureaus of many regions, with the figures a person expects in them:
/// the grammar must be a grammar, not a memory of the reference papers.
/// </summary>
public sealed class MadeUpSentencesTests
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    public sealed record Expected(string Quote, decimal Value, decimal? Value2, string Unit, string Comparator, string Kind);

    public sealed record MadeUp(string Title, string Heading, string Text, Expected[] Figures);

    [Fact(DisplayName = "自编的二百多句各地文风的句子：严格 F1 不低于 0.99，量程上限也读对")]
    public void Reads_sentences_of_other_bureaus()
    {
        var score = new ReadingScore();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Gold.Folder, "made-up-sentences.jsonl")))
        {
            var made = JsonSerializer.Deserialize<MadeUp>(line, options)!;
            var gold = made.Figures.Select(f => new Gold("", made.Text, "", f.Comparator, f.Value, f.Value2, f.Unit, f.Kind, false, f.Quote, null, null,
                f.Value2 is null ? [] : ["range"])).ToList();
            score.Add(gold, [.. PlanReader.Read($"{made.Title}\n{made.Heading}\n{made.Text}").Figures]);
            count++;
        }

        Assert.True(count >= 200);
        Assert.True(score.StrictF1 >= 0.99, $"{score.StrictF1:0.0000}\n{string.Join('\n', score.Errors)}");
        Assert.True(score.Hard >= 0.99, string.Join('\n', score.Errors));
    }

    public static TheoryData<string> Names => [.. File.ReadLines(Path.Combine(Gold.Folder, "made-up-names.txt")).Where(l => l.Length > 0)];

    [Theory(DisplayName = "口号、名称、日期、文号、序数、电话、页码中的数字一个也不读成指标")]
    [MemberData(nameof(Names))]
    public void Reads_no_figure_in_names_and_slogans(string line)
    {
        var figures = PlanReader.Read($"2025年民政工作要点\n一、总体要求\n{line}\n").Figures;

        Assert.Empty(figures.Select(f => $"{f.Value}{f.Unit} {f.Metric}"));
    }
}
