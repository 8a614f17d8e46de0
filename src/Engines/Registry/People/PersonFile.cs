using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>One person's file (一人一档), masked: now, or as of a day and a state of knowledge. Looking at it is noted in the trail.</summary>
public sealed class PersonFile(ReadDesk desk, ViewLog views, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    /// <summary>The whole page.</summary>
    public sealed record View(
        Guid PersonId, int Version, string Name, Sex Sex, int? Age, DateOnly? BirthDate, string AreaCode, string Area, string IdMasked, IdState IdState,
        NoIdReason NoIdReason, string PhoneMasked, string Ethnic, HukouKind Hukou, string Disability, DateOnly? DisabilityValidUntil, bool IsProtected,
        DateOnly? DeathDate, Guid? MergedInto, DateOnly ValidFrom, DateTime KnownFrom, IReadOnlyList<Home> Homes, IReadOnlyList<Kin> Relatives,
        IReadOnlyList<HistoryLine> History, IReadOnlyList<FindingLine> Findings, AsOf? AsOf)
    {
        /// <summary>The household the person is in; null when in none.</summary>
        public Home? Home => Homes.FirstOrDefault(h => h.To is null);
    }

    /// <summary>A household the person is or was in.</summary>
    public sealed record Home(
        Guid HouseholdId, string Number, string Area, string Address, string Relation, DateOnly From, DateOnly? To, EndReason EndReason, IReadOnlyList<HouseholdFile.Member> Members);

    /// <summary>A relative under another roof; without a name when the person is outside the divisions of who looks.</summary>
    public sealed record Kin(Guid PersonId, string Name, RelativeKind Kind);

    /// <summary>A stretch of the person's history.</summary>
    public sealed record HistoryLine(DateOnly From, DateOnly? To, DateTime KnownFrom, DateTime? KnownTo, string What);

    public sealed record FindingLine(Guid FindingId, int Version, FindingKind Kind, string Reason, Guid? OtherPersonId, FindingState State, DateTime FoundAt);

    public async Task<Result<View>> RunAsync(Guid personId, Actor actor, CancellationToken ct, AsOf? asOf = null)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        View? view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            if (await PersonFileRows.ReadAsync(reading, personId, ct) is not { } rows) return RegistryRefusals.NotFound;
            var states = rows.Pasts.Select(p => PersonState.Of(p, vault)).Append(PersonState.Of(rows.Person, vault)).ToList();
            var state = asOf is null ? states[^1] : states.Find(s => asOf.Sees(s.ValidFrom, s.ValidTo, s.KnownFrom, s.KnownTo));
            if (state is null) return RegistryRefusals.NothingThen;
            view = Show(rows.Person, state, Homes(rows, personId, asOf), Relatives(rows, asOf), Lines(states), rows.Findings, asOf);
        }

        await views.RecordAsync(actor, nameof(PersonFile), new AuditEntry("person", personId, view.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    private List<Home> Homes(PersonFileRows rows, Guid personId, AsOf? asOf)
    {
        var today = clock.BeijingToday;
        var mine = rows.Members.Select(r => r.M).Where(m => m.PersonId == personId && (asOf is null ? m.KnownTo is null : asOf.Sees(m.ValidFrom, m.ValidTo, m.KnownFrom, m.KnownTo)));
        var homes = new List<Home>();
        foreach (var m in mine.OrderByDescending(m => m.ValidFrom))
        {
            if (!rows.Households.TryGetValue(m.HouseholdId, out var household)) continue;
            var members = m.ValidTo is null || asOf is not null ? HouseholdFile.Present(rows.Members.Where(r => r.M.HouseholdId == m.HouseholdId), asOf, today, vault) : [];
            homes.Add(new Home(
                household.HouseholdId, household.Number, divisions.PathOf(household.AreaCode, asOf?.Day ?? today), household.Address ?? Masking.HiddenAddress,
                Relation.Title(m.Relation), m.ValidFrom, m.ValidTo, m.EndReason, members));
        }

        return homes;
    }

    private static List<Kin> Relatives(PersonFileRows rows, AsOf? asOf) =>
        [.. rows.Kin.Where(r => asOf is null || asOf.Sees(r.ValidFrom, null, r.KnownFrom, null)).Select(r => new Kin(r.PersonId, r.Name ?? "（其他辖区人员）", r.Kind))];

    private static List<HistoryLine> Lines(List<PersonState> states)
    {
        var lines = new List<HistoryLine>();
        PersonState? before = null;
        foreach (var s in states.OrderBy(s => s.KnownFrom).ThenBy(s => s.ValidFrom))
        {
            var what = before is null ? "建档" : s.KnownTo is not null ? "当时的登记" : s.DifferencesFrom(before);
            lines.Add(new HistoryLine(s.ValidFrom, s.ValidTo, s.KnownFrom, s.KnownTo, what));
            before = s;
        }

        lines.Reverse();
        return lines;
    }

    private View Show(Person p, PersonState s, List<Home> homes, List<Kin> kin, List<HistoryLine> history, List<FindingLine> findings, AsOf? asOf)
    {
        var day = asOf?.Day ?? clock.BeijingToday;
        var disability = s.Category is { } category ? category.Title() + (s.Degree?.Title() ?? "") : "";
        return new View(
            p.PersonId, p.Version, s.Name, s.Sex, s.BirthDate is { } born ? Ages.On(born, s.DeathDate is { } died && died < day ? died : day) : null, s.BirthDate, s.AreaCode,
            divisions.PathOf(s.AreaCode, day), s.IdMasked, s.IdState, s.NoIdReason, s.PhoneMasked, EthnicGroup.TryParse(s.EthnicCode, out var group) ? group.Name : "", s.Hukou,
            disability, s.DisabilityValidUntil, s.IsProtected, s.DeathDate, s.MergedInto, s.ValidFrom, s.KnownFrom, homes, kin, history, findings, asOf);
    }
}
