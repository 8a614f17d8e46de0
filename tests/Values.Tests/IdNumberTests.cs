using FsCheck;
using FsCheck.Fluent;

namespace Huimin.Values.Tests;

public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly int[] Areas = [110105, 440524, 500114, 659001, 810000, 820000, 830000, 911156];

    private static Arbitrary<IdNumber> Valid =>
        (from area in Gen.Elements(Areas)
         from day in Gen.Choose(new DateOnly(1850, 1, 1).DayNumber, Today.DayNumber)
         from sequence in Gen.Choose(0, 999)
         select IdNumber.Of(area, DateOnly.FromDayNumber(day), sequence)).ToArbitrary();

    [Theory(DisplayName = "身份号码：国家标准样例通过，读出地区、出生日期、性别")]
    [InlineData("11010519491231002X", 110105, "1949-12-31", Sex.Female)]
    [InlineData("440524188001010014", 440524, "1880-01-01", Sex.Male)]
    public void Reads_the_standards_examples(string text, int area, string birth, Sex sex)
    {
        var id = IdNumber.Read(text, Today).Value;

        Assert.Equal((area, birth, sex, IdKind.Resident), (id.Area, id.BirthDate.ToString("yyyy-MM-dd", null), id.Sex, id.Kind));
        Assert.Equal(text, id.Value);
    }

    [Theory(DisplayName = "身份号码：小写、全角、空格、文本撇号都认得")]
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData(" 110105 19491231 002X\u3000")]
    [InlineData("'11010519491231002X")]
    [InlineData("\uFEFF11010519491231002X\u200B")]
    public void Accepts_what_people_type(string text) => Assert.Equal("11010519491231002X", IdNumber.Parse(text).Value);

    [Theory(DisplayName = "身份号码：每种错误说出确切原因")]
    [InlineData("", "VAL-009")]
    [InlineData("  ", "VAL-009")]
    [InlineData("1101051949123100", "VAL-001")]
    [InlineData("11010519491231002", "VAL-001")]
    [InlineData("11010519491231002X1", "VAL-001")]
    [InlineData("1101051949A231002X", "VAL-002")]
    [InlineData("11010519491231002Y", "VAL-002")]
    [InlineData("X10105194912310021", "VAL-002")]
    [InlineData("160105194912310021", "VAL-003")]
    [InlineData("000000194912310021", "VAL-003")]
    [InlineData("840000194912310021", "VAL-003")]
    [InlineData("966840194912310021", "VAL-003")]
    [InlineData("989999194912310021", "VAL-003")]
    [InlineData("110105194902300021", "VAL-004")]
    [InlineData("110105190002290021", "VAL-004")]
    [InlineData("110105194913010021", "VAL-004")]
    [InlineData("110105194900010021", "VAL-004")]
    [InlineData("110105000001010021", "VAL-004")]
    [InlineData("110105184912310021", "VAL-005")]
    [InlineData("110105194912310021", "VAL-007")]
    [InlineData("1.10105E+17", "VAL-008")]
    public void Says_exactly_what_is_wrong(string text, string code)
    {
        Assert.Equal(code, IdNumber.Read(text, Today).Refusal?.Code);
        Assert.False(IdNumber.TryParse(text, out _));
        Assert.Contains(code, Assert.Throws<FormatException>(() => IdNumber.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "身份号码：今天出生可以，明天出生不行")]
    public void Nobody_is_born_tomorrow()
    {
        var bornToday = IdNumber.Of(500114, Today, 1).Value;
        var bornTomorrow = IdNumber.Of(500114, Today.AddDays(1), 1).Value;

        Assert.True(IdNumber.Read(bornToday, Today).Ok);
        Assert.Equal(ValueRefusals.IdBornLater, IdNumber.Read(bornTomorrow, Today).Refusal);
    }

    [Theory(DisplayName = "身份号码：闰年 2 月 29 日有无按公历")]
    [InlineData(2000, true)]
    [InlineData(1900, false)]
    [InlineData(2024, true)]
    [InlineData(2023, false)]
    public void Knows_leap_years(int year, bool exists) =>
        Assert.Equal(!exists, IdNumber.Read($"500114{year}02290010").Refusal == ValueRefusals.IdBirthDate);

    [Theory(DisplayName = "身份号码：15 位旧号换成 18 位；顺序号 996 至 999 为 1900 年前出生")]
    [InlineData("110105491231002", "11010519491231002X", 1949)]
    [InlineData("440524800101001", "440524198001010013", 1980)]
    [InlineData("440524800101996", null, 1880)]
    [InlineData("440524800101999", null, 1880)]
    [InlineData("440524800101995", null, 1980)]
    public void Converts_old_numbers(string old, string? current, int year)
    {
        var id = IdNumber.Parse(old);

        Assert.Equal(year, id.BirthDate.Year);
        Assert.Equal(current ?? id.Value, id.Value);
        Assert.Equal(id, IdNumber.Parse(id.Value));
    }

    [Theory(DisplayName = "身份号码：港澳台居民居住证和外国人永久居留身份证同样校验")]
    [InlineData(810000, IdKind.HongKong)]
    [InlineData(820000, IdKind.Macao)]
    [InlineData(830000, IdKind.Taiwan)]
    [InlineData(911156, IdKind.Foreign)]
    [InlineData(965840, IdKind.Foreign)]
    [InlineData(990101, IdKind.Nobody)]
    [InlineData(999999, IdKind.Nobody)]
    [InlineData(500114, IdKind.Resident)]
    public void Knows_the_other_cards(int area, IdKind kind) => Assert.Equal(kind, IdNumber.Parse(IdNumber.Of(area, new(1990, 1, 1), 12).Value).Kind);

    [Fact(DisplayName = "身份号码：脱敏显示前 6 后 4，写出来就是脱敏形式")]
    public void Is_masked_by_default()
    {
        var id = IdNumber.Parse("11010519491231002X");

        Assert.Equal("110105********002X", id.Masked);
        Assert.Equal(id.Masked, id.ToString());
        Assert.Equal("", default(IdNumber).ToString());
    }

    [Fact(DisplayName = "身份号码：读写往返不变，号码相等即相等")]
    public void Round_trips() => Prop.ForAll(Valid, id => IdNumber.Read(id.Value, Today).Value == id && IdNumber.Parse(id.Value.ToLowerInvariant()) == id)
        .QuickCheckThrowOnFailure();

    [Fact(DisplayName = "身份号码：任一位改成别的数字都判错")]
    public void Any_changed_digit_is_refused() => Prop.ForAll(Valid, id =>
    {
        var text = id.Value;
        for (var i = 0; i < 18; i++)
        {
            foreach (var other in i == 17 ? "0123456789X" : "0123456789")
            {
                if (other != text[i] && IdNumber.Read(text[..i] + other + text[(i + 1)..]).Ok) return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "身份号码：任意文字不会出错，只会读出或拒绝")]
    public void Never_throws() => Prop.ForAll<string>(text => IdNumber.Read(text).Ok || true).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "身份号码：读五十万个不产生垃圾")]
    public void Reads_without_garbage()
    {
        const string text = "11010519491231002X";
        Assert.True(IdNumber.Read(text, Today).Ok);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++) _ = IdNumber.Read(text, Today);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
