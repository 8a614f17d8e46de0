using System.Text.RegularExpressions;

namespace Huimin.Targets.Reading;

/// <summary>
/// Numbers whose unit stands elsewhere: money without 元 (完成福彩销售5888.89万), lists that share one (分别为12、15、20家),
/// a unit in brackets before the number (床位数(张):2143).
/// </summary>
internal static partial class MissingUnits
{
    public static Quantity? Supply(string text, Quantity q, Regions regions, Block block)
    {
        var clause = Math.Max(block.Start, regions.ClauseStart(q.Start));
        var before = text[clause..q.Start];
        var after = q.End < text.Length ? text[q.End] : '\n';
        if (after == '/' && Rate().Match(text[q.End..Math.Min(text.Length, q.End + 5)]) is { Success: true } rate)
            return q with { Unit = "元" + rate.Value, Class = UnitClass.Money, End = q.End + rate.Length };
        if (char.IsAsciiLetterOrDigit(after) || after is '.' or '-' or '/' or '+' or '年' or '月') return null;
        if (InBrackets(text, q) is { } written) return q with { Unit = written.Unit, Class = written.Class };
        if (after == '(' && MeasureWords.At(text, q.End + 1) is { } behind && q.End + 1 + behind.Written.Length is var close && close < text.Length && text[close] == ')')
            return q with { Unit = behind.Unit, Class = behind.Class };
        if (after == '、' && q.Value >= 10 && q.Value is not (> 1900 and < 2100) && before.Length >= 2 && before[^1] > '\u2E80' && NextUnit(text, q, block) is { } next)
            return q with { Unit = next.Unit, Class = next.Class };
        if (after is '、' or '和' && Shared(text, q, block) is { } unit && before.Contains("分别", StringComparison.Ordinal))
            return q with { Unit = unit.Unit, Class = unit.Class };
        var large = text[q.Start..q.End].Contains('万', StringComparison.Ordinal) || text[q.Start..q.End].Contains('亿', StringComparison.Ordinal);
        if (!large || !Regions.EndsClause(after) && after is not ('、' or ')' or '(' or '以' or '左' or '的')) return null;
        if (MoneyWords().IsMatch(before)) return q with { Unit = "元", Class = UnitClass.Money };
        return PeopleWords().IsMatch(before) ? q with { Unit = "人", Class = UnitClass.Person } : null;
    }

    /// <summary>结婚登记2488、离婚登记1074件: the next member of the list says the unit.</summary>
    private static MeasureWord? NextUnit(string text, Quantity q, Block block)
    {
        var at = q.End + 1;
        while (at < block.End && at - q.End < 14 && !char.IsAsciiDigit(text[at]))
        {
            if (Regions.EndsClause(text[at]) || text[at] is '、' or '“' or '”' or '《') return null;
            at++;
        }
        return at - q.End > 3 && at < block.End && Numerals.At(text, at) is { Chinese: false } number ? MeasureWords.At(text, number.End) : null;
    }

    private static MeasureWord? InBrackets(string text, Quantity q)
    {
        var at = q.Start - 1;
        if (at >= 0 && text[at] is ':' or '为') at--;
        if (at < 2 || text[at] != ')') return null;
        var open = text.LastIndexOf('(', at);
        if (open < 0 || at - open > 5) return null;
        return MeasureWords.At(text, open + 1) is { } unit && open + 1 + unit.Written.Length == at ? unit : null;
    }

    /// <summary>The unit at the end of a list of numbers.</summary>
    private static MeasureWord? Shared(string text, Quantity q, Block block)
    {
        var at = q.End;
        for (var i = 0; i < 8 && at + 1 < block.End && text[at] is '、' or '和'; i++)
        {
            if (Numerals.At(text, at + 1) is not { Chinese: false } number) return null;
            if (MeasureWords.At(text, number.End) is { } unit) return unit;
            at = number.End;
        }
        return null;
    }

    [GeneratedRegex(@"^/(人|户)?[/·]?(月|年|人|户)")]
    private static partial Regex Rate();

    [GeneratedRegex("资金|金额|款|销售|销量|投入|补贴|津贴|救助金|低保金|收入|募捐|募集|筹集|捐赠|补助|经费|投资|支出|善款|保障金|生活费|福彩|公益金|奖励|慰问金|争取|债券|造价|耗资|斥资|预算|额度|总额|基金")]
    private static partial Regex MoneyWords();

    [GeneratedRegex("惠及|服务(老年人|群众|对象)|覆盖(人口|群众|老年人)|人数|受益|群众$|老年人$|人口")]
    private static partial Regex PeopleWords();
}
