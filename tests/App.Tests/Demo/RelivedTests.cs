using Huimin.Demo;
using Huimin.Targets;

namespace Huimin.App.Tests.Demo;

/// <summary>The reported figures of 2024 and where the product takes its own from (上报数对照).</summary>
public sealed class RelivedTests
{
    [Fact(DisplayName = "2024 年上报的 136 个数，每个“据实”的来源都是已声明、有记录的指标，单位相符")]
    public void Every_figure_out_of_the_records_is_a_declared_indicator()
    {
        var book = new IndicatorBook([.. SocialAssistance.SocialAssistanceModule.Indicators, .. Disability.DisabilityIndicators.All, .. ElderCare.ElderIndicators.All, .. ChildWelfare.ChildIndicators.All, .. Huimin.StreetRelief.ReliefIndicators.All, .. Huimin.Petitions.PetitionIndicators.All, .. Bureau.BureauIndicators.All]);
        var figures = ReportedFigure.Of(2024);
        Assert.Equal(Enumerable.Range(1, 136), figures.Select(f => f.Number));
        foreach (var figure in figures.Where(f => f.IsRecorded))
        {
            var indicator = book.Find(figure.Source.Split('/')[0]);
            Assert.True(indicator is { NotRecorded: null }, figure.Source);
            if (figure.Source.Contains('/', StringComparison.Ordinal)) continue;
            Assert.Equal((figure.Unit == "%", figure.Unit.StartsWith('分')), (indicator.Unit.Scale == UnitScale.BasisPoints, indicator.Unit.Scale == UnitScale.Fen));
        }
    }

    [Theory(DisplayName = "偏差按上报数算到万分之一：正、负、零和没有上报数")]
    [InlineData(8_911, 8_911, 0)]
    [InlineData(10_000, 10_201, 201)]
    [InlineData(10_000, 9_799, -201)]
    [InlineData(0, 5, 0)]
    public void Deviation_in_hundredths_of_a_percent(long reported, long found, long expected) => Assert.Equal(expected, RelivedPage.Deviation(reported, found));
}
