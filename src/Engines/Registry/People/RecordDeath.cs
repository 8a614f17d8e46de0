using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Writes that a person died (死亡登记): the person leaves the household, whose head may then be missing.</summary>
public sealed class RecordDeath(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PersonId, int Version, DateOnly DeathDate);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return RegistryRefusals.NotFound;
        if (!person.IsLive) return RegistryRefusals.PersonNotLive;
        if (input.DeathDate > work.Today) return RegistryRefusals.DayInFuture.For(nameof(input.DeathDate));
        if (input.DeathDate < person.BirthDate) return RegistryRefusals.DeathBeforeBirth.For(nameof(input.DeathDate));
        work.Db.Entry(person).Property(p => p.Version).OriginalValue = input.Version;

        // Who died before the day of the list was wrongly on it: that is a correction.
        if (input.DeathDate < person.ValidFrom) PersonHistory.Correct(work.Db, person, work.Now, work.Clock);
        else PersonHistory.Change(work.Db, person, input.DeathDate, work.Now, work.Clock);
        person.DeathDate = input.DeathDate;
        foreach (var membership in await Members.Open(work.Db).Where(m => m.PersonId == person.PersonId).ToListAsync(ct))
        {
            var day = input.DeathDate < membership.ValidFrom ? membership.ValidFrom : input.DeathDate;
            if (await Members.LeaveAsync(work, membership, day, EndReason.Death, mayLeaveHeadless: true, ct) is { } refusal) return refusal;
        }

        foreach (var finding in await work.Db.Findings.Where(f => f.PersonId == person.PersonId && f.State == FindingState.Open && f.Kind == FindingKind.DeadButListed).ToListAsync(ct))
            Settling.Settle(finding, FindingState.Settled, actor, work.Now);
        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode));
        return await work.CompleteAsync(default, ct);
    }
}
