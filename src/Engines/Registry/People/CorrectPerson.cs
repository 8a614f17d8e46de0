using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// Changes what is written about a person (变更与更正): a change that happened on a day, or a correction of what was never true. Both keep the old
/// state: what was true then, and what we knew then.
/// </summary>
public sealed class CorrectPerson(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="PersonId">The person.</param>
    /// <param name="Version">The version that the form showed.</param>
    /// <param name="Person">All fields; a number or phone of null stays as it is, an empty phone is taken out.</param>
    /// <param name="ChangedOn">The day of the change (变更); null says that it was written wrongly from the beginning (更正).</param>
    public sealed record Input(Guid Key, Guid PersonId, int Version, PersonFields Person, DateOnly? ChangedOn);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return RegistryRefusals.NotFound;
        if (person.MergedInto is not null) return RegistryRefusals.PersonNotLive;
        if (!actor.Scope.Covers(input.Person.AreaCode)) return DataRefusals.OutsideScope;
        if (input.ChangedOn > work.Today) return RegistryRefusals.DayInFuture;
        work.Db.Entry(person).Property(p => p.Version).OriginalValue = input.Version;

        var keepsDoubtful = input.Person.IdNumber is null && person.IdNumberSealed is not null && person.IdState != IdState.Valid;
        var read = CheckedPerson.Of(Complete(input.Person, person, keepsDoubtful), divisions, input.ChangedOn ?? work.Today, work.Today);
        if (!read.Ok) return read.Refusal;
        if (input.ChangedOn is not { } day) PersonHistory.Correct(work.Db, person, work.Now, work.Clock);
        else if (PersonHistory.Change(work.Db, person, day, work.Now, work.Clock) is { } refusal) return refusal;

        var (state, sealedNumber, index, wasProtected) = (person.IdState, person.IdNumberSealed, person.IdNumberIndex, person.IsProtected);
        if (read.Value.AreaCode != person.AreaCode) await AreaMoves.MoveAsync(work, person, read.Value.AreaCode, ct);
        read.Value.WriteTo(person, vault);
        if (keepsDoubtful) (person.IdState, person.IdNumberSealed, person.IdNumberIndex, person.NoIdReason) = (state, sealedNumber, index, NoIdReason.HasNumber);
        else await HoldAsync(work, person, index, ct);
        if (person.IsProtected != wasProtected) await Addresses.ProtectAsync(work.Db, person, vault, ct);

        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode, Detail: new { changed = input.ChangedOn is not null }));
        return await work.CompleteAsync(default, ct);
    }

    private PersonFields Complete(PersonFields fields, Person person, bool keepsDoubtful)
    {
        if (fields.IdNumber is null && person is { IdState: IdState.Valid, IdNumberSealed: { } number })
            fields = fields with { IdNumber = vault.Open(Person.IdNumberColumn, person.PersonId, number) };
        if (keepsDoubtful) fields = fields with { NoIdReason = NoIdReason.NotReported };
        if (fields.Phone is null && person.PhoneSealed is { } phone) fields = fields with { Phone = vault.Open(Person.PhoneColumn, person.PersonId, phone) };
        return fields;
    }

    private static async Task HoldAsync(Work<Done> work, Person person, byte[]? before, CancellationToken ct)
    {
        if (person.IdNumberIndex is { } index && before is not null && index.AsSpan().SequenceEqual(before) && person.IdState == IdState.Valid
            && await work.Db.NumberHolders.AnyAsync(h => h.PersonId == person.PersonId, ct)) return;
        work.Db.NumberHolders.RemoveRange(await work.Db.NumberHolders.Where(h => h.PersonId == person.PersonId).ToListAsync(ct));
        if (person.IdState != IdState.Valid) return;
        work.WhenDuplicate("number_holder", RegistryRefusals.NumberHeld);
        work.Db.NumberHolders.Add(new NumberHolder { NumberIndex = person.IdNumberIndex!, PersonId = person.PersonId, TownCode = person.AreaCode[..9] });
        foreach (var finding in await work.Db.Findings.Where(f => f.PersonId == person.PersonId && f.State == FindingState.Open && f.Kind == FindingKind.BadNumber).ToListAsync(ct))
            Settling.Settle(finding, FindingState.Settled, work.Actor, work.Now);
    }
}
