using Huimin.Data;

namespace Huimin.Verification;

/// <summary>What a household declared (申报情况), kept by the room that holds the facts.</summary>
public interface IDeclared
{
    Task<IReadOnlyList<DeclaredValue>> OfAsync(HuiminDb db, Guid householdId, DateOnly day, CancellationToken ct);
}

/// <param name="PersonId">The member; null for the household.</param>
/// <param name="Item">Code of the source's item that says the same.</param>
/// <param name="Value">In the unit of the item.</param>
/// <param name="By">Who says so.</param>
public sealed record DeclaredValue(Guid? PersonId, string Item, long Value, string By);
