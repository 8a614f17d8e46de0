using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>A letter as PDF for the person it was written to (下载本人的文书): the same paper that the office prints.</summary>
public sealed class PrintOwnLetter(ReadProgress progress, ReadDesk desk, PrintLetter print)
{
    public async Task<Result<PrintLetter.Paper>> RunAsync(Guid letterId, PortalSession session, CancellationToken ct)
    {
        var letter = await progress.LetterAsync(letterId, session, ct);
        if (!letter.Ok) return letter.Refusal;
        await using var reading = await desk.OpenAsync(session.Actor, ct);
        var number = await reading.Db.Cases.Where(c => c.CaseId == letter.Value.CaseId).Select(c => c.Number).SingleAsync(ct);
        return print.Of(letter.Value, number);
    }
}
