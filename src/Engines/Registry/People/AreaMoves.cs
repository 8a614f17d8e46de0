using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Takes a record from one division to another with everything that follows it (迁移辖区): who sees the person sees the past.</summary>
internal static class AreaMoves
{
    public static async Task MoveAsync<TAnswer>(Work<TAnswer> work, Person person, string areaCode, CancellationToken ct)
    {
        foreach (var past in await work.Db.PersonPasts.Where(p => p.PersonId == person.PersonId).ToListAsync(ct)) past.AreaCode = areaCode;
        foreach (var past in work.Db.PersonPasts.Local.Where(p => p.PersonId == person.PersonId)) past.AreaCode = areaCode;
        foreach (var relative in await work.Db.Relatives.Where(r => r.PersonId == person.PersonId).ToListAsync(ct)) relative.AreaCode = areaCode;
        foreach (var finding in await work.Db.Findings.Where(f => f.PersonId == person.PersonId).ToListAsync(ct)) finding.AreaCode = areaCode;
        if (person.AreaCode[..9] != areaCode[..9])
        {
            foreach (var holder in await work.Db.NumberHolders.Where(h => h.PersonId == person.PersonId).ToListAsync(ct)) holder.TownCode = areaCode[..9];
        }

        await Following.PersonAsync(work.Db, person.PersonId, areaCode, ct);
        person.AreaCode = areaCode;
    }
}
