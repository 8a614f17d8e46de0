using Huimin.Policy;
using Huimin.Policy.Sweep;

namespace Huimin.Entitlements;

/// <summary>
/// What a sweep of the district brings back (普查项目): the amount of every programme that is paid by the month, and the standing of those without money. What is
/// paid once or by the year is no part of a comparison of months.
/// </summary>
public static class SweepColumns
{
    public static IReadOnlyList<Programme> Paying { get; } = [.. BenefitRules.Programmes.Where(p => p is { Amount: not null, Paid: Payment.Monthly })];

    public static IReadOnlyList<Programme> Standing { get; } = [.. BenefitRules.Programmes.Where(p => p.Amount is null)];

    public static SweepOutputs Outputs { get; } = new([.. Paying.Select(p => p.Amount!)], [.. Standing.Select(p => p.Entitled)]);
}
