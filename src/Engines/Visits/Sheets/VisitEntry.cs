using Huimin.Values;

namespace Huimin.Visits;

/// <summary>What was seen on one visit, as it is written down (探访情况).</summary>
/// <param name="Way">How.</param>
/// <param name="Condition">Health and mind.</param>
/// <param name="Dwelling">Safety of the dwelling; seen only by those who go there.</param>
/// <param name="Need">What is needed.</param>
/// <param name="NeedText">In words.</param>
/// <param name="Help">What was done on the spot.</param>
public sealed record VisitEntry(VisitWay Way, VisitCondition Condition, DwellingState Dwelling, VisitNeedKind Need = VisitNeedKind.None, string NeedText = "", string Help = "")
{
    /// <summary>What is missing or contradicts itself, said of the nth person.</summary>
    internal Refusal? Check(int number)
    {
        if (!Enum.IsDefined(Way)) return VisitRefusals.WayMissing.Fill(number).For(nameof(Way));
        if (!Enum.IsDefined(Condition)) return VisitRefusals.ConditionMissing.Fill(number).For(nameof(Condition));
        if (!Enum.IsDefined(Dwelling) || (Way == VisitWay.Home && Dwelling == DwellingState.NotSeen)) return VisitRefusals.DwellingMissing.Fill(number).For(nameof(Dwelling));
        if (!Enum.IsDefined(Need) || (Need == VisitNeedKind.None && (Condition == VisitCondition.Bad || Dwelling == DwellingState.Risk))) return VisitRefusals.NeedMissing.Fill(number).For(nameof(Need));
        return Need != VisitNeedKind.None && NeedText.Trim().Length < 4 ? VisitRefusals.NeedTextMissing.Fill(number).For(nameof(NeedText)) : null;
    }
}
