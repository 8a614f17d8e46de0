using Huimin.Data;

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
}
