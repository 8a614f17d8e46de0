using Huimin.Ui;

namespace Huimin.Browser.Tests;

/// <summary>The colour scale of a tile map: four steps of a round width, nothing by itself.</summary>
public sealed class MapScaleTests
{
    [Theory(DisplayName = "色阶：四档同宽，宽度取 1、2、5 的整十倍，刚好容下最大的数")]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(8, 2)]
    [InlineData(9, 5)]
    [InlineData(775, 200)]
    [InlineData(800, 200)]
    [InlineData(801, 500)]
    [InlineData(-801, 500)]
    [InlineData(4_000_000_000_000, 1_000_000_000_000)]
    public void The_width_is_round(long most, long width) => Assert.Equal(width, MapScale.WidthFor([1, most, 0]));

    [Theory(DisplayName = "色阶：零自成一档，每档含上限，减少的在另一侧")]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(800, 4)]
    [InlineData(-1, -1)]
    [InlineData(-200, -1)]
    [InlineData(-201, -2)]
    public void A_step_holds_its_upper_end(long value, int step) => Assert.Equal(step, MapScale.StepOf(value, 200));
}
