using FsCheck.Fluent;
using Huimin.App.Tests.Registry;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Entitlements;

/// <summary>A snapshot that is kept up by changed rows says of every household what a rebuilt one says (快照更新), on both databases.</summary>
public sealed class SnapshotChangeTests
{
    private const int Families = 60;

    private static CancellationToken Stop => Means.Stop;

    private static async Task<Means> DistrictAsync()
    {
        var means = await Means.CreateAsync();
        for (var f = 0; f < Families; f++)
        {
            var rows = World.Family($"H{f:0000}", 100 + (f * 3)).Select(r => f % 3 == 0 ? r with { Area = World.OtherTown } : r);
            await means.World.ImportAsync(f % 5 == 0 ? rows.Take(1) : rows);
        }

        foreach (var home in await HomesAsync(means))
        {
            if (home.Version % 2 == 0) await means.WriteAsync(home.HouseholdId, World.District, new RecordFacts.Entry(home.HouseholdId, "home.deposits", "100"));
        }

        means.World.Time.Advance(TimeSpan.FromHours(2));
        Assert.True((await means.Snapshots.RebuildAsync(Stop)).Ok);
        return means;
    }

    private static Task<List<Household>> HomesAsync(Means means) => means.World.ReadAsync(db => db.Households.Where(h => h.ValidTo == null).OrderBy(h => h.Number).ToListAsync(Stop));

    private static Task<List<Membership>> MembersAsync(Means means, Guid home) => means.World.ReadAsync(
        db => db.Memberships.Where(m => m.HouseholdId == home && m.ValidTo == null && m.KnownTo == null).OrderBy(m => m.Relation).ThenBy(m => m.PersonId).ToListAsync(Stop));

    /// <summary>Everything that a snapshot says, household by household, with one yuan more beside it.</summary>
    private static async Task<SortedDictionary<Guid, string>> SaysAsync(Means means, DistrictSnapshots snapshots)
    {
        var rules = means.Rules.In(means.Month).Value;
        return (await snapshots.UseAsync(anew: true, (open, crew) =>
        {
            var says = new SortedDictionary<Guid, string>();
            foreach (var home in open.Index.Undecided) says.Add(home.HouseholdId, home.Undecided!.Code + home.AreaCode + home.Size);
            using var more = open.OneYuanMore();
            foreach (var snapshot in new[] { open.People, more })
            {
                using var swept = Sweeping.Run(snapshot, crew, keep: true, rules);
                swept.ForEach((row, cells) =>
                {
                    var home = open.Index[row];
                    var amounts = "";
                    for (var p = 0; p < SweepColumns.Paying.Count; p++) amounts += $"{cells.Amount(p)} ";
                    says[home.HouseholdId] = $"{says.GetValueOrDefault(home.HouseholdId)}{home.AreaCode} {home.Size} {home.MeansKnown} {cells.Status():x}: {amounts}\n";
                });
            }

            return says;
        }, Stop)).Value;
    }

    private static async Task<SortedDictionary<Guid, string>> RebuiltAsync(Means means)
    {
        var folder = Directory.CreateTempSubdirectory("huimin-rebuilt-").FullName;
        using var snapshots = new DistrictSnapshots(means.World.Database.Reader, new EntitlementOptions("500114", folder), means.Rules, means.Clock);
        var says = await SaysAsync(means, snapshots);
        Directory.Delete(folder, recursive: true);
        return says;
    }

    [Fact(DisplayName = "出生、死亡、迁入、迁出、迁户、分户、并户、换户主、更正、改事实、未来生效的事实、过一天：更新的快照与重建的逐户相同")]
    public async Task A_kept_up_snapshot_says_what_a_rebuilt_one_says()
    {
        await using var means = await DistrictAsync();
        var change = from kind in Gen.Choose(0, 11) from home in Gen.Choose(0, Families - 1) from n in Gen.Choose(0, 1_000) select (Kind: kind, Home: home, N: n);
        var once = Enumerable.Range(0, 12).Select(kind => (Kind: kind, Home: kind + 1, N: 1)).ToArray(); // each of them takes place
        foreach (var round in change.ArrayOf(8).Sample(6).Prepend(once))
        {
            foreach (var (kind, home, n) in round)
            {
                var refused = await ChangeAsync(means, kind, home, n);
                if (round == once) Assert.True(refused is null, $"{kind}: {refused?.Message}");
            }

            Assert.Equal(await RebuiltAsync(means), await SaysAsync(means, means.Snapshots));
            Assert.InRange(means.Snapshots.LastRead, 0, Families - 5);
            means.World.Time.Advance(TimeSpan.FromHours(1));
        }
    }

    private static int made = 600;

    // A change that the register refuses is one of the cases: nothing may follow from it.
    private static async Task<Refusal?> ChangeAsync(Means means, int kind, int which, int n)
    {
        var world = means.World;
        var homes = await HomesAsync(means);
        var home = homes[which % homes.Count];
        var other = homes[(which + n) % homes.Count];
        var members = await MembersAsync(means, home.HouseholdId);
        var last = members[^1];
        var key = means.Clock.NewId();
        var day = world.Today.AddDays(-(n % 30));
        switch (kind)
        {
            case 0:
                var born = n % 4 == 0 ? 1950 : 2026; // now and then a child that is older than its parents
                return (await world.AddPerson.RunAsync(new(key, World.Fields("王小宝", World.Number(Interlocked.Increment(ref made), born), home.AreaCode), null, home.HouseholdId, "22"), World.District, Stop)).Refusal;
            case 1:
                return (await world.Death.RunAsync(new(key, last.PersonId, await world.VersionAsync(last.PersonId), day), World.District, Stop)).Refusal;
            case 2:
                return (await world.Leave.RunAsync(new(key, home.HouseholdId, last.PersonId, EndReason.MovedOut), World.District, Stop)).Refusal;
            case 3:
                var outside = await world.ReadAsync(db =>
                {
                    var open = db.Memberships.Where(m => m.ValidTo == null && m.KnownTo == null);
                    return db.People.Where(p => p.DeathDate == null && !open.Any(m => m.PersonId == p.PersonId)).OrderBy(p => p.PersonId).FirstOrDefaultAsync(Stop);
                });
                return outside is null ? null : (await world.Join.RunAsync(new(key, other.HouseholdId, outside.PersonId, "51"), World.District, Stop)).Refusal;
            case 4:
                return (await world.Move.RunAsync(new(key, home.HouseholdId, home.Version, n % 2 == 0 ? World.Nanhai : World.OtherTown, "3组7号"), World.District, Stop)).Refusal;
            case 5:
                return (await world.Split.RunAsync(new(key, home.HouseholdId, home.Version, $"S{Interlocked.Increment(ref made)}", "4组1号", [new(last.PersonId, Relation.Head)]), World.District, Stop)).Refusal;
            case 6:
                if (homes.Find(h => h.AreaCode == home.AreaCode && h != home) is not { } near) return null;
                return (await world.MergeHomes.RunAsync(new(key, near.HouseholdId, home.HouseholdId, home.Version, [.. members.Select(m => new MemberRelation(m.PersonId, "51"))]), World.District, Stop)).Refusal;
            case 7:
                return (await world.Head.RunAsync(
                    new(key, home.HouseholdId, home.Version, last.PersonId, [.. members.Select(m => new MemberRelation(m.PersonId, m == last ? Relation.Head : "51"))]), World.District, Stop)).Refusal;
            case 8:
                var fields = World.Fields("王改正", null, last.AreaCode) with { IdNumber = null, DisabilityCategory = DisabilityCategory.Limb, DisabilityDegree = (DisabilityDegree)(1 + (n % 4)), Hukou = HukouKind.Urban };
                return (await world.Correct.RunAsync(new(key, last.PersonId, await world.VersionAsync(last.PersonId), fields, n % 2 == 0 ? null : world.Today), World.District, Stop)).Refusal;
            case 9:
                return (await means.WriteAsync(home.HouseholdId, World.District, new(home.HouseholdId, "home.deposits", $"{n}"), new(last.PersonId, "income.wage", $"{n * 3}"))).Refusal;
            case 10:
                return (await means.Load.RunAsync(new(key, world.Today.AddDays(1), "核对", world.Today, key.ToString()), [new(home.Number, null, "home.vehicles", 2)], World.District, Stop)).Refusal;
            default:
                world.Time.Advance(TimeSpan.FromDays(1));
                return null;
        }
    }

    [Fact(DisplayName = "只改一户，只重读这一户；没有变化，一户也不读；换了月份或者快照不全，整个重建")]
    public async Task Only_what_changed_is_read()
    {
        await using var means = await DistrictAsync();
        var home = (await HomesAsync(means))[0];
        await SaysAsync(means, means.Snapshots);
        Assert.Equal(0, means.Snapshots.LastRead);
        await means.WriteAsync(home.HouseholdId, World.District, new RecordFacts.Entry(home.HouseholdId, "home.deposits", "7"));
        await SaysAsync(means, means.Snapshots);
        Assert.Equal(1, means.Snapshots.LastRead);
        means.World.Time.Advance(TimeSpan.FromDays(20));
        await SaysAsync(means, means.Snapshots);
        Assert.True(means.Snapshots.LastRead >= Families);
    }

    [Fact(DisplayName = "更新写到一半进程中断：旧快照照样能用，没写完的不算，之后的更新照常")]
    public async Task A_crash_while_writing_leaves_the_old_snapshot()
    {
        await using var means = await DistrictAsync();
        var before = await SaysAsync(means, means.Snapshots);
        means.Snapshots.Dispose();
        foreach (var file in Directory.GetFiles(means.SnapshotFolder).Where(f => !f.EndsWith(".rows", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(means.SnapshotFolder, "00000009" + Path.GetExtension(file)));
        using var fresh = new DistrictSnapshots(means.World.Database.Reader, new EntitlementOptions("500114", means.SnapshotFolder), means.Rules, means.Clock);
        Assert.Equal(before, await SaysAsync(means, fresh));
        Assert.Equal(0, fresh.LastRead);
        var home = (await HomesAsync(means))[0];
        await means.WriteAsync(home.HouseholdId, World.District, new RecordFacts.Entry(home.HouseholdId, "home.deposits", "7"));
        Assert.Equal(await RebuiltAsync(means), await SaysAsync(means, fresh));
        Assert.Equal(1, fresh.LastRead);
    }

    [Fact(DisplayName = "登记为子女却比户主年长、成员没有出生日期：普查不核算，列为无法核算并写明原因，与户页面相同；更正后恢复核算")]
    public async Task What_cannot_be_true_is_not_reckoned()
    {
        await using var means = await DistrictAsync();
        var homes = await HomesAsync(means);
        var child = (await means.World.AddPerson.RunAsync(
            new(means.Clock.NewId(), World.Fields("王小宝", World.Number(598, 1950), homes[1].AreaCode), null, homes[1].HouseholdId, "22"), World.District, Stop)).Value;
        await means.World.AddPerson.RunAsync(
            new(means.Clock.NewId(), World.Fields("王无期", null, homes[2].AreaCode) with { IdNumber = "", NoIdReason = NoIdReason.NotReported }, null, homes[2].HouseholdId, "22"), World.District, Stop);
        var swept = (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop)).Value;
        Assert.Equal((Families - 2, 2), (swept.Households, swept.Undecided));
        var found = (await means.Browse.RunAsync(new(null, PolicyFindingKind.Undecided, null, null, 0, 10), World.District, Stop)).Value.Rows;
        Assert.Equal([(homes[1].HouseholdId, "ENT-027"), (homes[2].HouseholdId, "ENT-028")], found.Select(f => (f.HouseholdId, f.Cause)).OrderBy(f => f.Cause));
        foreach (var finding in found) Assert.Equal(finding.Cause, (await means.Assess.RunAsync(finding.HouseholdId, means.Month, World.District, Stop)).Refusal!.Code);

        await means.World.Leave.RunAsync(new(means.Clock.NewId(), homes[1].HouseholdId, child, EndReason.Mistake), World.District, Stop);
        Assert.Equal(1, (await means.Sweep.RunAsync(new(means.Clock.NewId()), World.District, Stop)).Value.Undecided);
    }
}
