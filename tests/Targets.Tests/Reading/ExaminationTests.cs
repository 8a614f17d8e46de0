using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>Four made-up papers of other kinds (wrapped, garbled, with tables, without a title). The floors fail when the reading gets worse.</summary>
public sealed class ExaminationTests
{
    private static readonly string folder = Path.Combine(Gold.Folder, "exam");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(folder, "1*.txt").Select(f => Path.GetFileName(f)).Order()];

    [Theory(DisplayName = "自编考卷：每份文件的严格 F1 不低于 0.97，类别正确率不低于 0.97")]
    [MemberData(nameof(Documents))]
    public void Reads_made_up_papers_of_other_kinds(string document)
    {
        var score = new ReadingScore();
        var gold = Gold.Load(Path.Combine(folder, $"seed-{document[..3]}.jsonl"));
        score.Add(gold, [.. PlanReader.Read(File.ReadAllText(Path.Combine(folder, document))).Figures]);

        var errors = string.Join('\n', score.Errors);
        Assert.True(score.StrictF1 >= 0.97, $"{score.StrictF1:0.000}\n{errors}");
        Assert.True(score.Kinds >= 0.97, errors);
    }
}
