using System.Globalization;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>A way in which lists that offices send are wrong: the rows it fits, and what it makes of one.</summary>
internal sealed record SampleError(string Name, Func<SampleRow, bool> Fits, Func<SampleRow, DemoRandom, SampleRow> Apply);

/// <summary>The errors of the sample list, one of each row of this table.</summary>
internal static class SampleErrors
{
    public static IReadOnlyList<SampleError> All(DateOnly today) =>
    [
        new("校验码错误", Any, (r, random) => r with { IdNumber = Mistyping.CheckDigit(r.IdNumber, random) }),
        new("号码中的日期不存在", Any, (r, random) => r with { IdNumber = Mistyping.Date(r.IdNumber, random) }),
        new("号码少一位", Any, (r, _) => r with { IdNumber = r.IdNumber[..17] }),
        new("科学计数法", Any, (r, _) => r with { IdNumber = "9.9013E+17" }),
        new("性别与号码不符", Any, (r, _) => r with { Sex = r.Sex == "男" ? "女" : "男" }),
        new("姓名为空", IsMember, (r, _) => r with { Name = "" }),
        new("区划代码不存在", Any, (r, _) => r with { Division = "500114001999" }),
        new("校验码错误", Any, (r, random) => r with { IdNumber = Mistyping.CheckDigit(r.IdNumber, random) }),
        new("区划已撤销", Any, (r, _) => r with { Division = "500112001001" }),
        new("明天出生", IsMember, (r, _) => Born(r, today.AddDays(1))),
        new("号码含字母", Any, (r, _) => r with { IdNumber = string.Concat("O", r.IdNumber.AsSpan(1)) }),
        new("姓名含数字", IsMember, (r, _) => r with { Name = r.Name + "2" }),
        new("电话缺位", r => r.Phone.Length > 0, (r, _) => r with { Phone = r.Phone[..10] }),
        new("两个户主", IsMember, (r, _) => r with { Relation = "户主" }),
        new("日期写法不明", Any, (r, _) => r with { BirthDate = "八十年代" }),
        new("民族不存在", Any, (r, _) => r with { Ethnicity = "土象族" }),
        new("号码中的日期不存在", Any, (r, random) => r with { IdNumber = Mistyping.Date(r.IdNumber, random) }),
        new("关系不明", IsMember, (r, _) => r with { Relation = "邻居的亲戚" }),
        new("残疾等级不存在", Any, (r, _) => r with { DisabilityCategory = "肢体残疾", DisabilityDegree = "五级" }),
        new("科学计数法", Any, (r, _) => r with { IdNumber = "9.90131E+17" }),
        new("出生日期与号码不符", Any, (r, _) => r with { BirthDate = OtherDay(r.BirthDate) }),
    ];

    private static bool Any(SampleRow row) => row.Wrong is null;

    private static bool IsMember(SampleRow row) => row.Wrong is null && row.Relation != "户主";

    private static SampleRow Born(SampleRow row, DateOnly day) => row with
    {
        BirthDate = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IdNumber = IdNumber.Of(990_100 + DemoDivisions.Towns.Count + 1, day, row.Sex == "男" ? 901 : 900).Value,
    };

    private static string OtherDay(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
