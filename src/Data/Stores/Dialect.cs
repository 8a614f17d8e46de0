using System.Text.RegularExpressions;

namespace Huimin.Data;

/// <summary>The few words that the two databases write differently, for SELECTs that both understand (两库写法).</summary>
public static partial class Dialect
{
    [GeneratedRegex(@"@years\(([a-z_.]+), (\d+)\)")]
    private static partial Regex Years { get; }

    /// <summary>Puts the database's own words for <c>@years(column, n)</c>: the day n years after a day.</summary>
    public static string Write(string sql, HuiminDb db) => Years.Replace(sql, m => db is SqliteHuiminDb
        ? $"date({m.Groups[1].Value}, '+{m.Groups[2].Value} years')"
        : $"cast({m.Groups[1].Value} + interval '{m.Groups[2].Value} years' as date)");
}
