using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>
/// Sets the rows of a named list against the register (名单逐行比对). A name that is not that of the number is a fault and stops the list; the dead, the doubled and
/// those whom the district does not know are left out with the reason.
/// </summary>
internal sealed class GrantMatching(FieldVault vault, string district, DateOnly today)
{
    public List<Refusal> Faults { get; } = [];

    public async Task<List<GrantDraft>> MatchAsync(HuiminDb db, IReadOnlyList<GrantRow> rows, CancellationToken ct)
    {
        var holders = await NumberLookup.FindAsync(db, vault, rows.Select(r => r.Number), ct);
        var register = new GrantRegister();
        await register.ReadPeopleAsync(db, holders.Values, ct);
        await register.ReadHomesAsync(db, register.People.Keys, ct);
        await register.ReadHouseholdsAsync(db, register.HomeOf.Values, ct);
        var (drafts, seen) = (new List<GrantDraft>(rows.Count), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var person = holders.TryGetValue(row.Number, out var id) ? register.People.GetValueOrDefault(id) : null;
            if (person is not null && person.NameKey != SearchKeys.OfName(row.Name)) Faults.Add(GrantRefusals.RowNameDiffers.At(row.Line, "姓名"));
            var draft = Draft(row, person, register);
            drafts.Add(seen.TryAdd(row.Number, row.Line) ? draft : draft.Without(GrantOut.Twice, $"与第 {seen[row.Number]} 行是同一个人"));
        }

        return drafts;
    }

    private GrantDraft Draft(GrantRow row, GrantRegister.PersonRow? person, GrantRegister register)
    {
        var draft = new GrantDraft
        {
            LineNo = row.Line,
            PersonId = person?.PersonId,
            AreaCode = person?.AreaCode ?? district,
            Name = person?.Name ?? row.Name,
            AmountFen = row.AmountFen,
            Remark = row.Remark,
            PayeeId = person?.PersonId,
            IsHidden = person?.IsHidden(today) ?? true,
        };
        if (person is null) return draft.Without(GrantOut.Elsewhere);
        if (person.DeathDate is not null) return draft.Without(GrantOut.Dead);
        if (!register.HomeOf.TryGetValue(person.PersonId, out var home) || !register.Households.ContainsKey(home)) return draft.Without(GrantOut.NoHousehold);
        return draft with { HouseholdId = home };
    }
}
