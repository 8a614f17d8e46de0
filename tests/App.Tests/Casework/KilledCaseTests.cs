using System.Globalization;
using Huimin.App.Tests.Registry;
using Huimin.App.Tests.Storage;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>
/// The process is killed while cases are opened, papers come in and decisions are made: at random, and at every named point. <c>HUIMIN_TEST_CASE_KILLS=200</c>
/// is the long form.
/// </summary>
public sealed class KilledCaseTests
{
    private const string End = "全部办结";
    private static readonly int kills = int.Parse(Environment.GetEnvironmentVariable("HUIMIN_TEST_CASE_KILLS") ?? "3", CultureInfo.InvariantCulture);
    private static readonly string[] points = ["work.saved", "work.committed", "step.moved", "step.noticed", "step.lettered", "decision.kept", "decision.awarded"];

    [Fact(DisplayName = "受理、登记材料、办理环节、作出决定途中强行终止：答复过的一条不少，没有半截，接着办到底，每户恰好一份待遇")]
    public async Task Nothing_acknowledged_is_lost()
    {
        await using var world = await CaseWorld.CreateAsync();
        var families = 2 + (kills / 4);
        for (var n = 0; n < families; n++) await world.PoorFamilyAsync($"H{n:0000}", 101 + (4 * n));
        if (!TestDatabase.OnPostgres) await world.Database.CloseAsync();
        var random = new Random(20261122);
        var acknowledged = new List<Guid>();
        for (var kill = 0; kill < kills; kill++)
        {
            using var other = Start(world, "");
            var wanted = random.Next(1, 4);
            for (; wanted > 0; wanted--)
            {
                var line = await other.StandardOutput.ReadLineAsync(CaseWorld.Stop);
                Assert.True(line == End || line is { Length: 36 }, "the other process fell over: " + line);
                if (line == End) break;
                acknowledged.Add(Guid.Parse(line!));
            }

            await Task.Delay(random.Next(0, 25), CaseWorld.Stop); // somewhere inside the next work
            await KillAsync(other, acknowledged);
            await CheckAsync(world, acknowledged);
        }

        await ToTheEndAsync(world, families);
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} acknowledged, none lost", kills, acknowledged.Count);
    }

    [Fact(DisplayName = "在每一个断点上终止（决定和待遇之间、环节和公示、文书之间、提交前后）：答复过的一条不少，没有半截，接着办到底，每户恰好一份待遇")]
    public async Task Nothing_is_left_half()
    {
        await using var world = await CaseWorld.CreateAsync();
        var each = Math.Max(1, kills / points.Length);
        for (var n = 0; n < each; n++) await world.PoorFamilyAsync($"H{n:0000}", 101 + (4 * n));
        if (!TestDatabase.OnPostgres) await world.Database.CloseAsync();
        var acknowledged = new List<Guid>();
        for (var round = 0; round < each; round++)
        {
            foreach (var point in points)
            {
                using var other = Start(world, point);
                string? line;
                while ((line = await other.StandardOutput.ReadLineAsync(CaseWorld.Stop)) is { Length: 36 }) acknowledged.Add(Guid.Parse(line));
                Assert.Equal(OtherProcess.Standing + point, line);
                await KillAsync(other, acknowledged);
                await CheckAsync(world, acknowledged);
            }
        }

        await ToTheEndAsync(world, each);
    }

    private static async Task KillAsync(System.Diagnostics.Process other, List<Guid> acknowledged)
    {
        other.Kill(entireProcessTree: true);
        while (await other.StandardOutput.ReadLineAsync(CaseWorld.Stop) is { } rest)
        {
            if (Guid.TryParse(rest, out var id)) acknowledged.Add(id);
        }

        await other.WaitForExitAsync(CaseWorld.Stop);
    }

    private static async Task ToTheEndAsync(CaseWorld world, int families)
    {
        using (var last = Start(world, ""))
        {
            Assert.Equal(End, (await last.StandardOutput.ReadToEndAsync(CaseWorld.Stop)).TrimEnd().Split('\n')[^1].Trim());
            await last.WaitForExitAsync(CaseWorld.Stop);
        }

        await ReadAsync(world, async db =>
        {
            Assert.Equal(families, await db.Cases.CountAsync(c => c.State == CaseState.Confirmed, CaseWorld.Stop));
            Assert.Equal(families, await db.Awards.Select(a => a.HouseholdId).Distinct().CountAsync(CaseWorld.Stop));
            Assert.Equal(families, await db.Awards.CountAsync(CaseWorld.Stop));
            Assert.Equal(families, await db.Letters.CountAsync(l => l.Kind == LetterKind.Confirmed, CaseWorld.Stop));
        });
    }

    private static async Task CheckAsync(CaseWorld world, List<Guid> acknowledged) => await ReadAsync(world, async db =>
    {
        var events = await db.CaseEvents.OrderBy(e => e.CaseEventId).ToListAsync(CaseWorld.Stop);
        var cases = await db.Cases.ToListAsync(CaseWorld.Stop);
        var papers = await db.CaseEvidence.Select(e => e.EvidenceId).ToListAsync(CaseWorld.Stop);
        Assert.Empty(acknowledged.Except([.. events.Select(e => e.CaseEventId), .. cases.Select(c => c.CaseId), .. papers]));

        // Whole: one answer and one record for each command; every case stands where its last line says; who was granted something has it.
        Assert.Equal(await db.WorkAnswers.CountAsync(CaseWorld.Stop), await db.AuditRecords.CountAsync(r => r.Outcome != "viewed", CaseWorld.Stop));
        Assert.All(cases, c => Assert.Equal(
            CaseSteps.States.TakeWhile(s => s != c.State).Append(c.State), events.Where(e => e.CaseId == c.CaseId && e.Kind is CaseEventKind.Step or CaseEventKind.Opened).Select(e => e.To).OrderBy(s => CaseSteps.States.IndexOf(s))));
        Assert.Equal(cases.Where(c => c.State == CaseState.Confirmed).Select(c => c.HouseholdId).Order(), (await db.Awards.Select(a => a.HouseholdId).ToListAsync(CaseWorld.Stop)).Order());
    });

    private static async Task ReadAsync(CaseWorld world, Func<HuiminDb, Task> look)
    {
        await using var store = TestDatabase.OnPostgres ? null : SqliteStore.Open(world.Database.SqlitePath, world.Database.Stored).Value;
        await using var reading = await new ReadDesk(store ?? world.Database.Store).OpenAsync(World.District, CaseWorld.Stop);
        await look(reading.Db);
    }

    private static System.Diagnostics.Process Start(CaseWorld world, string point) => OtherProcess.Start("case", world.Database.Folder, world.Database.AppOfThis, world.Database.OwnerOfThis, point);

    /// <summary>The other process: handles every family's application to its end, says what was answered, and stands still at a named point.</summary>
    internal static async Task<int> HandleAsync(string[] args)
    {
        var (folder, application, owner, point) = (args[0], args[1], args[2], args[3]);
        var modules = new RecordsOfModules([new DataRecords(), .. CaseWorld.Records]);
        await using HuiminStore store = application.Length > 0 ? new PostgresStore(application, owner, modules) : SqliteStore.Open(Path.Combine(folder, "huimin.db"), modules).Value;
        var keys = KeyRing.Open(Path.Combine(folder, "keys"), databaseExists: true).Value;
        var clock = new Clock(new ManualTime(new DateTimeOffset(2026, 6, 25, 2, 0, 0, TimeSpan.Zero)));
        await using var views = new ViewLog(store, keys, clock);
        using var vault = new FieldVault(keys);
        var steps = new CaseSteps(store, keys, views, vault, clock);
        Failpoints.Reached = name => OtherProcess.StandAt(point, name);
        await foreach (var answered in steps.AllAsync())
        {
            Console.WriteLine(answered);
            await Console.Out.FlushAsync();
        }

        Console.WriteLine(End);
        return 0;
    }
}

/// <summary>The steps of the other process: what is done already is not done again.</summary>
internal sealed class CaseSteps
{
    private static readonly (CaseState In, EvidenceKind[] Papers, string Step, Actor By)[] way =
    [
        (CaseState.Submitted, [], "accept", World.Clerk),
        (CaseState.Accepted, [], "investigate", World.Clerk),
        (CaseState.Investigating, [EvidenceKind.Authorisation, EvidenceKind.Visit], "ask-check", World.Clerk),
        (CaseState.Verifying, [EvidenceKind.Report], "checked", World.District),
        (CaseState.FirstReview, [], "publish", World.Chief),
        (CaseState.Publicity, [], "hand-up", World.Clerk),
        (CaseState.ConfirmReview, [], "confirm", World.DistrictChief),
    ];

    /// <summary>Where a case stands after each step.</summary>
    public static readonly List<CaseState> States = [.. way.Select(w => w.In), CaseState.Confirmed];

    private readonly ReadDesk reader;
    private readonly OpenCase open;
    private readonly TakeStep take, takeLater;
    private readonly AddEvidence evidence;
    private readonly CaseDecisions decisions;
    private readonly Clock clock, later;

    public CaseSteps(HuiminStore store, KeyRing keys, ViewLog views, FieldVault vault, Clock clock)
    {
        var rules = BenefitRules.Read("500114").Value;
        var parameters = new CaseParameters(rules);
        var limits = new CaseClock(WorkCalendar.BuiltIn, parameters);
        ICaseGuard[] guards = [new AwardGuard(new ReadDesk(store), new CaseworkOptions("500114"))];
        this.clock = clock;
        later = new Clock(new ManualTime(new DateTimeOffset(2026, 7, 4, 2, 0, 0, TimeSpan.Zero))); // the publication is over
        (reader, decisions) = (new ReadDesk(store), new CaseDecisions(rules, parameters));
        var (desk, laterDesk) = (new WorkDesk(store, keys, views, clock), new WorkDesk(store, keys, views, later));
        open = new OpenCase(desk, CaseWorld.Book, limits, guards);
        (take, takeLater) = (new TakeStep(desk, CaseWorld.Book, limits, guards, decisions), new TakeStep(laterDesk, CaseWorld.Book, limits, guards, decisions));
        evidence = new AddEvidence(desk, CaseWorld.Book, vault);
    }

    public async IAsyncEnumerable<Guid> AllAsync()
    {
        foreach (var household in await ReadAsync(db => db.Households.OrderBy(h => h.Number).ToListAsync()))
        {
            var (home, head) = (household.HouseholdId, household.HeadPersonId!.Value);
            var file = await FileAsync(home);
            if (file is null)
            {
                yield return (await open.RunAsync(new(clock.NewId(), home, head, [new("DIBAO_APPLY")], CaseChannel.Counter, clock.BeijingToday), World.Clerk, default)).Value[0];
                file = await FileAsync(home);
            }

            while (way.FirstOrDefault(w => w.In == file!.State) is { Step: not null } next)
            {
                var id = file!.CaseId;
                var there = await ReadAsync(db => db.CaseEvidence.Where(e => e.CaseId == id).Select(e => e.Kind).ToListAsync());
                foreach (var paper in next.Papers.Where(p => !there.Contains(p.Code)))
                    yield return (await evidence.RunAsync(new(clock.NewId(), id, paper.Code, clock.BeijingToday, "情况属实", "张某、李某"), null, next.By, default)).Value;
                file = (await FileAsync(home))!;
                yield return (await TakeAsync(file, next.Step, next.By)).Value;
                file = await FileAsync(home);
            }
        }
    }

    private async Task<Result<Guid>> TakeAsync(CaseFile file, string step, Actor by)
    {
        var late = step is "hand-up" or "confirm";
        var shown = "";
        if (step == "confirm") shown = (await ReadAsync(db => decisions.ProposeAsync(db, file, CaseWorld.Book.Find(file.Procedure)!, CaseEffect.Grant, later.BeijingToday, default))).Value.Digest;
        return await (late ? takeLater : take).RunAsync(new(clock.NewId(), file.CaseId, file.Version, step, "", shown), by, default);
    }

    private Task<CaseFile?> FileAsync(Guid home) => ReadAsync(db => db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.HouseholdId == home));

    private async Task<T> ReadAsync<T>(Func<HuiminDb, Task<T>> read)
    {
        await using var reading = await reader.OpenAsync(World.District, default);
        return await read(reading.Db);
    }
}
