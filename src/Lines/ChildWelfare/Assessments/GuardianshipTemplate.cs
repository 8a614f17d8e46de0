using Huimin.Benefits.ChildWelfare;
using Huimin.Policy.Parameters;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>The points of one assessment (风险分): the more, the greater the risk.</summary>
public readonly record struct RiskPoints(int Care, int Safety, int Ability, int Mind, int Means)
{
    public int Sum => Care + Safety + Ability + Mind + Means;
}

/// <summary>
/// How points become a level (家庭监护能力评估模板, handbook §7.3): five dimensions up to their weights, the sum against three thresholds, and signs that
/// make it urgent at once. No scale is prescribed by law, so every number is a dated parameter.
/// </summary>
public sealed class GuardianshipTemplate(ParameterSet set)
{
    /// <summary>The dimensions with what is looked at and the most points each may get.</summary>
    public IReadOnlyList<(string Name, string Title, string Looks, int Most)> Dimensions { get; } =
    [
        (nameof(RiskPoints.Care), "基本照护", "食宿、卫生、就医、陪伴", set[ProtectionKeys.CarePoints].Value),
        (nameof(RiskPoints.Safety), "安全", "独处、暴力、性侵风险、居住安全", set[ProtectionKeys.SafetyPoints].Value),
        (nameof(RiskPoints.Ability), "监护人能力", "健康、残疾、服刑、失联、戒毒", set[ProtectionKeys.GuardianPoints].Value),
        (nameof(RiskPoints.Mind), "教育与心理", "就学、辍学、心理异常", set[ProtectionKeys.SchoolPoints].Value),
        (nameof(RiskPoints.Means), "经济", "保障是否到位", set[ProtectionKeys.MeansPoints].Value),
    ];

    /// <summary>The level; refuses points beyond a weight, and 无人看护 of a child that is no longer small.</summary>
    public Result<RiskLevel> LevelOf(RiskPoints points, RiskVeto veto, DateOnly birth, DateOnly day)
    {
        foreach (var (dimension, given) in Dimensions.Zip([points.Care, points.Safety, points.Ability, points.Mind, points.Means]))
        {
            if (given < 0 || given > dimension.Most) return ChildRefusals.PointsWrong.Fill(dimension.Title, dimension.Most).For(dimension.Name);
        }

        var small = set[ProtectionKeys.AloneBelow].Value;
        if (veto.HasFlag(RiskVeto.Alone) && Ages.On(birth, day) >= small) return ChildRefusals.AloneTooOld.Fill(small).For("Alone");
        if (veto != RiskVeto.None) return RiskLevel.Urgent;
        var sum = points.Sum;
        if (sum >= set[ProtectionKeys.UrgentFrom].Value) return RiskLevel.Urgent;
        if (sum >= set[ProtectionKeys.HighFrom].Value) return RiskLevel.High;
        return sum >= set[ProtectionKeys.MediumFrom].Value ? RiskLevel.Medium : RiskLevel.Low;
    }
}
