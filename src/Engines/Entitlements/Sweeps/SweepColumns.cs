using Huimin.Policy;
using Huimin.Policy.Sweep;

namespace Huimin.Entitlements;

/// <summary>What a sweep of the district brings back (普查项目): the monthly amount of every programme with money, and the standing of those without.</summary>
public static class SweepColumns
{
    public static IReadOnlyList<Programme> Paying { get; } = [.. BenefitRules.Programmes.Where(p => p.Amount is not null)];

    public static IReadOnlyList<Programme> Standing { get; } = [.. BenefitRules.Programmes.Where(p => p.Amount is null)];

    public static SweepOutputs Outputs { get; } = new([.. Paying.Select(p => p.Amount!)], [.. Standing.Select(p => p.Entitled)]);
}
