using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Keeps what was true and what we knew of a household before it changes; the same two rules as <see cref="PersonHistory"/>.</summary>
internal static class HouseholdHistory
{
    /// <summary>Call before the fields are changed. The household's own first day stays: <see cref="Household.ValidFrom"/> is when it was opened.</summary>
    public static Refusal? Change(HuiminDb db, Household household, IReadOnlyCollection<HouseholdPast> pasts, DateOnly day, DateTime now, Clock clock)
    {
        var from = Begin(household, pasts);
        if (day < from) return RegistryRefusals.ChangeTooEarly.Fill(from.Title());
        db.HouseholdPasts.Add(Past(household, clock.NewId(), from, null, household.KnownFrom, now));
        if (day > from) db.HouseholdPasts.Add(Past(household, clock.NewId(), from, day, now, null));
        household.KnownFrom = now;
        return null;
    }

    /// <summary>The same, reading what is known of the past itself.</summary>
    public static async Task<Refusal?> ChangeAsync(HuiminDb db, Household household, DateOnly day, DateTime now, Clock clock, CancellationToken ct) =>
        Change(db, household, await db.HouseholdPasts.Where(h => h.HouseholdId == household.HouseholdId).ToListAsync(ct), day, now, clock);

    public static HouseholdPast State(Household h) => Past(h, h.HouseholdId, h.ValidFrom, h.ValidTo, h.KnownFrom, null);

    public static HouseholdPast? At(Household household, List<HouseholdPast> pasts, AsOf asOf)
    {
        var now = Past(household, household.HouseholdId, Begin(household, pasts), household.ValidTo, household.KnownFrom, null);
        return pasts.Append(now).FirstOrDefault(p => asOf.Sees(p.ValidFrom, p.ValidTo, p.KnownFrom, p.KnownTo));
    }

    public static List<PersonFile.HistoryLine> Lines(Household household, List<HouseholdPast> pasts)
    {
        var lines = new List<PersonFile.HistoryLine>();
        HouseholdPast? before = null;
        foreach (var s in pasts.Append(Past(household, household.HouseholdId, Begin(household, pasts), household.ValidTo, household.KnownFrom, null)).OrderBy(s => s.KnownFrom).ThenBy(s => s.ValidFrom))
        {
            lines.Add(new(s.ValidFrom, s.ValidTo, s.KnownFrom, s.KnownTo, before is null ? "立户" : s.KnownTo is not null ? "当时的登记" : Differences(before, s)));
            before = s;
        }

        lines.Reverse();
        return lines;
    }

    // The present state begins where the last closed stretch that is still held for true ended.
    private static DateOnly Begin(Household household, IEnumerable<HouseholdPast> pasts) =>
        pasts.Where(p => p.KnownTo is null && p.ValidTo is not null).Select(p => p.ValidTo!.Value).Append(household.ValidFrom).Max();

    private static string Differences(HouseholdPast before, HouseholdPast after)
    {
        var fields = new List<string>();
        if (before.AreaCodeThen != after.AreaCodeThen) fields.Add("村社区");
        if (before.Address != after.Address || (before.AddressSealed is null) != (after.AddressSealed is null)) fields.Add("住址");
        if (before.HeadPersonId != after.HeadPersonId) fields.Add("户主");
        if (before.ValidTo is null && after.ValidTo is not null && after.HouseholdPastId == after.HouseholdId) fields.Add("销户");
        return fields.Count == 0 ? "其他" : string.Join("、", fields);
    }

    private static HouseholdPast Past(Household h, Guid id, DateOnly from, DateOnly? to, DateTime knownFrom, DateTime? knownTo) => new()
    {
        HouseholdPastId = id,
        HouseholdId = h.HouseholdId,
        AreaCode = h.AreaCode,
        AreaCodeThen = h.AreaCode,
        Address = h.Address,
        AddressSealed = h.AddressSealed,
        HeadPersonId = h.HeadPersonId,
        Kind = h.Kind,
        ValidFrom = from,
        ValidTo = to,
        KnownFrom = knownFrom,
        KnownTo = knownTo,
    };
}
