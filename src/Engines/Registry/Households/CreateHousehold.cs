using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Opens a household with its head (立户).</summary>
public sealed class CreateHousehold(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions)
{
    public sealed record Input(
        Guid Key, string Number, string AreaCode, string Address, Guid HeadPersonId, HouseholdKind Kind = HouseholdKind.Family, DateOnly? ValidFrom = null);

    /// <summary>Answers the household's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Edit, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(input.AreaCode)) return DataRefusals.OutsideScope;
        var from = input.ValidFrom ?? work.Today;
        if (from > work.Today) return RegistryRefusals.DayInFuture;
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (divisions.Check(input.AreaCode, from) is { Ok: false } area) return area.Refusal.For(nameof(input.AreaCode));
        var number = input.Number.Trim();
        if (number.Length is 0 or > 32) return RegistryRefusals.HouseholdNumber.For(nameof(input.Number));
        if (string.IsNullOrWhiteSpace(input.Address)) return RegistryRefusals.AddressMissing.For(nameof(input.Address));
        var head = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.HeadPersonId, ct);
        if (head is null) return RegistryRefusals.NotFound;

        var household = new Household
        {
            HouseholdId = work.Clock.NewId(),
            Number = number,
            AreaCode = input.AreaCode,
            Kind = input.Kind,
            ValidFrom = from,
            KnownFrom = work.Now,
        };
        Addresses.Write(household, input.Address.Trim(), head.IsProtected, vault);
        work.WhenDuplicate("household_number", RegistryRefusals.HouseholdNumberTaken);
        work.Db.Households.Add(household);
        household.HeadPersonId = head.PersonId;
        if (!head.IsLive) return RegistryRefusals.PersonNotLive;
        if (await Members.Open(work.Db).AnyAsync(m => m.PersonId == head.PersonId, ct)) return RegistryRefusals.AlreadyInHousehold;
        work.Db.Memberships.Add(Members.New(household, head.PersonId, Relation.Head, from, work.Now, work.Clock));
        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode));
        return await work.CompleteAsync(household.HouseholdId, ct);
    }
}
