namespace Huimin.Values.Tests;

public sealed class ResultTests
{
    private static readonly Refusal No = new("TST-001", "第 {0} 行不行。", "依据");

    [Fact(DisplayName = "结果：有值时无拒绝，可直接取值")]
    public void Holds_a_value()
    {
        Result<int> result = 5;

        Assert.True(result.Ok);
        Assert.Equal(5, result.Value);
        Assert.Null(result.Refusal);
    }

    [Fact(DisplayName = "结果：拒绝时取值是程序错误，拒绝原样带出")]
    public void Holds_a_refusal()
    {
        Result<int> result = No;

        Assert.False(result.Ok);
        Assert.Equal(No, result.Refusal);
        Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Equal(0, result.ValueOrDefault);
    }

    [Fact(DisplayName = "结果：未赋值的结果不算成功")]
    public void A_default_is_not_ok() => Assert.False(default(Result<string>).Ok);

    [Fact(DisplayName = "结果：只报完成的操作")]
    public void Done_is_ok() => Assert.True(Result.Done.Ok);

    [Fact(DisplayName = "拒绝：填入内容、指到行列和字段，代码与依据不变")]
    public void A_refusal_can_be_placed()
    {
        var placed = No.Fill(7).At(7, "姓名").For("Name");

        Assert.Equal(("TST-001", "第 7 行不行。", "依据", 7, "姓名", "Name"), (placed.Code, placed.Message, placed.Basis, placed.Line, placed.Column, placed.Field));
    }

    [Fact(DisplayName = "拒绝：值类型的拒绝代码不重复，格式为 VAL-三位数字")]
    public void Codes_are_unique()
    {
        var all = typeof(ValueRefusals).GetFields().Select(x => x.GetValue(null)).OfType<Refusal>().ToList();

        Assert.True(all.Count > 40);
        Assert.Equal(all.Count, all.Select(x => x.Code).Distinct().Count());
        Assert.All(all, x => Assert.Matches("^VAL-[0-9]{3}$", x.Code));
        Assert.All(all, x => Assert.EndsWith("。", x.Message, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "敏感文本：写出来总是三个星号")]
    public void Sensitive_hides_itself()
    {
        var secret = new Sensitive("11010519491231002X");

        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", $"{secret}");
        Assert.Equal("11010519491231002X", secret.Reveal());
        Assert.True(secret == new Sensitive("11010519491231002X"));
        Assert.True(default(Sensitive).IsEmpty);
        Assert.Equal("***", default(Sensitive).ToString());
        Assert.DoesNotContain("1101", System.Text.Json.JsonSerializer.Serialize(secret), StringComparison.Ordinal);
    }
}
