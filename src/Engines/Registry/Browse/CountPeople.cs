using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Counts the people on the register who are alive (在册人口), within the actor's divisions. Nobody is shown, so no look is recorded.</summary>
public sealed class CountPeople(ReadDesk desk)
{
    public async Task<long> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(actor, ct);
        return await reading.Db.People.LongCountAsync(p => p.DeathDate == null && p.MergedInto == null, ct);
    }
}
