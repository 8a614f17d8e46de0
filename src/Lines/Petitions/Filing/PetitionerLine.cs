using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>One petitioner as written down (信访人): a name, and a number and telephone where they are told.</summary>
public sealed record PetitionerLine(string Name, string? IdNumber, string? Phone)
{
    private static readonly char[] between = [' ', '\t', '　', ',', '，', '、', ';', '；'];

    /// <summary>Reads one line for each person: name, number, telephone, in this order, the last two where there are any.</summary>
    public static Result<IReadOnlyList<PetitionerLine>> Read(string? text, DateOnly today)
    {
        var people = new List<PetitionerLine>();
        foreach (var (line, at) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l.Trim(), i + 1)))
        {
            if (line.Length == 0) continue;
            var words = line.Split(between, StringSplitOptions.RemoveEmptyEntries);
            var name = PersonName.Read(words[0]);
            if (!name.Ok) return Wrong(at, name.Refusal.Message);
            string? number = null, phone = null;
            foreach (var word in words.Skip(1))
            {
                if (word.Length is 15 or 18 && Values.IdNumber.Read(word, today) is var id)
                {
                    if (!id.Ok) return Wrong(at, id.Refusal.Message);
                    number = id.Value.Value;
                }
                else if (PhoneNumber.Read(word) is var call)
                {
                    if (!call.Ok) return Wrong(at, call.Refusal.Message);
                    phone = call.Value.Value;
                }
            }

            people.Add(new(name.Value, number, phone));
        }

        return people;
    }

    internal Petitioner Seal(Guid id, Petition petition, FieldVault vault) => new()
    {
        PetitionerId = id,
        PetitionId = petition.PetitionId,
        AreaCode = petition.AreaCode,
        Name = Name,
        IdNumberSealed = IdNumber is null ? null : vault.Seal(Petitioner.IdNumberColumn, id, IdNumber),
        IdNumberIndex = NumberKey(vault),
        PhoneSealed = Phone is null ? null : vault.Seal(Petitioner.PhoneColumn, id, Phone),
        PhoneIndex = PhoneKey(vault),
    };

    internal byte[]? NumberKey(FieldVault vault) => IdNumber is null ? null : SearchKeys.OfIdNumber(vault, IdNumber);

    /// <summary>A telephone alone is not a person: the name belongs to it.</summary>
    internal byte[]? PhoneKey(FieldVault vault) => Phone is null ? null : vault.Index("petitioner_phone", $"{Phone}|{SearchKeys.OfName(Name)}");

    private static Refusal Wrong(int line, string why) => PetitionRefusals.PersonWrong.Fill(line, why).For("People");
}
