using System.Text;
using Huimin.Files;
using Huimin.Registry;

namespace Huimin.App.Tests.Registry;

/// <summary>An office's file from its headings to the file of bad rows.</summary>
public sealed class ImportFileTests
{
    private static CancellationToken Stop => World.Stop;

    [Fact(DisplayName = "GB18030 名册：自动认列、记住列对应、导入、退回问题行文件")]
    public async Task A_real_file_goes_the_whole_way()
    {
        await using var world = await World.CreateAsync();
        var mappings = new ColumnMappings(world.Database.Desk, world.Database.Reader);
        var text = "户号,与户主关系,姓名,公民身份号码,村社区代码,家庭住址,备注\r\n"
            + $"H1,户主,王建国,{World.Number(221)},500114001001,黔江区城东街道文汇社区2组15号,\r\n"
            + $"H1,妻,李秀英,{World.Number(222)},500114001001,,=1+1\r\n"
            + $"H2,户主,赵六,{World.Number(333)[..17]}?,500114001001,3组,\r\n";
        var path = Path.GetTempFileName();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await File.WriteAllBytesAsync(path, Encoding.GetEncoding("GB18030").GetBytes(text), Stop);
        try
        {
            using (var table = TableReader.Open(path).Value)
            {
                var guess = await mappings.FindAsync(table.Headings, World.Clerk, Stop);
                Assert.False(guess.IsRemembered);
                Assert.Equal(
                    [ImportField.Household, ImportField.Relation, ImportField.Name, ImportField.IdNumber, ImportField.Area, ImportField.Address, ImportField.None], guess.Columns);
                Assert.True((await mappings.SaveAsync(new(world.Clock.NewId(), table.Headings, guess.Columns), World.Clerk, Stop)).Ok);
                Assert.True((await mappings.FindAsync(table.Headings, World.Clerk, Stop)).IsRemembered);
                var rows = TableRows.Over(table, guess.Columns).Value;
                var report = (await world.Import.RunAsync(new(world.Clock.NewId(), world.Today, SkipBadRows: true), rows, World.Clerk, null, Stop)).Value;
                Assert.Equal((2, 1), (report.Counts.Added, report.Counts.Skipped));
                Assert.Equal(4, Assert.Single(report.BadRows).Line);

                using var output = new MemoryStream();
                BadRow.Write(output, TableFormat.CsvUtf8, report.BadRows);
                var written = Encoding.UTF8.GetString(output.ToArray());
                Assert.Contains("4,身份证号,", written, StringComparison.Ordinal);
                Assert.DoesNotContain(World.Number(333)[..17], written, StringComparison.Ordinal);
            }

            Assert.Equal("2组15号", Assert.Single((await world.Find.RunAsync("王建国", World.Clerk, Stop)).Value.People).Address);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact(DisplayName = "缺姓名列、缺村社区列、两列同义的文件不能导入；可为整份文件指定村社区")]
    public async Task A_file_without_the_needed_columns_is_refused()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "姓名,身份证号\n王秀英," + World.Number(222) + "\n", Stop);
        try
        {
            using var table = TableReader.Open(path).Value;
            Assert.Equal("REG-041", TableRows.Over(table, [ImportField.None, ImportField.IdNumber]).Refusal!.Code);
            Assert.Equal("REG-041", TableRows.Over(table, [ImportField.Name, ImportField.IdNumber]).Refusal!.Code);
            Assert.Equal("REG-042", TableRows.Over(table, [ImportField.Name, ImportField.Name]).Refusal!.Code);
            var rows = TableRows.Over(table, [ImportField.Name, ImportField.IdNumber], World.Wenhui).Value;
            await using var world = await World.CreateAsync();
            Assert.Equal(1, (await world.Import.RunAsync(new(world.Clock.NewId(), world.Today), rows, World.Clerk, null, Stop)).Value.Counts.Added);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
