using System.Security.Cryptography;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>
/// Opens the portal to a person of the register by number of document, name and telephone (核对身份): all three must be right. Unknown, wrong, dead and
/// merged are the same answer after the same work.
/// </summary>
public sealed class NameYourself(ReadDesk desk, FieldVault vault, PortalTries tries, CaseworkOptions options, Clock clock)
{
    private const int Adult = 18;

    // A record: what is typed here stands in no log.
    public sealed record Input(string? IdNumber, string? Name, string? Phone)
    {
        public override string ToString() => "***";
    }

    public async Task<Result<PortalSession>> RunAsync(Input input, string address, CancellationToken ct)
    {
        var number = IdNumber.Read(input.IdNumber, clock.BeijingToday);
        if (!number.Ok) return number.Refusal.For(nameof(input.IdNumber));
        var name = PersonName.Read(input.Name);
        if (!name.Ok) return name.Refusal.For(nameof(input.Name));
        var phone = PhoneNumber.Read(input.Phone);
        if (!phone.Ok) return phone.Refusal.For(nameof(input.Phone));
        var index = SearchKeys.OfIdNumber(vault, number.Value.Value);
        var (nameKey, phoneIndex) = (SearchKeys.OfName(name.Value), SearchKeys.OfPhone(vault, phone.Value.Value));
        var asked = Convert.ToHexString(index);
        if (!tries.Allows(asked, address)) return CitizenRefusals.TooManyTries;

        var (person, household) = await FindAsync(index, ct);
        var fits = (person?.NameKey == nameKey) & CryptographicOperations.FixedTimeEquals(person?.PhoneIndex ?? new byte[phoneIndex.Length], phoneIndex);
        if (person is null || !fits)
        {
            tries.Failed(asked, address);
            return CitizenRefusals.NotMatched;
        }

        return Open(person, household);
    }

    /// <summary>Opens it to whom the province has recognised (省级账号): number and name must be those of a person of the register.</summary>
    public async Task<Result<PortalSession>> KnownAsync(string? idNumber, string? name, CancellationToken ct)
    {
        var (number, read) = (IdNumber.Read(idNumber, clock.BeijingToday), PersonName.Read(name));
        if (!number.Ok || !read.Ok) return CitizenRefusals.ProvinceFailed;
        var (person, household) = await FindAsync(SearchKeys.OfIdNumber(vault, number.Value.Value), ct);
        return person is null || person.NameKey != SearchKeys.OfName(read.Value) ? CitizenRefusals.NotInRegister : Open(person, household);
    }

    private Result<PortalSession> Open(Person person, Household? household)
    {
        if (person.BirthDate is { } born && born.AddYears(Adult) > clock.BeijingToday) return CitizenRefusals.TooYoung;
        if (household is null) return CitizenRefusals.NoHousehold;
        return new PortalSession(person.PersonId, household.HouseholdId, household.AreaCode, null, null, clock.UtcNow + PortalSession.Lasts);
    }

    private async Task<(Person? Person, Household? Household)> FindAsync(byte[] index, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        var db = reading.Db;

        // A good number is found through its holder, others along their own index; both are asked whoever it is.
        var holder = await db.NumberHolders.Where(h => h.NumberIndex == index).Select(h => h.PersonId).FirstOrDefaultAsync(ct);
        var held = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == holder && p.DeathDate == null && p.MergedInto == null, ct);
        var doubtful = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.IdNumberIndex == index && p.IdState > IdState.Valid && p.DeathDate == null && p.MergedInto == null, ct);
        var person = held ?? doubtful;
        var id = person?.PersonId ?? Guid.Empty;
        var household = await db.Memberships.Where(m => m.PersonId == id && m.ValidTo == null && m.KnownTo == null)
            .Join(db.Households, m => m.HouseholdId, h => h.HouseholdId, (m, h) => h).AsNoTracking().FirstOrDefaultAsync(h => h.ValidTo == null, ct);
        return (person, household);
    }
}
