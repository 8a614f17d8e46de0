using System.Data.Common;

namespace HuiminVerifyLedger;

/// <summary>
/// Checks the thirteen rules of the money with plain SQL and without a line of the product's code (资金独立核验). Exit code 0: all hold. 1: one is broken. 2: could
/// not be checked.
/// </summary>
public static class Program
{
    private const string Usage =
        """
        用法：
          huimin-verify-ledger --data 数据目录
          huimin-verify-ledger --postgres 连接串 --district 区划代码 [--data 数据目录]    （@名称：连接串在该环境变量中）
        """;

    public static int Main(string[] args) => Run(args, Console.Out);

    public static int Run(string[] args, TextWriter output)
    {
        if (Arguments.Parse(args) is not { } arguments)
        {
            output.WriteLine(Usage);
            return 2;
        }

        output.WriteLine("惠民资金核验");
        output.WriteLine($"数据：{arguments.Title}");
        try
        {
            using var books = Books.Open(arguments);
            var broken = 0;
            foreach (var rule in Rules.All)
            {
                var fact = rule.Check(books, arguments);
                broken += fact.Holds ? 0 : 1;
                output.WriteLine($"{(fact.Holds ? "成立" : "不成立")}　{rule.Number,2}. {rule.Title}：{fact.Found}");
            }

            output.WriteLine(broken == 0 ? "结论：各项规则都成立。" : $"结论：有 {broken} 项不成立。");
            return broken == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or InvalidCastException or FormatException)
        {
            output.WriteLine($"结论：无法核验。{e.Message}");
            return 2;
        }
    }
}
