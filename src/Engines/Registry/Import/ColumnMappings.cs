using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Which column means what (列对应): remembered per heading, guessed for a new one.</summary>
public sealed class ColumnMappings(WorkDesk desk, ReadDesk reader)
{
    /// <param name="Columns">A field for each heading, in its order.</param>
    /// <param name="IsRemembered">Somebody has confirmed it for this heading.</param>
    public sealed record View(IReadOnlyList<ImportField> Columns, bool IsRemembered);

    public sealed record Input(Guid Key, IReadOnlyList<string> Headings, IReadOnlyList<ImportField> Columns);

    public async Task<View> FindAsync(IReadOnlyList<string> headings, Actor actor, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(actor, ct);
        var fingerprint = Fingerprint(headings);
        var saved = await reading.Db.ImportMappings.SingleOrDefaultAsync(m => m.Fingerprint == fingerprint, ct);
        return saved is null ? new View(ImportFields.Guess(headings), false) : new View(JsonSerializer.Deserialize<ImportField[]>(saved.Columns)!, true);
    }

    public async Task<Result<Done>> SaveAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Import, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Columns.Count != input.Headings.Count || !input.Columns.All(Enum.IsDefined)) return RegistryRefusals.ColumnMissing.Fill("每一列");
        var twice = input.Columns.Where(c => c != ImportField.None).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) return RegistryRefusals.FieldTwice.Fill(twice.Key.Title());
        if (!input.Columns.Contains(ImportField.Name)) return RegistryRefusals.ColumnMissing.Fill(ImportField.Name.Title());

        var fingerprint = Fingerprint(input.Headings);
        var columns = JsonSerializer.Serialize(input.Columns);
        var saved = await work.Db.ImportMappings.SingleOrDefaultAsync(m => m.Fingerprint == fingerprint, ct);
        if (saved is null)
        {
            work.Db.ImportMappings.Add(new ImportMapping { Fingerprint = fingerprint, Columns = columns, SavedBy = actor.AccountId, SavedAt = work.Now });
        }
        else
        {
            (saved.Columns, saved.SavedBy, saved.SavedAt) = (columns, actor.AccountId, work.Now);
        }

        work.Record(new AuditEntry("import-mapping", Detail: new { fingerprint }));
        return await work.CompleteAsync(default, ct);
    }

    private static string Fingerprint(IReadOnlyList<string> headings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', headings)))[..16]);
}
