using Huimin.Data;

namespace Huimin.Casework;

/// <summary>Writes one line of the trail of a case (记办件轨迹).</summary>
internal static class CaseRecord
{
    public static CaseEvent Add<TAnswer>(Work<TAnswer> work, CaseFile file, CaseEventKind kind, string code, CaseState from, string note = "", MadeDecision? decision = null)
    {
        var line = new CaseEvent
        {
            CaseEventId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            At = work.Now,
            Kind = kind,
            Code = code,
            From = from,
            To = file.State,
            AccountId = work.Actor.AccountId,
            StaffPersonId = work.Actor.StaffPersonId,
            Role = work.Actor.Role,
            Note = note,
            BeforeFen = decision?.Content.Lines.Sum(l => l.PaidFen),
            AfterFen = decision?.Content.Lines.Sum(l => l.DueFen),
        };
        work.Db.CaseEvents.Add(line);
        return line;
    }
}
