using Microsoft.AspNetCore.Http;

namespace Huimin.Exchange.Pages;

/// <summary>A file as it was handed in, kept under a name of ours until it has been read (上传的文件).</summary>
public sealed class Upload : IDisposable
{
    private readonly DirectoryInfo folder;

    private Upload(DirectoryInfo folder) => this.folder = folder;

    public string Path => System.IO.Path.Combine(folder.FullName, "table");

    public static async Task<Upload> KeepAsync(IFormFile file, CancellationToken ct)
    {
        var upload = new Upload(Directory.CreateTempSubdirectory("huimin-"));
        await using var copy = File.Create(upload.Path);
        await file.CopyToAsync(copy, ct);
        return upload;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
