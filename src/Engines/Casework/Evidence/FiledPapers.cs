using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Papers that another room makes and puts into a file inside its own work (由其他房间归入的材料), such as the report of a check.</summary>
public static class FiledPapers
{
    /// <summary>Puts one in, where the procedure knows the kind.</summary>
    public static void Add<TAnswer>(Work<TAnswer> work, ProcedureBook procedures, CaseFile file, EvidenceKind kind, string text)
    {
        if (procedures.Find(file.Procedure) is not { } procedure || !procedure.Evidence.Any(e => e.Code == kind.Code)) return;
        work.Db.CaseEvidence.Add(new CaseEvidence
        {
            EvidenceId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            Kind = kind.Code,
            Text = text,
            Day = work.Today,
            At = work.Now,
            By = work.Actor.AccountId,
        });
        CaseRecord.Add(work, file, CaseEventKind.Evidence, kind.Code, file.State);
    }

    /// <summary>Takes all of a kind out again; they are kept and no longer count.</summary>
    public static async Task WithdrawAsync<TAnswer>(Work<TAnswer> work, Guid caseId, EvidenceKind kind, CancellationToken ct)
    {
        foreach (var paper in await work.Db.CaseEvidence.Where(e => e.CaseId == caseId && e.Kind == kind.Code && e.WithdrawnAt == null).ToListAsync(ct)) paper.WithdrawnAt = work.Now;
    }
}
