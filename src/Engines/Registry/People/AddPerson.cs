using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Puts a person on the register (新增人员).</summary>
public sealed class AddPerson(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="Person">What is written.</param>
    /// <param name="ValidFrom">The day from which it is true; today when absent.</param>
    /// <param name="HouseholdId">The household the person joins at once, if any.</param>
    /// <param name="Relation">Relation to its head, a code of GB/T 4761.</param>
    public sealed record Input(Guid Key, PersonFields Person, DateOnly? ValidFrom = null, Guid? HouseholdId = null, string? Relation = null);

    /// <summary>Answers the person's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(input.Person.AreaCode)) return DataRefusals.OutsideScope;
        var from = input.ValidFrom ?? work.Today;
        if (from > work.Today) return RegistryRefusals.DayInFuture;
        var read = CheckedPerson.Of(input.Person, divisions, from, work.Today);
        if (!read.Ok) return read.Refusal;

        var person = read.Value.New(work.Clock.NewId(), from, work.Now, vault);
        work.Db.People.Add(person);
        if (person.IdState == IdState.Valid)
        {
            work.WhenDuplicate("number_holder", RegistryRefusals.NumberHeld);
            work.Db.NumberHolders.Add(new NumberHolder { NumberIndex = person.IdNumberIndex!, PersonId = person.PersonId, TownCode = person.AreaCode[..9] });
        }

        if (input.HouseholdId is { } household)
        {
            if (await Members.JoinAsync(work.Db, household, person, input.Relation, from, work.Now, work.Clock, vault, ct) is { } refusal) return refusal;
        }

        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode, Detail: new { household = input.HouseholdId }));
        return await work.CompleteAsync(person.PersonId, ct);
    }
}
