using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What is shown before a reveal (脱敏显示, handbook §13.2).</summary>
public static class Masking
{
    /// <summary>Shown in place of the address of a protected person.</summary>
    public const string HiddenAddress = "（受保护，不显示）";

    /// <summary>First six and last four; a number that is not well formed shows less.</summary>
    public static string IdNumber(FieldVault vault, Guid personId, byte[] sealedField) => IdNumber(vault.Open(Person.IdNumberColumn, personId, sealedField));

    public static string IdNumber(string number) =>
        Values.IdNumber.TryParse(number, out var id) ? id.Masked
        : number.Length < 8 ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, 4), new string('*', number.Length - 6), number.AsSpan(number.Length - 2));

    /// <summary>First three and last four.</summary>
    public static string Phone(FieldVault vault, Guid personId, byte[] sealedField) =>
        PhoneNumber.TryParse(vault.Open(Person.PhoneColumn, personId, sealedField), out var phone) ? phone.Masked : Sensitive.Hidden;
}
