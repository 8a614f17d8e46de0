using System.Globalization;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// Search in one box (一框查询): number, phone, household number, name, pinyin, initials or address, simplified or traditional. Shows at most 50,
/// masked. For an exact number outside the own divisions it says only which unit to ask (D5).
/// </summary>
public sealed class FindPeople(ReadDesk desk, ViewLog views, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    public const int Most = 50;
    private const int LongestText = 100;

    /// <param name="By">How the people were found; null when nobody was.</param>
    /// <param name="People">At most <see cref="Most"/>.</param>
    /// <param name="More">There are others: the words should say more.</param>
    /// <param name="Notice">A sentence for the person who searches.</param>
    public sealed record View(FoundBy? By, IReadOnlyList<Found> People, bool More, string? Notice);

    /// <summary>A line of the result, masked.</summary>
    public sealed record Found(
        Guid PersonId, string Name, Sex Sex, int? Age, DateOnly? BirthDate, string AreaCode, string Area, string IdMasked, IdState IdState, string PhoneMasked,
        bool IsProtected, DateOnly? DeathDate, Guid? HouseholdId, string? HouseholdNumber, string? Address);

    public async Task<Result<View>> RunAsync(string? text, Actor actor, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Read)) return DataRefusals.NotPermitted;
        if (string.IsNullOrWhiteSpace(text)) return RegistryRefusals.SearchEmpty;
        if (text.Length > LongestText) return RegistryRefusals.SearchTooLong;
        var search = SearchText.Of(text);
        if (search.Ways.Count == 0 || search.Key.Length == 0) return RegistryRefusals.SearchTooShort;

        await using var reading = await desk.OpenAsync(actor, ct);
        var people = new PeopleReader(reading, vault);
        var found = new List<PeopleReader.Row>();
        FoundBy? by = null;
        foreach (var way in search.Ways)
        {
            var rows = await FindAsync(people, way, search, actor, ct);
            if (rows.Count > 0) by ??= way;
            found.AddRange(rows.Where(r => found.TrueForAll(f => f.PersonId != r.PersonId)));
            if (found.Count > Most || (found.Count > 0 && way != FoundBy.Pinyin)) break;
        }

        if (found.Count == 0) return new View(null, [], false, await ElsewhereAsync(people, search, actor, ct) ?? "没有找到。请核对后再查，或换用姓名、拼音首字母、户号、住址。");
        var shown = found.Take(Most).ToList();
        var roofs = await people.RoofsAsync([.. shown.Select(r => r.PersonId)], ct);
        var more = found.Count > Most;
        return new View(by, [.. shown.Select(r => Show(r, roofs.GetValueOrDefault(r.PersonId)))], more, more ? "结果超过 50 条，只显示前 50 条。请补充姓名、村社区或号码。" : null);
    }

    private async Task<List<PeopleReader.Row>> FindAsync(PeopleReader people, FoundBy way, SearchText search, Actor actor, CancellationToken ct)
    {
        const int most = Most + 1;
        switch (way)
        {
            case FoundBy.IdNumber:
                var index = search.IdIndex(vault);
                var found = await people.ByDoubtfulNumberAsync(index, ct);
                if (await people.HolderAsync(index, ct) is { } holder && await people.ByIdAsync(holder.PersonId, ct) is { } person) found.Insert(0, person);
                return found;
            case FoundBy.Phone: return await people.ByPhoneAsync(search.PhoneIndex(vault), most, ct);
            case FoundBy.HouseholdNumber: return await people.ByHouseholdsAsync(await people.HouseholdsByNumberAsync(search.Trimmed, ct), most, ct);
            case FoundBy.Name: return await people.ByKeyAsync("name_key", search.Key, most, ct);
            case FoundBy.Pinyin: return await people.ByKeyAsync("pinyin", search.Key, most, ct);
            case FoundBy.Initials: return await people.ByKeyAsync("initials", search.Key, most, ct);
            default:
                var address = AddressText.Of(search.Key, divisions, actor.Scope.Lower is { Length: >= 6 } code ? code[..6] : "", clock.BeijingToday);
                return await people.ByHouseholdsAsync(await people.HouseholdsByAddressAsync(address, most, ct), most, ct);
        }
    }

    // Asking for people elsewhere is noted and limited: otherwise the register could be felt out number by number.
    private async Task<string?> ElsewhereAsync(PeopleReader people, SearchText search, Actor actor, CancellationToken ct)
    {
        if (!search.Ways.Contains(FoundBy.IdNumber)) return null;
        if (await people.HolderAsync(search.IdIndex(vault), ct) is not { } holder || actor.Scope.Covers(holder.TownCode)) return null;
        var entry = new AuditEntry("person", holder.PersonId, holder.TownCode) { Outcome = "denied" };
        if (await AskedTodayAsync(actor, ct) >= LookQuota.Hard) return LookQuota.Exhausted;
        await views.RecordAsync(actor, nameof(FindPeople), entry, ct);
        return $"此人的档案由{divisions.NameOf(holder.TownCode, clock.BeijingToday)}管理，不在您的辖区内，请与该单位联系。";
    }

    private async Task<long> AskedTodayAsync(Actor actor, CancellationToken ct)
    {
        await using var reading = await desk.OpenAsync(actor, ct);
        await using var count = reading.Command(
            """
            select count(*) from audit_record where actor_id = @actor and operation = 'FindPeople' and outcome = 'denied' and at_micros >= @since
            and seq > (select coalesce(max(seq), 0) - 200000 from audit_record)
            """,
            ("actor", actor.AccountId.ToString()),
            ("since", (Clock.StartOfBeijingDay(clock.BeijingToday) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));
        return Convert.ToInt64(await count.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    private Found Show(PeopleReader.Row row, PeopleReader.Roof? roof)
    {
        var today = clock.BeijingToday;
        return new Found(
            row.PersonId,
            row.IsProtected ? PersonName.Mask(row.Name) : row.Name,
            row.Sex,
            row.BirthDate is { } born && !row.IsProtected ? Ages.On(born, row.DeathDate ?? today) : null,
            row.IsProtected ? null : row.BirthDate,
            row.AreaCode,
            divisions.PathOf(row.AreaCode, today),
            row.IdMasked,
            row.IdState,
            row.PhoneMasked,
            row.IsProtected,
            row.DeathDate,
            roof?.HouseholdId,
            roof?.Number,
            row.IsProtected || roof is { Address: null } ? Masking.HiddenAddress : roof?.Address);
    }
}
