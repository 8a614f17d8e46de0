using System.Globalization;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.Browser.Tests;

/// <summary>What forms carry: the word of a choice, and an hour of a day.</summary>
public sealed class ChoicesTests
{
    private static readonly DateOnly today = new(2026, 3, 5);

    /// <summary>09:30 in Beijing.</summary>
    private static readonly DateTime now = new(2026, 3, 5, 1, 30, 0, DateTimeKind.Utc);

    [Fact(DisplayName = "选项：写成小写的词，附名称，顺序不变")]
    public void Options_are_words_with_titles() => Assert.Equal([new("female", "女"), new("male", "男")], Choices.Of(Sexes.Title, Sex.Female, Sex.Male));

    [Theory(DisplayName = "选项：词和编号读成同一个值，别的一概不认")]
    [InlineData("male", Sex.Male)]
    [InlineData("Male", Sex.Male)]
    [InlineData("1", Sex.Male)]
    [InlineData("77", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData("man", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Words_and_numbers_read_alike(string? text, Sex? value)
    {
        Assert.Equal(value, Choices.Given<Sex>(text));
        Assert.Equal(value ?? Sex.Unstated, Choices.Read(text, Sex.Unstated));
    }

    [Theory(DisplayName = "时刻：按北京时间的时分，全角冒号也认")]
    [InlineData("9:30", "01:30")]
    [InlineData(" 09：30 ", "01:30")]
    [InlineData("8:00", "00:00")]
    [InlineData("23:59", "15:59")]
    public void Hours_are_read(string typed, string utc) => Assert.Equal(today.ToDateTime(TimeOnly.Parse(utc, CultureInfo.InvariantCulture)), Hours.Read(today, typed, now.AddHours(3)));

    [Theory(DisplayName = "时刻：写错的不认")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("9点")]
    [InlineData("930")]
    public void What_is_no_hour_is_not_read(string typed) => Assert.Null(Hours.Read(today, typed, now));

    [Fact(DisplayName = "时刻：当天不填是现在，别的日子不填就是没有")]
    public void Nothing_typed_is_now_today_only()
    {
        Assert.Equal(now, Hours.Read(today, " ", now));
        Assert.Null(Hours.Read(today.AddDays(-1), null, now));
    }
}
