using Huimin.Files;
using Huimin.Values;
using Microsoft.AspNetCore.Http;

namespace Huimin.Targets.Pages;

/// <summary>What came with the import form: a file, or pasted text.</summary>
internal static class PlanUpload
{
    public static async Task<Result<(string Text, string? FileName)>> ReadAsync(IFormFile? file, string? pasted, CancellationToken ct)
    {
        if (file is null || file.Length == 0) return ReadPasted(pasted);
        // The kind of a file is told by its content; the name given by the browser is only shown.
        var path = Path.Combine(Path.GetTempPath(), "huimin-" + Path.GetRandomFileName());
        try
        {
            await using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)) await file.CopyToAsync(copy, ct);
            var document = DocumentText.Read(path);
            return document.Ok ? (document.Value.Text, Path.GetFileName(file.FileName)) : document.Refusal;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Result<(string Text, string? FileName)> ReadPasted(string? pasted)
    {
        if (string.IsNullOrWhiteSpace(pasted)) return TargetsRefusals.NothingGiven;
        var document = DocumentText.Pasted(pasted);
        return document.Ok ? (document.Value.Text, null) : document.Refusal;
    }
}
