using System.Text;
using System.Text.Json;

namespace Huimin.Targets.Tests.Reading;

/// <summary>Plan files on the command line: encodings, JSON lines, and what is said when a file cannot be read.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string Text = "2024年民政工作总结\n一、工作情况\n（一）全年救助流浪乞讨人员229人次。";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plan");

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "gb18030"];

    [Theory(DisplayName = "UTF-8、带标记的 UTF-8、UTF-16、GB18030 都读得出")]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_of_office_machines(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        };
        var file = Path.Combine(folder.FullName, "计划.txt");
        File.WriteAllText(file, Text, encoding);
        using var output = new StringWriter();

        Assert.Equal(0, PlanCommand.Run([file], json: true, output));

        var figure = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("计划.txt", figure.GetProperty("doc").GetString());
        Assert.Equal("一", figure.GetProperty("section").GetString());
        Assert.Equal("（一）", figure.GetProperty("item").GetString());
        Assert.Equal(229, figure.GetProperty("value").GetDecimal());
        Assert.Equal("人次", figure.GetProperty("unit").GetString());
        Assert.Equal("reported", figure.GetProperty("kind").GetString());
        Assert.Equal("2024", figure.GetProperty("deadline").GetString());
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("value2").ValueKind);
    }

    [Fact(DisplayName = "缺文件、空文件各有中文说明，其余文件照读，返回 1")]
    public void Says_what_could_not_be_read_and_goes_on()
    {
        var good = Path.Combine(folder.FullName, "好.txt");
        var empty = Path.Combine(folder.FullName, "照片.txt");
        File.WriteAllText(good, Text);
        File.WriteAllBytes(empty, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(1, PlanCommand.Run([Path.Combine(folder.FullName, "无.txt"), empty, good], json: true, output, errors));

        Assert.Contains("找不到文件", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有可读的文字", errors.ToString(), StringComparison.Ordinal);
        Assert.Single(output.ToString().Trim().Split('\n'));
    }

    [Fact(DisplayName = "给人看的清单写出类别、数字和核对结果")]
    public void Prints_a_list_for_people()
    {
        var file = Path.Combine(folder.FullName, "总结.txt");
        File.WriteAllText(file, Text + "累计实施临时救助1346人次502.8万元，次均救助3736元。");
        using var output = new StringWriter();

        PlanCommand.Run([file], json: false, output);

        Assert.Contains("实绩", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("502.8万元 ÷ 1346人次", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
