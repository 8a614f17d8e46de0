using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Relatives of those who handle cases (近亲属备案与回避, K1–K3): matched by number, whatever the spelling of the name.</summary>
public static class Recusal
{
    private static readonly StandingQuery<Guid, Declared> declarations = new((db, householdId) => db.Set<Membership>()
        .Where(m => m.HouseholdId == householdId && m.ValidTo == null && m.KnownTo == null)
        .Join(db.Set<Person>(), m => m.PersonId, p => p.PersonId, (m, p) => p.IdNumberIndex)
        .Join(db.Set<KinDeclared>(), i => i, k => k.IdNumberIndex, (i, k) => new Declared(k.StaffPersonId, k.IdNumberIndex, k.IsWithdrawn, k.DeclaredAt)));

    private sealed record Declared(Guid StaffPersonId, byte[] IdNumberIndex, bool IsWithdrawn, DateTime DeclaredAt);

    /// <summary>The persons on the staff who have declared a member of the household and not taken it back.</summary>
    public static async Task<IReadOnlyList<Guid>> StaffAsync(HuiminDb db, Guid householdId, CancellationToken ct)
    {
        var declared = await declarations.ListAsync(db, householdId, ct);
        return
        [
            .. declared.GroupBy(k => (k.StaffPersonId, Number: Convert.ToHexString(k.IdNumberIndex)))
                .Where(g => !g.OrderByDescending(k => k.DeclaredAt).First().IsWithdrawn).Select(g => g.Key.StaffPersonId).Distinct(),
        ];
    }

    /// <summary>Why the actor must stand aside; null where nothing is declared.</summary>
    public static Refusal? For(Actor actor, IReadOnlyList<Guid> kin) => kin.Contains(actor.StaffPersonId) ? CaseRefusals.Kin : null;
}
