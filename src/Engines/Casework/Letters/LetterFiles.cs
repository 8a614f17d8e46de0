using Huimin.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huimin.Casework;

/// <summary>Letters as files to save, kept in no cache.</summary>
internal static class LetterFiles
{
    public static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(Guid caseId, Guid letterId, PrintLetter print, Actor actor, HttpResponse response, CancellationToken ct)
    {
        var printed = await print.RunAsync(letterId, actor, ct);
        if (!printed.Ok) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(printed.Value.Bytes, "application/pdf", printed.Value.Name);
    }
}
