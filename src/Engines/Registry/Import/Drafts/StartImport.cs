using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Takes a list from an office into a draft (上传名册): reads it, guesses its columns, or remembers them from the last list with the same headings.</summary>
public sealed class StartImport(WorkDesk desk, ColumnMappings mappings, FieldVault vault)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="FileName">Name of the file, for the list of drafts.</param>
    /// <param name="FileHash">SHA-256 of the file in hexadecimal.</param>
    public sealed record Input(Guid Key, string FileName, string FileHash);

    /// <summary>Answers the draft's id.</summary>
    public async Task<Result<Guid>> RunAsync(Guid key, string fileName, string path, Actor actor, CancellationToken ct)
    {
        string hash;
        await using (var file = File.OpenRead(path)) hash = Convert.ToHexString(await SHA256.HashDataAsync(file, ct));
        var input = new Input(key, ShortName(fileName), hash);
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Import, key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (actor.Scope.IsEmpty) return DataRefusals.OutsideScope;

        var opened = TableReader.Open(path);
        if (!opened.Ok) return opened.Refusal;
        using var table = opened.Value;
        var mapping = await mappings.FindAsync(table.Headings, actor, ct);
        var content = DraftContent.Of(table, mapping.Columns, mapping.IsRemembered);
        if (!content.Ok) return content.Refusal;

        var id = work.Clock.NewId();
        work.Db.ImportDrafts.Add(new ImportDraft
        {
            DraftId = id,
            AreaCode = actor.Scope.Lower,
            OwnerId = actor.AccountId,
            FileName = input.FileName,
            Rows = content.Value.Lines.Count,
            At = work.Now,
            ContentSealed = content.Value.Seal(vault, id),
        });
        work.Record(new AuditEntry("import-draft", id, actor.Scope.Lower, Detail: new { rows = content.Value.Lines.Count }));
        return await work.CompleteAsync(id, ct);
    }

    private static string ShortName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= 80 ? name : name[..76] + "…" + name[^3..];
    }
}
