using System.Data.Common;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// Takes a register of people and households in (导入名册): every row checked, all or nothing in one piece of work, and the same file twice changes
/// nothing. The clerk sees the bad rows first and says then whether the others are taken in without them.
/// </summary>
public sealed class ImportPeople(WorkDesk desk, ReadDesk reader, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    /// <param name="Key">Client key of the command.</param>
    /// <param name="AsOf">The day of which the file tells (资料截至日).</param>
    /// <param name="SkipBadRows">Take in the good rows although there are bad ones.</param>
    /// <param name="KeepDoubts">Take doubtful rows in as well, each with its finding; for taking over an old register.</param>
    public sealed record Input(Guid Key, DateOnly AsOf, bool SkipBadRows = false, bool KeepDoubts = false);

    /// <summary>What the second step would do; changes nothing.</summary>
    public async Task<Result<ImportReport>> CheckAsync(
        IEnumerable<PersonRow> rows, DateOnly asOf, bool keepDoubts, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!actor.May(RegistryPermissions.Import)) return DataRefusals.NotPermitted;
        if (asOf > clock.BeijingToday) return RegistryRefusals.DayInFuture;
        var file = await CheckFileAsync(rows, asOf, keepDoubts, actor, progress, ct);
        if (file.Count == 0) return RegistryRefusals.FileEmpty;
        await using var reading = await reader.OpenAsync(actor, ct);
        if (await KnownAsync(reading.Db, file, asOf, ct) is { } known) return Known(file, known);
        var plan = Plan(file, reading.Command, reading.Db, asOf, keepDoubts, actor);
        await plan.MakeAsync(ct);
        return new ImportReport { Counts = plan.Counts, BadRows = plan.Bad };
    }

    /// <summary>The file of an office through its column mapping; refused when it cannot be read to its end.</summary>
    public async Task<Result<ImportReport>> CheckAsync(
        TableRows table, DateOnly asOf, bool keepDoubts, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var report = await CheckAsync(table.Read(), asOf, keepDoubts, actor, progress, ct);
        return table.Failure ?? report;
    }

    /// <inheritdoc cref="RunAsync(Input, IEnumerable{PersonRow}, Actor, IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<Result<ImportReport>> RunAsync(Input input, TableRows table, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        RunAsync(input, table.Read(), () => table.Failure, actor, progress, ct);

    /// <summary>Takes the rows in. Where there are bad rows and they are not to be skipped, nothing is taken in and the report says so.</summary>
    public Task<Result<ImportReport>> RunAsync(Input input, IEnumerable<PersonRow> rows, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        RunAsync(input, rows, () => null, actor, progress, ct);

    private sealed record Answer(Guid ImportId, ImportCounts Counts);

    private sealed record Body(Guid Key, DateOnly AsOf, bool SkipBadRows, bool KeepDoubts, string Content);

    private async Task<Result<ImportReport>> RunAsync(
        Input input, IEnumerable<PersonRow> rows, Func<Refusal?> failure, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (input.AsOf > clock.BeijingToday) return RegistryRefusals.DayInFuture;
        var file = actor.May(RegistryPermissions.Import) ? await CheckFileAsync(rows, input.AsOf, input.KeepDoubts, actor, progress, ct) : null;
        if (failure() is { } unreadable) return unreadable;
        if (file?.Count == 0) return RegistryRefusals.FileEmpty;
        var body = new Body(input.Key, input.AsOf, input.SkipBadRows, input.KeepDoubts, file is null ? "" : Convert.ToHexStringLower(file.Hash));
        await using var work = await desk.BeginAsync<Answer>(actor, RegistryPermissions.Import, input.Key, body, ct);
        if (work.Answer is { Ok: false } refused) return refused.Refusal;
        if (work.Answer is { } earlier) return new ImportReport { Counts = earlier.Value.Counts, BadRows = file!.Bad, Applied = true, ImportId = earlier.Value.ImportId };
        if (await KnownAsync(work.Db, file!, input.AsOf, ct) is { } known) return Known(file!, known);

        progress?.Report(new ImportProgress("比对档案", 0, file!.Count));
        var plan = Plan(file!, work.Command, work.Db, input.AsOf, input.KeepDoubts, actor);
        await plan.MakeAsync(ct);
        if (plan.Bad.Count > 0 && !input.SkipBadRows) return new ImportReport { Counts = plan.Counts, BadRows = plan.Bad };
        try
        {
            await new ImportLoad<Answer>(work, plan, vault, input.AsOf, progress).RunAsync(ct);
        }
        catch (DbException e) when (e.SqlState == "23505" || e.Message.Contains("UNIQUE", StringComparison.Ordinal))
        {
            // A household of another division that row security hides, or somebody else's import a moment ago.
            return RegistryRefusals.HouseholdNumberTaken;
        }

        var run = Run(plan.Counts, file!, input, work.Clock.NewId(), actor, work.Now);
        work.Db.ImportRuns.Add(run);
        work.Record(new AuditEntry("import", run.ImportId, run.AreaCode, Detail: plan.Counts));
        var saved = await work.CompleteAsync(new Answer(run.ImportId, plan.Counts), ct);
        if (!saved.Ok) return saved.Refusal;
        return new ImportReport { Counts = plan.Counts, BadRows = plan.Bad, Applied = true, ImportId = run.ImportId };
    }

    private async Task<FileCheck> CheckFileAsync(
        IEnumerable<PersonRow> rows, DateOnly asOf, bool keepDoubts, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var file = new FileCheck(new RowCheck(vault, divisions, actor.Scope, asOf, clock.BeijingToday), keepDoubts);
        await file.RunAsync(rows, progress, ct);
        return file;
    }

    private ImportPlan Plan(FileCheck file, Func<string, (string Name, object? Value)[], DbCommand> command, HuiminDb db, DateOnly asOf, bool keepDoubts, Actor actor) =>
        new(file, new RegistryLookup(command, db is SqliteHuiminDb, actor.Scope, vault), divisions, clock, asOf, keepDoubts);

    // Only a file that was taken in without loss is known: one with bad rows may be tried again.
    private static async Task<DateTime?> KnownAsync(HuiminDb db, FileCheck file, DateOnly asOf, CancellationToken ct)
    {
        var earlier = await db.ImportRuns.Where(r => r.ContentHash == file.Hash && r.AsOf == asOf && r.Skipped == 0).OrderBy(r => r.At).FirstOrDefaultAsync(ct);
        return earlier?.At;
    }

    private static ImportReport Known(FileCheck file, DateTime since) =>
        new() { Counts = new ImportCounts(file.Count, 0, 0, file.Count, 0, 0, 0), BadRows = [], KnownSince = since };

    private static ImportRun Run(ImportCounts counts, FileCheck file, Input input, Guid id, Actor actor, DateTime now) => new()
    {
        ImportId = id,
        AreaCode = actor.Scope.Prefixes[0],
        ContentHash = file.Hash,
        AsOf = input.AsOf,
        Rows = counts.Rows,
        Added = counts.Added,
        Changed = counts.Changed,
        Unchanged = counts.Unchanged,
        Skipped = counts.Skipped,
        ImportedBy = actor.AccountId,
        At = now,
    };
}
