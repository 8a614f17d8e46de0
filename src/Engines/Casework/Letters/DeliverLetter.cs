using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Records that a letter has reached the family (登记送达); limits that wait for it are met.</summary>
public sealed class DeliverLetter(WorkDesk desk, ProcedureBook procedures, CaseClock clock)
{
    public sealed record Input(Guid Key, Guid LetterId, DateOnly Day, DeliveryWay Way);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, CasePermissions.Handle, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var letter = await work.Db.Letters.SingleOrDefaultAsync(l => l.LetterId == input.LetterId, ct);
        if (letter is null) return CaseRefusals.LetterNotFound;
        if (letter.DeliveredOn is not null) return CaseRefusals.LetterDelivered;
        if (input.Day < letter.Day || input.Day > work.Today) return CaseRefusals.DeliveryDay.For(nameof(input.Day));
        (letter.DeliveredOn, letter.DeliveredBy) = (input.Day, input.Way);
        var file = await work.Db.Cases.SingleAsync(c => c.CaseId == letter.CaseId, ct);
        if (procedures.Find(file.Procedure) is { } procedure)
        {
            foreach (var deadline in await Running.OfAsync(work.Db, file.CaseId, ct))
            {
                if (deadline.MetAt is null && procedure.Deadlines.FirstOrDefault(d => d.Code == deadline.Code)?.MetBy.Contains(Deadline.Delivered) == true)
                {
                    Running.Resume(clock, deadline, work.Now);
                    deadline.MetAt = work.Now;
                }
            }

            file.DueAt = Running.Nearest(await Running.OfAsync(work.Db, file.CaseId, ct));
        }

        CaseRecord.Add(work, file, CaseEventKind.Delivered, letter.Kind.ToString(), file.State, input.Way.Title());
        work.Record(new AuditEntry("letter", letter.LetterId, letter.AreaCode, Detail: new { letter.CaseId, kind = letter.Kind.ToString(), way = input.Way.ToString() }));
        return await work.CompleteAsync(default, ct);
    }
}
