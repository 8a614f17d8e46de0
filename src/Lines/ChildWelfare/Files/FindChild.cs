using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Finds a child of the register within the actor's divisions by its number (按身份号码找儿童), for the forms about one.</summary>
public sealed class FindChild(ReadDesk desk, FieldVault vault, ViewLog views, Clock clock)
{
    /// <summary>Who it is, as the form shows it.</summary>
    public sealed record View(Guid PersonId, string Name, int Age, string AreaCode);

    public async Task<Result<Guid>> ByNumberAsync(string? number, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Record) && !actor.May(ChildPermissions.Protect)) return DataRefusals.NotPermitted;
        var id = IdNumber.Read(number ?? "", clock.BeijingToday);
        if (!id.Ok) return id.Refusal.For("IdNumber");
        await using var reading = await desk.OpenAsync(actor, ct);
        var holders = await NumberLookup.FindAsync(reading.Db, vault, [id.Value.Value], ct);
        return holders.TryGetValue(id.Value.Value, out var person) && await reading.Db.People.AnyAsync(p => p.PersonId == person, ct) ? person : ChildRefusals.PersonNotFound.For("IdNumber");
    }

    public async Task<Result<View>> ByIdAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Record)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var person = await reading.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == personId, ct);
            if (person is null) return ChildRefusals.PersonNotFound;
            view = new View(personId, person.Name, person.BirthDate is { } birth ? Ages.On(birth, clock.BeijingToday) : 0, person.AreaCode);
        }

        await views.RecordAsync(actor, nameof(FindChild), new AuditEntry("person", personId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }
}
