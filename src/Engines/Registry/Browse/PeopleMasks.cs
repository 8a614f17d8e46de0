using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What a list shows of sealed fields (脱敏显示): enough to tell two people apart at the counter, not enough to use elsewhere.</summary>
public sealed class PeopleMasks(FieldVault vault)
{
    public string Number(Person person) => person.IdNumberSealed is { } field ? Number(vault.Open(Person.IdNumberColumn, person.PersonId, field)) : "";

    public string Phone(Person person) => person.PhoneSealed is { } field ? Phone(vault.Open(Person.PhoneColumn, person.PersonId, field)) : "";

    /// <summary>A good number by its own rule; of any other text the first and the last two signs.</summary>
    private static string Number(string number) => IdNumber.TryParse(number, out var id) ? id.Masked : Ends(number);

    private static string Phone(string phone) => PhoneNumber.TryParse(phone, out var number) ? number.Masked : Ends(phone);

    private static string Ends(string text) => text.Length <= 4 ? new string('*', text.Length) : string.Concat(text.AsSpan(0, 2), new string('*', text.Length - 4), text.AsSpan(text.Length - 2));
}
