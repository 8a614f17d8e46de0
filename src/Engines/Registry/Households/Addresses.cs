using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Writes an address in clear, or sealed and out of the search where a member is protected (受保护人员住址).</summary>
internal static class Addresses
{
    public static void Write(Household household, string address, bool isProtected, FieldVault vault)
    {
        household.Address = isProtected ? null : address;
        household.AddressKey = isProtected ? null : SearchKeys.OfAddress(address);
        household.AddressSealed = isProtected ? vault.Seal(Household.AddressColumn, household.HouseholdId, address) : null;
    }

    public static string Read(Household household, FieldVault vault) =>
        household.Address ?? (household.AddressSealed is { } field ? vault.Open(Household.AddressColumn, household.HouseholdId, field) : "");

    /// <summary>Seals or opens the address of the person's household after the protection of the person has changed.</summary>
    public static async Task ProtectAsync(HuiminDb db, Person person, FieldVault vault, CancellationToken ct)
    {
        foreach (var membership in await Members.Open(db).Where(m => m.PersonId == person.PersonId).ToListAsync(ct))
        {
            var household = await db.Households.SingleOrDefaultAsync(h => h.HouseholdId == membership.HouseholdId, ct);
            if (household is null) continue;
            var people = db.People;
            var others = await Members.Open(db).Where(m => m.HouseholdId == household.HouseholdId && m.PersonId != person.PersonId)
                .Join(people, m => m.PersonId, p => p.PersonId, (_, p) => p.IsProtected).ToListAsync(ct);
            Write(household, Read(household, vault), person.IsProtected || others.Contains(true), vault);
        }
    }
}
