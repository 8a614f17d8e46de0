using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Takes in an application of people who are registered elsewhere in the district (异地受理): temporary aid is handled where the emergency is, what any counter
/// takes goes to the place of registration. Who they are is shown by number and name, both right; unknown and wrong are the same answer. Those whom the
/// register does not know are registered where they live, and apply there.
/// </summary>
public sealed class OpenElsewhere(ReadDesk desk, ViewLog views, OpenCase open, ProcedureBook procedures, FieldVault vault, CaseworkOptions options, Clock clock)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="IdNumber">Number of document of the applicant.</param>
    /// <param name="Name">Name of the applicant.</param>
    /// <param name="Procedure">Code of the procedure.</param>
    /// <param name="Place">The village of the actor's divisions where the emergency is.</param>
    /// <param name="Channel">How it came in.</param>
    /// <param name="AppliedOn">The legal date of the application.</param>
    public sealed record Input(Guid Key, string? IdNumber, string? Name, string Procedure, string? Place, CaseChannel Channel, DateOnly AppliedOn)
    {
        public override string ToString() => "***";
    }

    /// <param name="CaseId">The case.</param>
    /// <param name="IsHandledHere">False where it has gone to the place of registration.</param>
    public sealed record Opened(Guid CaseId, bool IsHandledHere);

    public async Task<Result<Opened>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Open)) return DataRefusals.NotPermitted;
        if (procedures.Find(input.Procedure) is not { } procedure) return CaseRefusals.ProcedureUnknown.Fill(input.Procedure).For(nameof(input.Procedure));
        if (procedure.Place == ApplyPlace.Registered) return CaseRefusals.OtherPlace.Fill(procedure.Title).For(nameof(input.Procedure));
        if (input.Place is not { Length: 12 } place || !actor.Scope.Covers(place)) return CaseRefusals.PlaceWrong.For(nameof(input.Place));
        var number = IdNumber.Read(input.IdNumber, clock.BeijingToday);
        if (!number.Ok) return number.Refusal.For(nameof(input.IdNumber));
        var name = PersonName.Read(input.Name);
        if (!name.Ok) return name.Refusal.For(nameof(input.Name));

        var (person, household, before, reaching) = await FindAsync(SearchKeys.OfIdNumber(vault, number.Value.Value), procedure, actor, ct);
        if (person is null || household is null || person.NameKey != SearchKeys.OfName(name.Value))
        {
            await views.RecordAsync(actor, nameof(OpenElsewhere), new AuditEntry("person", Detail: new { code = CaseRefusals.NobodyThere.Code }) { Outcome = "denied" }, ct);
            return CaseRefusals.NobodyThere.For(nameof(input.IdNumber));
        }

        if (actor.Scope.Covers(household.AreaCode)) return CaseRefusals.IsHere;
        if (before is not null && procedure.Place == ApplyPlace.Emergency) return CaseRefusals.SameCause.Fill(before.Title);
        var opened = await open.RunAsync(
            new(input.Key, household.HouseholdId, person.PersonId, [new(procedure.Code, procedure.IsPersonal ? person.PersonId : null)], input.Channel, input.AppliedOn, Place: place),
            reaching,
            ct);
        return opened.Ok ? new Opened(opened.Value[0], procedure.Place == ApplyPlace.Emergency) : opened.Refusal;
    }

    /// <summary>
    /// The person, the household it lives in, what is already under way there, wherever that is, for the same benefits; and the actor as he reaches it.
    /// </summary>
    private async Task<(Person? Person, Household? Household, Procedure? Before, Actor Reaching)> FindAsync(byte[] index, Procedure procedure, Actor actor, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct);
        var db = reading.Db;
        var holder = await db.NumberHolders.Where(h => h.NumberIndex == index).Select(h => h.PersonId).FirstOrDefaultAsync(ct);
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == holder && p.DeathDate == null && p.MergedInto == null, ct);
        var id = person?.PersonId ?? Guid.Empty;
        var household = await db.Memberships.Where(m => m.PersonId == id && m.ValidTo == null && m.KnownTo == null)
            .Join(db.Households, m => m.HouseholdId, h => h.HouseholdId, (m, h) => h).AsNoTracking().FirstOrDefaultAsync(h => h.ValidTo == null, ct);
        var home = household?.HouseholdId ?? Guid.Empty;
        var open = await db.Cases.Where(c => c.HouseholdId == home && c.ClosedAt == null).Select(c => c.Procedure).ToListAsync(ct);
        var before = open.Select(procedures.Find).OfType<Procedure>().FirstOrDefault(p => p.Kind == procedure.Kind && p.Programmes.Intersect(procedure.Programmes).Any());
        return (person, household, before, await CaseReach.WithAsync(actor, db, home, ct));
    }
}
