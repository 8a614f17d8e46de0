using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>What a household's facts say of the things that sources know (申报情况): the facts in force, beside which a check puts what it found.</summary>
public sealed class DeclaredFacts : IDeclared
{
    private static readonly Dictionary<string, string> itemOf = new (Term Term, string Item)[]
    {
        (Home.Deposits.About, "deposits.balance"), (Home.Vehicles.About, "vehicles.count"), (Home.Houses.About, "property.houses"), (Income.Wage.About, "tax.wage"),
        (Income.OwnDeposits.About, "deposits.balance"),
    }.ToDictionary(p => p.Term.Code, p => p.Item, StringComparer.Ordinal);

    public async Task<IReadOnlyList<DeclaredValue>> OfAsync(HuiminDb db, Guid householdId, DateOnly day, CancellationToken ct)
    {
        var members = await db.Memberships.Where(m => m.HouseholdId == householdId && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).ToListAsync(ct);
        var subjects = members.Append(householdId).ToList();
        var facts = await db.Facts.AsNoTracking().Where(f => subjects.Contains(f.SubjectId)).ToListAsync(ct);
        return [.. HouseholdFacts.InForce(facts, day, null).Where(f => itemOf.ContainsKey(f.Code)).Select(f => new DeclaredValue(f.SubjectId == householdId ? null : f.SubjectId, itemOf[f.Code], f.Value, f.Source))];
    }
}
