using System.Globalization;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Explaining;

/// <summary>How values and people are called in an explanation (用语). Names of people are not known here: the caller may give them.</summary>
public sealed class Wording(Func<int, string>? member = null)
{
    public static readonly Wording Plain = new();
    private readonly Func<int, string> member = member ?? Numbered;

    /// <summary>申请人 for the first, 第2位成员 and so on; nothing for the household itself.</summary>
    public string Member(int number) => number >= 0 ? member(number) : "";

    /// <summary>A value with its unit: 512.40 元, 3, 6 个月, 20%, 是.</summary>
    public static string Value(Step step) => step switch
    {
        { Parameter: { Key: not null } parameter } when step.Kind == StepKind.Parameter => parameter.Key.Write(parameter.Value),
        { Term: { } term } when term.Unit == Unit.Code => term.ChoiceTitle((int)step.Value),
        _ => Value(step.Value, step.Unit),
    };

    public static string Value(long value, Unit unit) => unit switch
    {
        Unit.Fen => $"{new Money(value)} 元",
        Unit.YesNo => value != 0 ? "是" : "否",
        Unit.Months => Number(value) + " 个月",
        Unit.Percent => Number(value) + "%",
        Unit.PerTenThousand => $"万分之 {Number(value)}",
        Unit.Years => Number(value) + " 周岁",
        Unit.Score => Number(value) + " 分",
        Unit.Times => Number(value) + " 倍",
        Unit.Date => PolicyDate.Title((int)value),
        _ => Number(value),
    };

    /// <summary>What a step is called: 王某的月收入, 2026年城市低保标准; null where it has no name.</summary>
    public string? Title(Step step)
    {
        if (step.Name is not { } name) return null;
        if (step.Parameter is { Row: { } row }) return $"{row.Since.Year}年{name}";
        return step.Member >= 0 ? $"{Member(step.Member)}的{name}" : name;
    }

    /// <summary>Where a fact or parameter comes from: 户籍（2026-07-01）, 渝民发〔2026〕1号，自2026-01-01起，待核.</summary>
    public static string? Source(Step step)
    {
        if (step.Parameter is { Row: { } row }) return $"{row.Source}，自 {row.Since:yyyy-MM-dd} 起，{row.State.Title()}";
        if (step.Origin is { } origin) return $"{origin.Source}（{origin.AsOf:yyyy-MM-dd}）";
        return step.Term?.Source?.Title;
    }

    private static string Numbered(int number) => number == 0 ? "申请人" : $"第{number + 1}位成员";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
