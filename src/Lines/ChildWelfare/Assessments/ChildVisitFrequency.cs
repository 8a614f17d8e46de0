using Huimin.Data;
using Huimin.Visits;

namespace Huimin.ChildWelfare;

/// <summary>How often a child is visited by the level of its last assessment (按风险等级的探访频次): low each quarter, medium each month, high and urgent each half-month. Handbook §7.3.</summary>
public sealed class ChildVisitFrequency : IVisitFrequency
{
    public string Kind => ChildVisits.Code;

    public async Task<IReadOnlyDictionary<Guid, VisitFrequency>> OfAsync(HuiminDb db, DateOnly day, CancellationToken ct) =>
        (await ChildLevels.OnAsync(db, day, ct)).Where(c => c.Level != RiskLevel.None).ToDictionary(c => c.PersonId, c => Of(c.Level));

    internal static VisitFrequency Of(RiskLevel level) => level switch { RiskLevel.Low => VisitFrequency.Quarter, RiskLevel.Medium => VisitFrequency.Month, _ => VisitFrequency.HalfMonth };
}
