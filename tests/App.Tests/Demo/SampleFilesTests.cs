using System.Text;
using ExcelDataReader;
using Huimin.Demo;
using Huimin.Values;

namespace Huimin.App.Tests.Demo;

/// <summary>The sample lists that a visitor imports.</summary>
public sealed class SampleFilesTests : IDisposable
{
    private static readonly DistrictPlan Plan = new() { People = 2_000, Villages = 2, Today = new DateOnly(2026, 11, 21) };
    private readonly string directory = Directory.CreateTempSubdirectory("huimin-samples-").FullName;

    static SampleFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact(DisplayName = "样例：CSV 为 GB18030 编码，约 1000 行，其中约 20 行有错且种类各异")]
    public async Task The_list_has_some_wrong_rows()
    {
        await SampleFiles.WriteAsync(directory, Plan, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(directory, "samples", SampleFiles.Csv), TestContext.Current.CancellationToken);
        var lines = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var rows = SampleList.WithErrors(SampleList.Make(Plan, "500114001001", 1, 1_000), Plan.Today, Plan.Seed);

        Assert.Equal(string.Join(',', SampleRow.Headings), lines[0]);
        Assert.Equal(rows.Select(r => string.Join(',', r.Cells)), lines.Skip(1));
        Assert.InRange(rows.Count, 1_000, 1_010);
        Assert.InRange(rows.Count(r => r.Wrong is not null), 18, 24);
        Assert.InRange(rows.Select(r => r.Wrong).OfType<string>().Distinct().Count(), 14, 24);
    }

    [Fact(DisplayName = "样例：没有标错的行，号码全部正确且都不在演示区内")]
    public void The_other_rows_are_right_and_new()
    {
        var district = SyntheticDistrict.Make(Plan);
        var known = district.Households.SelectMany(h => h.Members).Select(m => m.IdNumberText).ToHashSet();
        var rows = SampleList.WithErrors(SampleList.Make(Plan, "500114001001", 1, 1_000), Plan.Today, Plan.Seed);

        Assert.All(rows.Where(r => r.Wrong is null), r => Assert.True(IdNumber.Read(r.IdNumber, Plan.Today).Ok && !known.Contains(r.IdNumber)));
        Assert.All(rows.Where(r => r.Wrong is "校验码错误" or "号码中的日期不存在" or "号码少一位" or "科学计数法" or "明天出生" or "号码含字母"), r => Assert.False(IdNumber.Read(r.IdNumber, Plan.Today).Ok));
    }

    [Fact(DisplayName = "样例：xlsx 能被表格程序读出，内容与名单一致")]
    public async Task The_workbook_can_be_read()
    {
        await SampleFiles.WriteAsync(directory, Plan, TestContext.Current.CancellationToken);
        var last = DemoDivisions.Towns[0].Villages[1].Code;
        var rows = SampleList.Make(Plan, last, 2, 300);
        var read = new List<string>();
        await using var file = File.OpenRead(Path.Combine(directory, "samples", SampleFiles.Workbook));
        using var reader = ExcelReaderFactory.CreateReader(file);
        while (reader.Read()) read.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)?.ToString() ?? "")));

        Assert.Equal(rows.Select(r => string.Join(',', r.Cells)).Prepend(string.Join(',', SampleRow.Headings)), read);
    }

    [Fact(DisplayName = "样例：附两份公开的工作文件")]
    public async Task Two_public_documents_are_there()
    {
        await SampleFiles.WriteAsync(directory, Plan, TestContext.Current.CancellationToken);

        Assert.Equal(2, Directory.GetFiles(Path.Combine(directory, "samples"), "*.txt").Count(f => new FileInfo(f).Length > 10_000));
    }
}
