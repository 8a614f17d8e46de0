using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>A household moves with its members (整户迁移), within the village or to another.</summary>
public sealed class MoveHousehold(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions)
{
    public sealed record Input(Guid Key, Guid HouseholdId, int Version, string AreaCode, string Address, DateOnly? On = null);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var on = input.On ?? work.Today;
        if (on > work.Today) return RegistryRefusals.DayInFuture;
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (divisions.Check(input.AreaCode, on) is { Ok: false } area) return area.Refusal.For(nameof(input.AreaCode));
        if (!actor.Scope.Covers(input.AreaCode)) return RegistryRefusals.MoveAway;
        if (string.IsNullOrWhiteSpace(input.Address)) return RegistryRefusals.AddressMissing.For(nameof(input.Address));
        var household = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.HouseholdId, ct);
        if (household is null) return RegistryRefusals.NotFound;
        if (household.ValidTo is not null) return RegistryRefusals.HouseholdClosed;
        work.Db.Entry(household).Property(h => h.Version).OriginalValue = input.Version;
        if (await HouseholdHistory.ChangeAsync(work.Db, household, on, work.Now, work.Clock, ct) is { } refusal) return refusal;
        Addresses.Write(household, input.Address.Trim(), household.AddressSealed is not null, vault);
        var from = household.AreaCode;
        if (from != input.AreaCode && await MoveMembersAsync(work, household, input.AreaCode, on, ct) is { } early) return early;
        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode, Detail: new { from, to = input.AreaCode }));
        return await work.CompleteAsync(default, ct);
    }

    private static async Task<Refusal?> MoveMembersAsync(Work<Done> work, Household household, string areaCode, DateOnly on, CancellationToken ct)
    {
        var id = household.HouseholdId;
        var all = await work.Db.Memberships.Where(m => m.HouseholdId == id).ToListAsync(ct);
        var present = all.Where(m => m.KnownTo is null && m.ValidTo is null).Select(m => m.PersonId).ToList();
        foreach (var membership in all) membership.AreaCode = areaCode;
        foreach (var person in await work.Db.People.Where(p => present.Contains(p.PersonId)).ToListAsync(ct))
        {
            if (PersonHistory.Change(work.Db, person, on, work.Now, work.Clock) is { } refusal) return refusal;
            await AreaMoves.MoveAsync(work, person, areaCode, ct);
        }

        foreach (var past in await work.Db.HouseholdPasts.Where(h => h.HouseholdId == id).ToListAsync(ct)) past.AreaCode = areaCode;
        foreach (var past in work.Db.HouseholdPasts.Local.Where(h => h.HouseholdId == id)) past.AreaCode = areaCode;
        foreach (var finding in await work.Db.Findings.Where(f => f.HouseholdId == id).ToListAsync(ct)) finding.AreaCode = areaCode;
        await Following.HouseholdAsync(work.Db, id, areaCode, ct);
        household.AreaCode = areaCode;
        return null;
    }
}
