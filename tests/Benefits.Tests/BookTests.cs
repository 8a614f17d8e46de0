using Huimin.Policy.Parameters;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>What holds for the rulebook as a whole.</summary>
public sealed class BookTests
{
    [Fact(DisplayName = "任何申报范围内的事实都不会使计算超出 32 位，直到 32 人的家庭")]
    public void No_step_leaves_32_bits()
    {
        var (parameters, month) = (new BenefitBook.Parameters(Rules.At("2026-07")), Month.Parse("2026-07"));
        for (var size = 1; size <= 32; size++) Assert.Null(RangeProof<BenefitBook, BenefitBook.Parameters>.WhyNot(parameters, month, size));
    }

    [Fact(DisplayName = "参数都取到允许的最大值时，16 人以内的家庭仍不会超出 32 位")]
    public void Not_even_with_the_largest_parameters()
    {
        var set = BenefitKeys.All.Where(k => k.Unit != ParameterUnit.Choice).Aggregate(Rules.At("2026-07"), (at, key) => at.With(key, key.Most));
        foreach (var modes in new[] { 0, 1 })
        {
            var chosen = BenefitKeys.All.Where(k => k.Unit == ParameterUnit.Choice).Aggregate(set, (at, key) => at.With(key, modes));
            for (var size = 1; size <= 16; size++) Assert.Null(RangeProof<BenefitBook, BenefitBook.Parameters>.WhyNot(new(chosen), Month.Parse("2026-07"), size));
        }
    }

    [Fact(DisplayName = "每个项目有编号、依据和申请地点；拒绝编号不重复，话里说明原因")]
    public void Programmes_are_well_declared()
    {
        var programmes = BenefitBook.Programmes;
        Assert.Empty(programmes.GroupBy(p => p.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(programmes.Where(p => p.Basis.Length == 0 || string.IsNullOrEmpty(p.Apply) || p.Requirements.Count == 0).Select(p => p.Code));
        var refusals = programmes.SelectMany(p => p.Requirements).Select(r => r.Refusal).ToList();
        Assert.Empty(refusals.GroupBy(r => r.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(refusals.Where(r => r.Basis is null || !r.Message.EndsWith('。')).Select(r => r.Code));
    }
}
