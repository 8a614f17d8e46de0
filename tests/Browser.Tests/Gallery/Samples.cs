using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Browser.Tests.Gallery;

/// <summary>Made-up rows for the gallery.</summary>
internal static class Samples
{
    internal sealed record Case(string Number, string Name, string Masked, string Kind, string Place, int Members, string Income, string Stage, Tone Tone, string Date, int Left);

    private static readonly string[] kinds = ["城乡最低生活保障", "临时救助", "特困人员救助供养", "高龄津贴", "孤儿基本生活费"];
    private static readonly string[] names = ["孙金凤", "马玉梅", "周春生", "郭国平", "郭翠莲", "杨长明", "张丽华", "胡玉梅", "张德福", "黄桂兰"];
    private static readonly (string Title, Tone Tone)[] stages = [("审核公示", Tone.Amber), ("入户调查", Tone.Teal), ("待确认", Tone.Purple), ("待受理", Tone.Blue), ("已确认", Tone.Green)];

    public static IReadOnlyList<Case> Cases { get; } =
    [
        .. Enumerable.Range(0, 20).Select(i => new Case(
            $"HM2026{i * 37 + 1195:D8}", names[i % 10], $"990{i % 9}79********{1680 + i * 7}", kinds[i % 5], $"安宁县清河街道第{i % 9 + 1}村", i % 5 + 1,
            $"{474 + i * 31}.06", stages[i % 5].Title, stages[i % 5].Tone, $"2026-10-{i % 28 + 1:D2}", i - 4)),
    ];

    public static IReadOnlyList<Choice> Purposes { get; } = [new("case", "办理业务"), new("check", "核对身份"), new("audit", "审计监督")];

    public static IReadOnlyList<Refusal> Wrong { get; } =
    [
        new("GAL-001", "姓名应为 2–40 个字") { Field = "Input.Name" },
        new("GAL-002", "请填写居民身份证号", "GB 11643-1999") { Field = "Input.Number" },
        new("GAL-003", "请选择救助类别") { Field = "Input.Kind" },
    ];

    public static IReadOnlyList<TreeNode> Tree { get; } =
    [
        new("安宁县", null, [new("长乐镇", null, [new("第一村", "/parts?d=1") { Current = true, Note = "1,024 户" }, new("第二村", "/parts?d=2"), new("第三村", "/parts?d=3")]) { Open = true }, new("和顺乡", "/parts?d=4")]) { Open = true },
        new("泰康区", null, [new("清河街道", "/parts?d=5")]),
    ];

    public static IReadOnlyList<string> Months { get; } = [.. Enumerable.Range(1, 12).Select(m => $"{m}月")];

    public static IReadOnlyList<ChartSeries> Trend { get; } =
    [
        new("受理件数", [1320, 980, 1490, 1610, 1580, 1420, 1380, 1510, 1660, 1700, 1540, 860], "bar", "件"),
        new("确认率", [82, 80, 84, 85, 83, 86, 88, 87, 89, 90, 88, 91], "line", "%", SecondAxis: true),
    ];
}
