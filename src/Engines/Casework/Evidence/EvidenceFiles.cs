using Huimin.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huimin.Casework;

/// <summary>The files of evidence, served as attachments that no browser runs (W2).</summary>
internal static class EvidenceFiles
{
    public static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(Guid evidenceId, ReadEvidence evidence, Actor actor, HttpResponse response, CancellationToken ct)
    {
        var found = await evidence.RunAsync(evidenceId, actor, ct);
        if (!found.Ok) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.File(found.Value.Bytes, found.Value.Content.MimeType(), "材料" + found.Value.Content.Extension());
    }
}
