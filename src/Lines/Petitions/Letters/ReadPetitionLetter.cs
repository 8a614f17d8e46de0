using Huimin.Casework;
using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>One letter, to read or as PDF to hand over (查看、下载信访文书); the look is recorded.</summary>
public sealed class ReadPetitionLetter(ReadDesk desk, ViewLog views)
{
    public sealed record View(PetitionLetter Letter, string Number, int Version);

    public async Task<Result<View>> RunAsync(Guid letterId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PetitionPermissions.Read)) return DataRefusals.NotPermitted;
        View? view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var petitions = Visible.To(reading.Db, actor);
            var letters = reading.Db.PetitionLetters.AsNoTracking();
            view = await (from l in letters where l.PetitionLetterId == letterId join p in petitions on l.PetitionId equals p.PetitionId select new View(l, p.Number, p.Version)).SingleOrDefaultAsync(ct);
        }

        if (view is null) return PetitionRefusals.LetterNotFound;
        await views.RecordAsync(actor, nameof(ReadPetitionLetter), new AuditEntry("petition", view.Letter.PetitionId, view.Letter.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    internal static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(Guid petitionLetterId, ReadPetitionLetter letters, Actor actor, HttpResponse response, CancellationToken ct)
    {
        var found = await letters.RunAsync(petitionLetterId, actor, ct);
        if (!found.Ok) return TypedResults.NotFound();
        var (letter, number) = (found.Value.Letter, found.Value.Number);
        var paper = LetterPaper.Of(letter.Text(number));
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(paper.ToArray(), "application/pdf", $"{letter.Kind.Title()}-{number}.pdf");
    }
}
