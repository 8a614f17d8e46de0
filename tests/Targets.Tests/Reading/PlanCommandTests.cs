using System.Text;
using System.Text.Json;

namespace Huimin.Targets.Tests.Reading;

/// <summary>Plan files on the command line: encodings, JSON lines, and what is said when a file cannot be read.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string Text = "2024年民政工作总结\n一、工作情况\n（一）全年救助流浪乞讨人员229人次。";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plan");

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "gb18030"];

    [Theory(DisplayName = "UTF-8、带标记的 UTF-8、UTF-16、GB18030 的计划都读得出，一行一个 JSON 对象")]
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

        Assert.True(PlanCommand.PrintJson([file], output).Ok);

        var figure = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("计划.txt", figure.GetProperty("doc").GetString());
        Assert.Equal("一", figure.GetProperty("section").GetString());
        Assert.Equal("（一）", figure.GetProperty("item").GetString());
        Assert.Equal("全年救助流浪乞讨人员229人次。", figure.GetProperty("sentence").GetString());
        Assert.Equal("=", figure.GetProperty("comparator").GetString());
        Assert.Equal(229, figure.GetProperty("value").GetDecimal());
        Assert.Equal("人次", figure.GetProperty("unit").GetString());
        Assert.Equal("reported", figure.GetProperty("kind").GetString());
        Assert.Equal("2024", figure.GetProperty("deadline").GetString());
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("value2").ValueKind);
    }

    [Fact(DisplayName = "找不到的文件、照片：说明原因，不打印半份")]
    public void Says_what_could_not_be_read()
    {
        var photo = Path.Combine(folder.FullName, "照片.txt");
        File.WriteAllBytes(photo, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2, 3]);
        using var output = new StringWriter();

        Assert.False(PlanCommand.PrintJson([Path.Combine(folder.FullName, "无.txt")], output).Ok);
        Assert.False(PlanCommand.PrintJson([photo], output).Ok);

        Assert.Empty(output.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
