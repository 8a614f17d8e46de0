using System.Globalization;
using Huimin.Policy;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Entitlements.Portal;

/// <summary>One answer as a citizen writes it (一项回答): yuan for money, a number, or one of the choices.</summary>
internal static class CalculatorAnswer
{
    public static Result<int> Read(Term fact, string? text)
    {
        if (text is null) return fact.Unit is Unit.Code or Unit.YesNo ? PortalRefusals.NotChosen : PortalRefusals.NotAnswered;
        if (fact.Unit == Unit.Fen)
        {
            var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).Replace("元", "", StringComparison.Ordinal);
            return Money.TryParse(plain, out var money) && money.Fen >= fact.Min ? (int)Math.Min(money.Fen, fact.Max) : PortalRefusals.NotMoney.Fill(text);
        }

        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (read && number > fact.Max && fact.Saturates) return fact.Max;
        return read && number >= fact.Min && number <= fact.Max ? number : PortalRefusals.NotNumber.Fill(text, fact.Min, fact.Max);
    }

    /// <summary>As the list of answers shows it.</summary>
    public static string Write(Term fact, int value) => fact.Unit switch
    {
        Unit.Fen => $"{new Money(value)} 元",
        Unit.YesNo => value != 0 ? "是" : "否",
        Unit.Code => fact.ChoiceTitle(value),
        Unit.Months => $"{value} 个月",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>您本人, 第 2 人; nothing for the household.</summary>
    public static string Who(int member) => member switch { < 0 => "", 0 => "您本人", _ => $"第 {member + 1} 人" };
}
