namespace HuiminVerifyAudit;

/// <summary>
/// Verifies an audit trail without a line of the product's code (独立核验, rule A4). Exit code 0: unbroken. 1: broken, the first broken place is named.
/// 2: could not be checked.
/// </summary>
public static class Program
{
    private const string Usage =
        """
        用法：
          huimin-verify-audit --data 数据目录 [--heads 文件 …]
          huimin-verify-audit --postgres 连接串 --keys huimin-keys.json --heads 文件 …    （@名称：连接串在该环境变量中）
        """;

    public static int Main(string[] args) => Run(args, Console.Out);

    /// <summary>The whole program, for a test that runs it a thousand times.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (Arguments.Parse(args) is not { } arguments)
        {
            output.WriteLine(Usage);
            return 2;
        }

        output.WriteLine("惠民审计核验");
        output.WriteLine($"数据：{arguments.Title}");
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var key = Keys.ReadAuditKey(arguments.KeyFile);
            var heads = arguments.HeadFiles.Select(Heads.Read).ToList();
            using var trail = arguments.OpenTrail();
            var counts = new Verification(trail, key, heads).Run();
            counts.Print(output, TimeProvider.System);
            output.WriteLine($"结论：完整，未发现篡改。用时 {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} 秒");
            return 0;
        }
        catch (BrokenException broken)
        {
            output.WriteLine($"结论：不完整。第一处：{broken.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException or System.Text.Json.JsonException or FormatException)
        {
            output.WriteLine($"结论：无法核验。{e.Message}");
            return 2;
        }
    }
}
