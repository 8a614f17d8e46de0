using Huimin.Data;

namespace Huimin.Verification;

/// <summary>Which households receive something now (在享家庭), known by the room that keeps the awards.</summary>
public interface IAssisted
{
    Task<IReadOnlySet<Guid>> HouseholdsAsync(HuiminDb db, DateOnly day, CancellationToken ct);
}
