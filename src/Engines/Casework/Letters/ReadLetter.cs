using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>One letter for the office (查看文书); the look is recorded.</summary>
public sealed class ReadLetter(ReadDesk desk, ViewLog views)
{
    public sealed record View(Letter Letter, string CaseNumber);

    public Task<Result<View>> RunAsync(Guid letterId, Actor actor, CancellationToken ct) => OpenAsync(letterId, nameof(ReadLetter), actor, ct);

    /// <summary>The same for another way of looking, which the record names.</summary>
    internal async Task<Result<View>> OpenAsync(Guid letterId, string operation, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        Letter? letter;
        string? number = null;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            letter = await reading.Db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.LetterId == letterId, ct);
            if (letter is not null) number = await reading.Db.Cases.Where(c => c.CaseId == letter.CaseId).Select(c => c.Number).SingleOrDefaultAsync(ct);
        }

        if (letter is null || number is null) return CaseRefusals.LetterNotFound;
        await views.RecordAsync(actor, operation, new AuditEntry("letter", letterId, letter.AreaCode) { Outcome = "viewed" }, ct);
        return new View(letter, number);
    }
}
