using Huimin.Policy;

namespace Huimin.Entitlements;

/// <summary>What a programme pays to whom, by an outcome (应发).</summary>
internal static class AwardsDue
{
    /// <summary>Fen a month by person; an empty id stands for the household as one. A status that is met is there with nothing to pay.</summary>
    public static Dictionary<Guid, long> Of(Programme programme, Outcome outcome, AssessedHousehold household)
    {
        var due = new Dictionary<Guid, long>();
        if (programme.MemberAmount is { } each)
        {
            for (var m = 0; m < household.Members.Count; m++)
            {
                if (outcome[each, m] > 0) due[household.Members[m].PersonId] = outcome[each, m];
            }
        }
        else if (programme.Amount is { } whole && outcome[whole] > 0)
        {
            due[Guid.Empty] = outcome[whole];
        }
        else if (programme.Paid == Payment.Status && outcome.Holds(programme.Entitled))
        {
            due[Guid.Empty] = 0;
        }

        return due;
    }
}
