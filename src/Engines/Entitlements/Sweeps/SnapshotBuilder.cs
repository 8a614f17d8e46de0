using Huimin.Policy;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Makes the records of households out of what was read (组成核算户). A household whose means nobody has looked into counts as well off here, so that nobody is
/// called entitled for want of facts; it is marked. One of which something impossible is registered is not reckoned, and says why.
/// </summary>
internal sealed class SnapshotBuilder(DistrictReader read, DateOnly day)
{
    private readonly Schema schema = BenefitRules.Schema;
    private readonly List<(Guid Id, RegisterMember Member)> home = [];
    private DateOnly? changes;

    /// <summary>A household with its record, or with why there is none.</summary>
    /// <param name="Entry">What the index says of it.</param>
    /// <param name="Record">Its facts; null where nothing can be reckoned.</param>
    /// <param name="Changes">The next day on which it changes by itself.</param>
    public sealed record Home(SweepIndex.Entry Entry, HouseholdRecord? Record, DateOnly? Changes);

    /// <summary>Every household that was read and of whom somebody is alive.</summary>
    public IEnumerable<Home> Homes()
    {
        var rows = read.Members;
        for (int at = 0, next; at < rows.Count; at = next)
        {
            for (next = at; next < rows.Count && rows[next].Household == rows[at].Household; next++) Take(rows[next]);
            if (home.Count > 0) yield return Make(rows[at].Household, rows[at].Area);
            home.Clear();
            changes = null;
        }
    }

    private void Take(DistrictReader.MemberRow row)
    {
        if (read.Person(row.Person) is not { } person || person.Died < day) return;
        if (person.Died is { } died) ChangesOn(died.AddDays(1));
        home.Add((row.Person, person with { Relation = row.Relation }));
    }

    private Home Make(Guid household, string area)
    {
        home.Sort(static (a, b) =>
        {
            var head = (a.Member.Relation == Relation.Head ? 0 : 1).CompareTo(b.Member.Relation == Relation.Head ? 0 : 1);
            return head != 0 ? head : (a.Member.Born ?? DateOnly.MaxValue).CompareTo(b.Member.Born ?? DateOnly.MaxValue) is var born and not 0 ? born : a.Id.CompareTo(b.Id);
        });
        List<RegisterMember> members = [.. home.Select(h => h.Member)];
        var record = new HouseholdRecord(schema, members.Count);
        RegisterFacts.Put(record, members);
        var refusal = Contradictions.Of(members)?.Refusal;
        for (var m = 0; m < home.Count && refusal is null; m++) refusal = Put(record, home[m].Id, m, out _);
        refusal = Put(record, household, -1, out var isKnown) ?? refusal;
        if (!isKnown) UnknownMeans.CountAsWellOff(record);
        return new Home(new SweepIndex.Entry(household, area, members.Count, isKnown, refusal), refusal is null ? record : null, changes);
    }

    /// <summary>Puts the latest of every fact that has begun; says why one cannot be, and whether there is proof that the means are known.</summary>
    private Refusal? Put(HouseholdRecord record, Guid subject, int member, out bool proof)
    {
        proof = false;
        var known = read.Facts(subject);
        for (var i = 0; i < known.Count; i++)
        {
            var fact = known[i];
            if (fact.Since > day) ChangesOn(fact.Since);
            if (fact.Since > day || schema.IsMember(fact.Term) != member >= 0 || IsOvertaken(known, i)) continue;
            proof |= fact.Term == UnknownMeans.Proof;
            if (record.Put(fact.Term, member, fact.Value) is { Ok: false } put) return put.Refusal;
        }

        return null;
    }

    private bool IsOvertaken(IReadOnlyList<DistrictReader.FactRow> known, int i)
    {
        for (var j = 0; j < known.Count; j++)
        {
            if (known[j].Term == known[i].Term && known[j].Since <= day && (known[j].Since > known[i].Since || (known[j].Since == known[i].Since && known[j].Id > known[i].Id))) return true;
        }

        return false;
    }

    private void ChangesOn(DateOnly on)
    {
        if (on > day && (changes is null || on < changes)) changes = on;
    }
}
