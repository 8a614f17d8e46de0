using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Takes the insurer's file of claims in (导入理赔): of people on the list of an approved grant only, all rows or none. The same file again, or the same claim in
/// another file, changes nothing.
/// </summary>
public sealed class TakeClaims(WorkDesk desk, ReadDesk reader, FieldVault vault, Clock clock)
{
    private const int Together = 500;

    private static readonly LoadColumn[] columns =
    [
        new("insurance_claim_id", typeof(Guid)), new("grant_id", typeof(Guid)), new("person_id", typeof(Guid)), new("household_id", typeof(Guid)), new("area_code", typeof(string)),
        new("day", typeof(DateOnly)), new("amount_fen", typeof(long)), new("row_key", typeof(byte[])), new("taken_at", typeof(DateTime)), new("taken_by", typeof(Guid)),
    ];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="GrantId">The grant of the premiums.</param>
    /// <param name="Digest">SHA-256 of the file; filled in here.</param>
    public sealed record Input(Guid Key, Guid GrantId, string Digest = "");

    /// <param name="Rows">Rows of the file.</param>
    /// <param name="Added">Claims that are new.</param>
    /// <param name="Before">Claims that were known already.</param>
    /// <param name="Fen">What the new ones come to.</param>
    public sealed record Answer(int Rows, int Added, int Before, long Fen);

    private sealed record Insured(Guid PersonId, Guid HouseholdId, string AreaCode, string NameKey);

    public Task<Result<Answer>> RunAsync(Input input, string path, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        var file = new ClaimFile(await EarliestAsync(input.GrantId, actor, ct), clock.BeijingToday);
        if (actor.May(GrantPermissions.Make) && await file.ReadAsync(path, ct) is { } unread) return unread;
        await using var work = await desk.BeginAsync<Answer>(actor, GrantPermissions.Make, input.Key, input with { Digest = Convert.ToHexStringLower(file.Hash) }, ct);
        if (work.Answer is { } answer) return answer;
        var grant = await work.Db.Grants.AsNoTracking().SingleOrDefaultAsync(g => g.GrantId == input.GrantId, ct);
        if (grant is null) return GrantRefusals.NotFound;
        if (grant.State != GrantState.Approved || GrantKinds.Find(grant.Kind) is not { IsPaidToInstitution: true }) return GrantRefusals.NoClaims;
        var insured = await InsuredAsync(work.Db, grant.GrantId, file, ct);
        foreach (var row in file.Rows)
        {
            if (!insured.TryGetValue(row.Number, out var person)) return GrantRefusals.ClaimNotInsured.At(row.Line, "证件号码");
            if (person.NameKey != SearchKeys.OfName(row.Name)) return GrantRefusals.RowNameDiffers.At(row.Line, "姓名");
        }

        var rows = file.Rows.Select(r => (Row: r, Key: vault.Index("insurance_claim", $"{grant.GrantId:N}|{r.Number}|{r.Day:yyyyMMdd}|{r.AmountFen}|{r.Serial}"))).ToList();
        var known = await KnownAsync(work.Db, [.. rows.Select(r => r.Key)], ct);
        var fresh = rows.Where(r => known.Add(Convert.ToHexString(r.Key))).ToList();
        await work.LoadAsync("insurance_claim", columns, fresh.Select(r => Claim(work, grant, insured[r.Row.Number], r.Row, r.Key)), ct);
        var done = new Answer(rows.Count, fresh.Count, rows.Count - fresh.Count, fresh.Sum(r => r.Row.AmountFen));
        work.Record(new AuditEntry("grant", grant.GrantId, Detail: new { done.Rows, done.Added, done.Before, done.Fen, file = Convert.ToHexStringLower(file.Hash) }));
        return await work.CompleteAsync(done, ct);
    });

    private async Task<DateOnly> EarliestAsync(Guid grantId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Make)) return default;
        await using var reading = await reader.OpenAsync(actor, ct);
        return await reading.Db.Grants.Where(g => g.GrantId == grantId).Select(g => g.DocumentDate).SingleOrDefaultAsync(ct);
    }

    /// <summary>Those of the file who are insured, by their number.</summary>
    private async Task<Dictionary<string, Insured>> InsuredAsync(HuiminDb db, Guid grantId, ClaimFile file, CancellationToken ct)
    {
        var holders = await NumberLookup.FindAsync(db, vault, file.Rows.Select(r => r.Number), ct);
        var found = new Dictionary<Guid, Insured>();
        foreach (var some in holders.Values.Distinct().Chunk(Together).Select(c => c.ToList()))
        {
            var (lines, people) = (db.GrantLines.AsNoTracking(), db.People.AsNoTracking());
            foreach (var row in await lines.Where(l => l.GrantId == grantId && l.State == GrantLineState.Granted && some.Contains(l.SubjectId))
                .Join(people, l => l.SubjectId, p => p.PersonId, (l, p) => new Insured(p.PersonId, l.HouseholdId, l.AreaCode, p.NameKey)).ToListAsync(ct)) found[row.PersonId] = row;
        }

        return holders.Where(h => found.ContainsKey(h.Value)).ToDictionary(h => h.Key, h => found[h.Value]);
    }

    private static async Task<HashSet<string>> KnownAsync(HuiminDb db, IReadOnlyList<byte[]> keys, CancellationToken ct)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(Together).Select(c => c.ToList()))
        {
            foreach (var key in await db.InsuranceClaims.AsNoTracking().Where(c => some.Contains(c.RowKey)).Select(c => c.RowKey).ToListAsync(ct)) known.Add(Convert.ToHexString(key));
        }

        return known;
    }

    private static object?[] Claim(Work<Answer> work, Grant grant, Insured person, ClaimRow row, byte[] key) =>
    [
        work.Clock.NewId(), grant.GrantId, person.PersonId, person.HouseholdId, person.AreaCode, row.Day, row.AmountFen, key, work.Now, work.Actor.StaffPersonId,
    ];
}
