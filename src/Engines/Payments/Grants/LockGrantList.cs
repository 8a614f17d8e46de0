using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>
/// Locks a named list from a file (按名单文件锁定): every row checked against the register, and the number of rows and the sum against what stands on the
/// document. All rows are taken, or none.
/// </summary>
public sealed class LockGrantList(WorkDesk desk, ReadDesk reader, FieldVault vault, PaymentOptions options, Clock clock)
{
    /// <summary>So many faults are listed; all are counted.</summary>
    public const int Listed = 200;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="GrantId">The grant.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Rows">How many rows the list has by the document.</param>
    /// <param name="Fen">What they come to by the document.</param>
    /// <param name="Digest">SHA-256 of the file; filled in here.</param>
    public sealed record Input(Guid Key, Guid GrantId, int Version, int Rows, long Fen, string Digest = "");

    /// <summary>The faults of a file, by line.</summary>
    public sealed record View(int Rows, long Fen, int Total, IReadOnlyList<Refusal> Faults);

    public Task<Result<GrantLocked>> RunAsync(Input input, string path, Actor actor, CancellationToken ct) => Answering.GuardAsync(async () =>
    {
        var kind = await KindAsync(input.GrantId, actor, ct);
        var file = kind is null ? null : new GrantFile(kind, clock.BeijingToday);
        if (file is not null && await file.ReadAsync(path, ct) is { } unread) return unread;
        await using var work = await desk.BeginAsync<GrantLocked>(actor, GrantPermissions.Make, input.Key, input with { Digest = file is null ? "" : Convert.ToHexStringLower(file.Hash) }, ct);
        if (work.Answer is { } answer) return answer;
        var opened = await GrantLocking.OpenAsync(work.Db, input.GrantId, actor, options.DistrictCode, ct);
        if (!opened.Ok) return opened.Refusal;
        var grant = opened.Value;
        if (grant.Who != GrantWho.List) return GrantRefusals.BySelection;
        if (file!.Faults.Count > 0) return file.Faults[0];
        if (file.Rows.Count != input.Rows || file.TotalFen != input.Fen) return GrantRefusals.ListTotals.Fill(file.Rows.Count, new Money(file.TotalFen), input.Rows, new Money(input.Fen));
        var matching = new GrantMatching(vault, options.DistrictCode, work.Today);
        var drafts = await matching.MatchAsync(work.Db, file.Rows, ct);
        if (matching.Faults.Count > 0) return matching.Faults[0];
        work.Db.Entry(grant).Property(g => g.Version).OriginalValue = input.Version;
        grant.ListHash = file.Hash;
        return await GrantLocking.WriteAsync(work, grant, kind!, await GrantLocking.WithoutOthersAsync(work.Db, grant, drafts, work.Today, ct), ct);
    });

    /// <summary>Every fault of the file with its place, for whoever has to put it right; writes nothing and shows nothing of the register.</summary>
    public async Task<Result<View>> CheckAsync(Guid grantId, string path, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Make)) return DataRefusals.NotPermitted;
        if (await KindAsync(grantId, actor, ct) is not { } kind) return GrantRefusals.NotFound;
        var file = new GrantFile(kind, clock.BeijingToday);
        if (await file.ReadAsync(path, ct) is { } unread) return unread;
        var matching = new GrantMatching(vault, options.DistrictCode, clock.BeijingToday);
        await using (var reading = await reader.OpenAsync(actor, ct)) await matching.MatchAsync(reading.Db, file.Rows, ct);
        var faults = file.Faults.Concat(matching.Faults).OrderBy(f => f.Line).ToList();
        return new View(file.Rows.Count + file.Faults.Count, file.TotalFen, faults.Count, [.. faults.Take(Listed)]);
    }

    private async Task<GrantKind?> KindAsync(Guid grantId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(GrantPermissions.Make)) return null;
        await using var reading = await reader.OpenAsync(actor, ct);
        return await reading.Db.Grants.FindAsync([grantId], ct) is { } grant ? GrantKinds.Find(grant.Kind) : null;
    }
}
