using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Writes that two people are related (登记亲属关系), on both of their files.</summary>
public sealed class AddRelative(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="PersonId">The person.</param>
    /// <param name="OtherPersonId">The relative.</param>
    /// <param name="Kind">What the relative is to the person.</param>
    /// <param name="From">Since when; today when absent.</param>
    public sealed record Input(Guid Key, Guid PersonId, Guid OtherPersonId, RelativeKind Kind, DateOnly? From = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!Enum.IsDefined(input.Kind)) return RegistryRefusals.RelationUnknown;
        if (input.PersonId == input.OtherPersonId) return RegistryRefusals.SamePerson;
        var from = input.From ?? work.Today;
        if (from > work.Today) return RegistryRefusals.DayInFuture;
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        var other = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.OtherPersonId, ct);
        if (person is null || other is null) return RegistryRefusals.NotFound;
        if (person.MergedInto is not null || other.MergedInto is not null) return RegistryRefusals.PersonNotLive;

        work.WhenDuplicate("relative", RegistryRefusals.RelativeKnown);
        work.Db.Relatives.Add(New(person, other, input.Kind));
        work.Db.Relatives.Add(New(other, person, input.Kind.Reverse()));
        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode, Detail: new { other = other.PersonId, kind = input.Kind }));
        return await work.CompleteAsync(default, ct);

        Relative New(Person of, Person to, RelativeKind kind) => new()
        {
            RelativeId = work.Clock.NewId(),
            PersonId = of.PersonId,
            OtherPersonId = to.PersonId,
            Kind = kind,
            AreaCode = of.AreaCode,
            ValidFrom = from,
            KnownFrom = work.Now,
        };
    }
}
