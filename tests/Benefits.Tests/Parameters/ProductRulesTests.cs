using System.Diagnostics;
using Huimin.Benefits.Disability;
using Huimin.Benefits.SocialAssistance;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Parameters;

/// <summary>The folder <c>rules</c> of the product.</summary>
public sealed class ProductRulesTests
{
    [Fact(DisplayName = "产品的参数文件完整，没有一条被拒绝")]
    public void The_files_are_complete() => Assert.Empty(BenefitKeys.Read().Refusals.Select(r => r.Message));

    [Theory(DisplayName = "重庆低保和特困标准按生效月取值")]
    [InlineData("2021-09", 636_00, 515_00, 827_00)]
    [InlineData("2022-08", 636_00, 515_00, 827_00)]
    [InlineData("2022-09", 717_00, 581_00, 932_00)]
    [InlineData("2023-08", 717_00, 581_00, 932_00)]
    [InlineData("2023-09", 735_00, 600_00, 956_00)]
    [InlineData("2026-11", 735_00, 600_00, 956_00)]
    public void Standards_of_the_month(string month, int urban, int rural, int tekun)
    {
        var set = Rules.At(month);
        Assert.Equal((urban, rural, tekun), (set[DibaoKeys.StandardUrban].Value, set[DibaoKeys.StandardRural].Value, set[TekunKeys.Base].Value));
        Assert.True(set[DibaoKeys.StandardUrban].Pending);
    }

    [Theory(DisplayName = "残疾人两项补贴：2026 年 1 月起提高 10 元")]
    [InlineData("2025-12", 90_00, true)]
    [InlineData("2026-01", 100_00, false)]
    public void The_allowance_rises(string month, int living, bool pending)
    {
        var found = Rules.At(month)[DisabilityKeys.Living];
        Assert.Equal((living, pending), (found.Value, found.Pending));
    }

    [Fact(DisplayName = "2021 年 9 月以前没有标准，不能计算")]
    public void Nothing_before_the_first_standard() => Assert.Equal("PAR-018", Rules.Book.Resolve(Rules.District, Month.Parse("2021-08")).Refusal?.Code);

    [Fact(DisplayName = "历年标准可以列出，按生效日排列")]
    public void The_history_is_told() => Assert.Equal(
        ["2021-09-01/2022-09-01", "2022-09-01/2023-09-01", "2023-09-01/"],
        Rules.Book.History(DibaoKeys.StandardUrban, Rules.District).Select(r => r.Days.ToString()));

    [Fact(DisplayName = "特困基本生活标准与城市低保的 1.3 倍相差不到一元")]
    public void Tekun_is_about_thirteen_tenths_of_dibao()
    {
        foreach (var month in new[] { "2021-09", "2022-09", "2023-09" })
        {
            var set = Rules.At(month);
            Assert.InRange((set[DibaoKeys.StandardUrban].Value * set[TekunKeys.Ratio].Value / 100) - set[TekunKeys.Base].Value, -100, 100);
        }
    }

    [Fact(DisplayName = "解析一个月的全部参数在一毫秒以内")]
    public void Resolving_is_quick()
    {
        var (district, month) = (Rules.District, Month.Parse("2026-07"));
        for (var i = 0; i < 2_000; i++) _ = Rules.Book.Resolve(district, month);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var watch = Stopwatch.StartNew();
            _ = Rules.Book.Resolve(district, month);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{best.TotalMicroseconds:F1} µs, {Rules.Book.Keys.Count} keys");
        Assert.True(best < TimeSpan.FromMilliseconds(1));
    }

    [Fact(DisplayName = "参数键不重复，每个都有名称、依据和上下界")]
    public void Keys_are_well_declared()
    {
        var keys = BenefitKeys.All;
        Assert.True(keys.Count > 100);
        Assert.Empty(keys.GroupBy(k => k.Key).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(keys.Where(k => k.Title.Length == 0 || k.Basis.Length == 0 || k.Least > k.Most).Select(k => k.Key));
    }
}
