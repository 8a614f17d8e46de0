using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// What a checked file would change in the register (导入计划): who is new, who differs, who moves, which households are opened. Rows that the register
/// itself contradicts become bad rows here.
/// </summary>
internal sealed class ImportPlan(FileCheck file, RegistryLookup lookup, DivisionCatalogue divisions, Clock clock, DateOnly asOf, bool keepDoubts)
{
    private readonly Dictionary<string, HouseholdDraft> used = new(StringComparer.Ordinal);

    public List<CheckedRow> NewPeople { get; } = [];
    public List<CheckedRow> Changed { get; } = [];
    public List<(CheckedRow Row, HouseholdDraft Household)> Joins { get; } = [];
    public List<(CheckedRow Row, ExistingHome Home)> Leaves { get; } = [];
    public List<HouseholdDraft> NewHouseholds { get; } = [];
    public List<HouseholdDraft> ChangedHouseholds { get; } = [];
    public List<FindingDraft> Findings { get; } = [];
    public List<BadRow> Bad { get; } = [.. file.Bad];
    public int Unchanged { get; private set; }
    private int touched;

    public ImportCounts Counts => new(
        file.Count, NewPeople.Count, touched, Unchanged, Bad.Select(b => b.Line).Distinct().Count(), NewHouseholds.Count, Findings.Count);

    public async Task MakeAsync(CancellationToken ct)
    {
        await MatchHouseholdsAsync(ct);
        await MatchPeopleAsync(ct);
        foreach (var row in file.Rows) Place(row);
        foreach (var household in used.Values) Settle(household);
        Findings.AddRange(file.Findings.Where(f => f.Row is { IsDropped: false } row && (row.Existing is null || row.IsSecondListing)));
        Bad.Sort((a, b) => a.Line.CompareTo(b.Line));
    }

    private async Task MatchHouseholdsAsync(CancellationToken ct)
    {
        var known = await lookup.IsEmptyAsync("household", ct) ? [] : await lookup.HouseholdsAsync([.. file.Households.Keys], ct);
        foreach (var household in file.Households.Values)
        {
            household.Existing = known.GetValueOrDefault(household.Number);
            household.HouseholdId = household.Existing?.HouseholdId ?? clock.NewId();
        }
    }

    private async Task MatchPeopleAsync(CancellationToken ct)
    {
        if (await lookup.IsEmptyAsync("person", ct) && await lookup.IsEmptyAsync("number_holder", ct)) return;
        var numbered = file.Rows.Where(r => r.State is IdState.Valid && !r.IsSecondListing).ToList();
        var holders = await lookup.HoldersAsync([.. numbered.Select(r => r.IdIndex!)], ct);
        var people = (await lookup.PeopleAsync([.. holders.Values.Select(h => h.PersonId)], ct)).ToDictionary(p => p.PersonId);
        foreach (var row in numbered)
        {
            if (!holders.TryGetValue(row.IdIndex!, out var holder)) continue;
            if (!people.TryGetValue(holder.PersonId, out var person)) Refuse(row, ImportField.IdNumber, row.Id.Value, RegistryRefusals.HeldElsewhere.Fill(divisions.NameOf(holder.TownCode, asOf)));
            else if (person.NameKey == row.NameKey) row.Existing = person;
            else if (!keepDoubts) Refuse(row, ImportField.IdNumber, row.Id.Value, RegistryRefusals.HeldByAnother, canKeep: true);
            else
            {
                row.State = IdState.Contested;
                file.Findings.Add(new(FindingKind.SameNumber, row, null, null, "与另一份档案身份号码相同而姓名不同", person.PersonId));
            }
        }

        var doubtful = file.Rows.Where(r => r.State is IdState.Malformed or IdState.Contested).ToList();
        var known = (await lookup.DoubtfulAsync([.. doubtful.Select(r => r.IdIndex!).Distinct(ByBytes.Instance)], ct)).ToLookup(p => p.IdIndex!, ByBytes.Instance);
        foreach (var row in doubtful) row.Existing = known[row.IdIndex!].FirstOrDefault(p => p.NameKey == row.NameKey);

        var bare = file.Rows.Where(r => r.State == IdState.None && r.Household is not null && file.Households[r.Household].Existing is not null).ToList();
        var inside = (await lookup.WithoutNumberAsync([.. bare.Select(r => file.Households[r.Household!].HouseholdId).Distinct()], ct)).ToLookup(p => p.NameKey, StringComparer.Ordinal);
        foreach (var row in bare) row.Existing = inside[row.NameKey].FirstOrDefault(p => p.Birth == row.Birth && p.Homes.Exists(h => h.Number == row.Household));
    }

    private void Place(CheckedRow row)
    {
        if (row.IsDropped) return;
        if (row.IsSecondListing)
        {
            if (row.Twin!.IsDropped) return;
            row.Existing = row.Twin.Existing;
            row.PersonId = row.Twin.PersonId;
        }

        var household = row.Household is { } number ? file.Households[number] : null;
        if (household is not null && HouseholdRefuses(row, household)) return;
        if (row.Existing is { } existing)
        {
            row.PersonId = existing.PersonId;
            PlaceKnown(row, existing, household);
            return;
        }

        if (!row.IsSecondListing)
        {
            row.PersonId = clock.NewId();
            NewPeople.Add(row);
        }
        else
        {
            touched++;
        }

        Join(row, household);
    }

    private void PlaceKnown(CheckedRow row, ExistingPerson known, HouseholdDraft? household)
    {
        if (known.DeathDate is not null && !row.IsSecondListing)
        {
            if (!keepDoubts)
            {
                Refuse(row, ImportField.Name, row.Name, RegistryRefusals.DeadOnFile, canKeep: true);
                return;
            }

            Findings.Add(new(FindingKind.DeadButListed, row, null, household, "档案已登记死亡，名册仍列为成员"));
            Unchanged++;
            return;
        }

        var differs = !row.IsSecondListing && Differs(row, known);
        var home = household is null ? null : known.Homes.Find(h => h.Number == household.Number);
        var moves = household is not null && (home is null || home.Relation != row.Relation);
        if (!differs && !moves)
        {
            Unchanged++;
            Use(household);
            return;
        }

        var leaves = !moves || row.IsSecondListing ? [] : home is not null ? [home] : known.Homes;
        if ((differs && asOf < known.ValidFrom) || leaves.Any(h => asOf < h.ValidFrom))
        {
            Refuse(row, ImportField.Name, row.Name, RegistryRefusals.FileOlder.Fill(known.ValidFrom.Title()));
            return;
        }

        touched++;
        if (differs) Changed.Add(row);
        foreach (var left in leaves) Leaves.Add((row, left));
        if (moves) Join(row, household);
        else Use(household);
    }

    private void Join(CheckedRow row, HouseholdDraft? household)
    {
        if (household is null) return;
        Joins.Add((row, household));
        Use(household);
        if (row.IsSecondListing) Findings.Add(new(FindingKind.TwoHouseholds, row, null, household, "同一人列在两户内"));
    }

    private void Use(HouseholdDraft? household)
    {
        if (household is not null) used.TryAdd(household.Number, household);
    }

    private void Settle(HouseholdDraft household)
    {
        if (household.Head is { IsDropped: true }) household.Head = null;
        if (household.Existing is null)
        {
            NewHouseholds.Add(household);
            if (household.Head is null) Findings.Add(new(FindingKind.NoHead, null, null, household, "这一户没有登记户主"));
        }
        else if ((household.Address is { } address && SearchKeys.OfAddress(address) != household.Existing.AddressKey) || (household.Head is not null && household.Existing.HeadPersonId is null))
        {
            ChangedHouseholds.Add(household);
        }
    }

    private bool HouseholdRefuses(CheckedRow row, HouseholdDraft household)
    {
        if (household.Existing is not { } known) return false;
        Refusal? refusal = known.ValidTo is not null ? RegistryRefusals.HouseholdClosed
            : known.AreaCode != household.Area ? RegistryRefusals.HouseholdNotYours.Fill(household.Number) : null;
        if (refusal is not null) return Refuse(row, ImportField.Household, household.Number, refusal);
        if (row.Relation != Relation.Head || known.HeadPersonId is not { } head || head == row.Existing?.PersonId) return false;
        if (row.Existing?.Homes.Exists(h => h.Number == household.Number && h.Relation == Relation.Head) == true) return false;
        if (!keepDoubts) return Refuse(row, ImportField.Relation, "户主", RegistryRefusals.SecondHeadOnFile.Fill(household.Number), canKeep: true);
        Findings.Add(new(FindingKind.TwoHeads, row, null, household, "一户登记了两个户主", head));
        return false;
    }

    private static bool Differs(CheckedRow r, ExistingPerson p) =>
        r.Area != p.AreaCode || (r.Sex != Sex.Unknown && r.Sex != p.Sex) || (r.Birth is not null && r.Birth != p.Birth)
        || (r.PhoneIndex is not null && !r.PhoneIndex.AsSpan().SequenceEqual(p.PhoneIndex)) || (r.Ethnic.Length > 0 && r.Ethnic != p.Ethnic)
        || (r.Hukou != HukouKind.Unknown && r.Hukou != p.Hukou) || (r.Category is not null && (r.Category, r.Degree) != (p.Category, p.Degree))
        || (r.DisabilityUntil is not null && r.DisabilityUntil != p.DisabilityUntil) || (r.IsProtected is { } said && said != p.IsProtected);

    private bool Refuse(CheckedRow row, ImportField field, string value, Refusal refusal, bool canKeep = false)
    {
        row.IsDropped = true;
        Bad.Add(BadRow.Of(row.Line, field, value, refusal, canKeep));
        return true;
    }
}
