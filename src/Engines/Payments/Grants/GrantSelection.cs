using Huimin.Data;
using Huimin.Entitlements;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Finds those who receive the chosen programmes in a month (在享对象). By person each counts once, by the programme with the highest amount; those whose
/// household receives as one are paid through it, as many times as it has living members. By household each household counts once.
/// </summary>
internal sealed class GrantSelection(Grant grant, IReadOnlyList<GrantPart> parts, DateOnly today)
{
    private sealed record AwardRow(Guid HouseholdId, Guid? PersonId, string Programme);

    private sealed record Share(Guid HouseholdId, bool IsOwn, GrantPart Part);

    private readonly GrantRegister register = new();
    private readonly List<GrantDraft> found = [];

    public async Task<List<GrantDraft>> FindAsync(HuiminDb db, CancellationToken ct)
    {
        var (month, codes) = (grant.ChosenMonth!.Value, parts.Select(p => p.Programme).ToList());
        var awards = await db.Awards.AsNoTracking()
            .Where(a => codes.Contains(a.Programme) && a.FromMonth <= month && (a.EndMonth == null || a.EndMonth > month) && a.Basis != AwardBasis.OneOff)
            .Select(a => new AwardRow(a.HouseholdId, a.PersonId, a.Programme)).ToListAsync(ct);
        await register.ReadHouseholdsAsync(db, awards.Select(a => a.HouseholdId), ct);
        await register.ReadMembersAsync(db, awards.Where(a => a.PersonId is null || grant.Who == GrantWho.Households).Select(a => a.HouseholdId), ct);
        await register.ReadPeopleAsync(
            db, awards.Select(a => a.PersonId).OfType<Guid>().Concat(register.Households.Values.Select(h => h.HeadPersonId).OfType<Guid>()).Concat(register.Members.SelectMany(m => m)), ct);
        if (grant.Who == GrantWho.Households) ByHousehold(awards);
        else ByPerson(awards);
        var ordered = found.OrderBy(d => d.AreaCode, StringComparer.Ordinal).ThenBy(d => d.HouseholdId).ThenBy(d => d.PersonId).ThenBy(d => d.Stands ? 0 : 1).ToList();
        return [.. ordered.Select((d, i) => d with { LineNo = i + 1 })];
    }

    private void ByHousehold(List<AwardRow> awards)
    {
        foreach (var home in awards.GroupBy(a => a.HouseholdId))
        {
            var best = home.Select(a => PartOf(a.Programme)).MaxBy(p => p.AmountFen)!;
            AddHome(home.Key, best.Programme, Living(home.Key).Count(), best.AmountFen);
        }
    }

    private void ByPerson(List<AwardRow> awards)
    {
        var shares = new Dictionary<Guid, Share>();
        foreach (var award in awards)
        {
            IEnumerable<Guid> people = award.PersonId is { } own ? [own] : Living(award.HouseholdId);
            foreach (var person in people)
            {
                var share = new Share(award.HouseholdId, award.PersonId is not null, PartOf(award.Programme));
                if (!shares.TryGetValue(person, out var other))
                {
                    shares.Add(person, share);
                    continue;
                }

                var wins = share.Part.AmountFen > other.Part.AmountFen;
                if (wins) shares[person] = share;
                Loses(person, wins ? other : share, wins ? share : other);
            }
        }

        foreach (var (person, share) in shares.Where(s => s.Value.IsOwn)) found.Add(Own(person, share));
        foreach (var home in shares.Values.Where(s => !s.IsOwn).GroupBy(s => s.HouseholdId))
            AddHome(home.Key, home.MaxBy(s => s.Part.AmountFen)!.Part.Programme, home.Count(), home.Sum(s => s.Part.AmountFen));
        foreach (var empty in awards.Where(a => a.PersonId is null && !Living(a.HouseholdId).Any()).DistinctBy(a => a.HouseholdId)) AddHome(empty.HouseholdId, empty.Programme, 0, PartOf(empty.Programme).AmountFen);
    }

    // Who has two standings is on the list once; a member who is paid for himself is not counted in the household.
    private void Loses(Guid person, Share share, Share winner)
    {
        if (share.IsOwn && share.Part.Programme != winner.Part.Programme)
            found.Add(Own(person, share).Without(GrantOut.Twice, $"同时享受{BenefitRules.PaidTitle(winner.Part.Programme)}，按其中最高的一项计一次"));
    }

    private GrantDraft Own(Guid person, Share share)
    {
        var known = register.People.GetValueOrDefault(person);
        var home = register.Households.GetValueOrDefault(share.HouseholdId);
        var draft = new GrantDraft
        {
            HouseholdId = share.HouseholdId,
            PersonId = person,
            AreaCode = known?.AreaCode ?? home!.AreaCode,
            Name = known?.Name ?? "",
            Programme = share.Part.Programme,
            AmountFen = share.Part.AmountFen,
            PayeeId = person,
            IsHidden = known?.IsHidden(today) ?? true,
        };
        return known is null ? draft.Without(GrantOut.Elsewhere) : known.DeathDate is not null ? draft.Without(GrantOut.Dead) : draft;
    }

    private void AddHome(Guid household, string programme, int people, long fen)
    {
        if (!register.Households.TryGetValue(household, out var home)) return;
        var head = home.HeadPersonId is { } id ? register.People.GetValueOrDefault(id) : null;
        var draft = new GrantDraft
        {
            HouseholdId = household,
            AreaCode = home.AreaCode,
            Name = head?.Name ?? "",
            Programme = programme,
            People = people,
            AmountFen = fen,
            PayeeId = head?.PersonId,
            IsHidden = head?.IsHidden(today) ?? true,
        };
        found.Add(people == 0 || home.ValidTo is not null ? draft.Without(GrantOut.Closed) : draft);
    }

    private IEnumerable<Guid> Living(Guid household) => register.Members[household].Where(p => register.People.TryGetValue(p, out var known) && known.DeathDate is null);

    private GrantPart PartOf(string programme) => parts.First(p => p.Programme == programme);
}
