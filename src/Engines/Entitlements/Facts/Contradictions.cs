using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// What cannot be true of a household, so that nothing is reckoned from it (登记矛盾): a member of no age, a child older than its parent. The page of the
/// household and the sweep ask here.
/// </summary>
public static class Contradictions
{
    /// <summary>The refusal and the member whom it names; null where the register says nothing impossible. The head stands first.</summary>
    public static (Refusal Refusal, int Member)? Of(IReadOnlyList<RegisterMember> members)
    {
        for (var m = 0; m < members.Count; m++)
        {
            if (members[m].Born is null) return (EntitlementRefusals.BirthUnknown, m);
        }

        if (RegisterFacts.RelationOf(members[0].Relation) != RegisterFacts.Head) return null;
        for (var m = 1; m < members.Count; m++)
        {
            if (RegisterFacts.RelationOf(members[m].Relation) == RegisterFacts.Child && members[m].Born < members[0].Born) return (EntitlementRefusals.ChildOlder, m);
        }

        return null;
    }
}
