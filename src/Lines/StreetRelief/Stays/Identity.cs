using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>Who somebody is, as told or found out (身份): a name, a number, both or neither.</summary>
internal sealed record Identity(string Name, IdNumber? Number)
{
    /// <summary>From here on no longer a child (未成年人保护法第二条).</summary>
    public const int FullAge = 18;

    public static Result<Identity> Read(string? name, string? number, DateOnly day)
    {
        var read = "";
        if (!string.IsNullOrWhiteSpace(name))
        {
            var known = PersonName.Read(name);
            if (!known.Ok) return known.Refusal.For("Name");
            read = known.Value;
        }

        if (string.IsNullOrWhiteSpace(number)) return new Identity(read, null);
        var id = IdNumber.Read(number, day);
        if (!id.Ok) return id.Refusal.For("IdNumber");
        return read.Length == 0 ? ValueRefusals.NameEmpty.For("Name") : new Identity(read, id.Value);
    }

    /// <summary>A number says sex and age better than the eye.</summary>
    public void WriteTo(ReliefStay stay, FieldVault vault)
    {
        stay.Name = Name;
        if (Number is not { } id) return;
        stay.IdNumberSealed = vault.Seal(ReliefStay.IdNumberColumn, stay.StayId, id.Value);
        (stay.Sex, stay.AgeAbout) = (id.Sex, Ages.On(id.BirthDate, stay.CameOn));
        stay.IsMinor = stay.AgeAbout < FullAge;
    }
}
