using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>One household's file (一户一档), masked: now, or as of a day and a state of knowledge. Looking at it is noted in the trail.</summary>
public sealed class HouseholdFile(ReadDesk desk, ViewLog views, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    public sealed record View(
        Guid HouseholdId, int Version, string Number, HouseholdKind Kind, string AreaCode, string Area, string Address, Guid? HeadPersonId, DateOnly From, DateOnly? To,
        IReadOnlyList<Member> Members, IReadOnlyList<Member> Former, IReadOnlyList<PersonFile.HistoryLine> History, IReadOnlyList<PersonFile.FindingLine> Findings, AsOf? AsOf);

    /// <summary>A member, masked.</summary>
    public sealed record Member(
        Guid PersonId, string Name, string RelationCode, string Relation, Sex Sex, int? Age, string IdMasked, bool IsProtected, DateOnly? DeathDate, DateOnly From, DateOnly? To, EndReason EndReason);

    public async Task<Result<View>> RunAsync(Guid householdId, Actor actor, CancellationToken ct, AsOf? asOf = null)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var now = await db.Households.SingleOrDefaultAsync(h => h.HouseholdId == householdId, ct);
            if (now is null) return RegistryRefusals.NotFound;
            var pasts = await db.HouseholdPasts.Where(h => h.HouseholdId == householdId).OrderBy(h => h.KnownFrom).ToListAsync(ct);
            var seen = asOf is null ? HouseholdHistory.State(now) : HouseholdHistory.At(now, pasts, asOf);
            if (seen is null) return RegistryRefusals.NothingThen;
            var today = clock.BeijingToday;
            var members = await MembersAsync(db, householdId, asOf, today, vault, ct);
            var former = asOf is null ? await FormerAsync(db, householdId, today, vault, ct) : [];
            var findings = await db.Findings.Where(f => f.HouseholdId == householdId).OrderBy(f => f.State).ThenBy(f => f.FindingId).ToListAsync(ct);
            view = new View(
                householdId, now.Version, now.Number, seen.Kind, seen.AreaCodeThen, divisions.PathOf(seen.AreaCodeThen, asOf?.Day ?? today), seen.Address ?? Masking.HiddenAddress,
                seen.HeadPersonId, now.ValidFrom, now.ValidTo, members, former, HouseholdHistory.Lines(now, pasts),
                [.. findings.Select(f => new PersonFile.FindingLine(f.FindingId, f.Version, f.Kind, f.Reason, f.PersonId, f.State, f.FoundAt))], asOf);
        }

        await views.RecordAsync(actor, nameof(HouseholdFile), new AuditEntry("household", householdId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    internal static async Task<List<Member>> MembersAsync(HuiminDb db, Guid householdId, AsOf? asOf, DateOnly today, FieldVault vault, CancellationToken ct)
    {
        return Present(await RowsAsync(db, householdId, ct), asOf, today, vault);
    }

    /// <summary>Those who live there, or lived there then, the head first.</summary>
    internal static List<Member> Present(IEnumerable<Row> rows, AsOf? asOf, DateOnly today, FieldVault vault)
    {
        var open = rows.Where(r => asOf is null ? r.M.KnownTo is null && r.M.ValidTo is null : asOf.Sees(r.M.ValidFrom, r.M.ValidTo, r.M.KnownFrom, r.M.KnownTo));
        return [.. open.OrderBy(r => r.M.Relation == Relation.Head ? 0 : 1).ThenBy(r => r.M.Relation, StringComparer.Ordinal).ThenBy(r => r.P.BirthDate).Select(r => Show(r, asOf?.Day ?? today, vault))];
    }

    private static async Task<List<Member>> FormerAsync(HuiminDb db, Guid householdId, DateOnly today, FieldVault vault, CancellationToken ct) =>
        [.. (await RowsAsync(db, householdId, ct)).Where(r => r.M.KnownTo is null && r.M.ValidTo is not null).OrderByDescending(r => r.M.ValidTo).Select(r => Show(r, today, vault))];

    internal sealed record Row(Membership M, Person P);

    private static Task<List<Row>> RowsAsync(HuiminDb db, Guid householdId, CancellationToken ct)
    {
        var people = db.People;
        return db.Memberships.Where(m => m.HouseholdId == householdId).Join(people, m => m.PersonId, p => p.PersonId, (m, p) => new Row(m, p)).ToListAsync(ct);
    }

    private static Member Show(Row row, DateOnly day, FieldVault vault)
    {
        var p = row.P;
        return new Member(
            p.PersonId, p.IsProtected ? PersonName.Mask(p.Name) : p.Name, row.M.Relation, Relation.Title(row.M.Relation), p.Sex,
            p.BirthDate is { } born && !p.IsProtected ? Ages.On(born, p.DeathDate is { } died && died < day ? died : day) : null,
            p.IdNumberSealed is { } field ? Masking.IdNumber(vault, p.PersonId, field) : "", p.IsProtected, p.DeathDate, row.M.ValidFrom, row.M.ValidTo, row.M.EndReason);
    }
}
