using System.Globalization;
using Huimin.Exchange;
using Huimin.Values;

namespace Huimin.Verification;

/// <summary>Reads and writes the values of items (数据项的值): money in fen, days as yyyymmdd, yes as 1.</summary>
public static class ItemValues
{
    public static long? Read(ItemUnit unit, string text) => unit switch
    {
        ItemUnit.Fen => Money.Read(text) is { Ok: true } money && money.Value.Fen >= 0 ? money.Value.Fen : null,
        ItemUnit.YesNo => text switch { "是" or "1" => 1, "否" or "0" => 0, _ => null },
        ItemUnit.Day => Dates.Read(text) is { Ok: true } day ? (day.Value.Year * 10000) + (day.Value.Month * 100) + day.Value.Day : null,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1_000_000 ? count : null,
    };

    public static string Write(ItemUnit unit, long value) => unit switch
    {
        ItemUnit.Fen => new Money(value) + " 元",
        ItemUnit.YesNo => value != 0 ? "是" : "否",
        ItemUnit.Day => string.Create(CultureInfo.InvariantCulture, $"{value / 10000:0000}-{value / 100 % 100:00}-{value % 100:00}"),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    public static string Expected(ItemUnit unit) => unit switch { ItemUnit.Fen => "以元写的金额", ItemUnit.YesNo => "是或否", ItemUnit.Day => "日期", _ => "整数" };
}
