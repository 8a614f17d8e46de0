using Huimin.Values;
using Microsoft.AspNetCore.Http;

namespace Huimin.Targets.Pages;

/// <summary>What came with the import form: a file, or pasted text.</summary>
internal static class PlanUpload
{
    public static async Task<Result<(string Text, string? FileName)>> ReadAsync(IFormFile? file, string? pasted, CancellationToken ct)
    {
        if (file is null || file.Length == 0) return string.IsNullOrWhiteSpace(pasted) ? TargetsRefusals.NothingGiven : (pasted, null);
        await Task.CompletedTask;
        return TargetsRefusals.NothingGiven;
    }
}
