using System.Text;
using Huimin.App.Tests.Registry;
using Huimin.Benefits.Grants;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Payments;

/// <summary>The operations of one-off grants over a world of payments, and lists as offices write them.</summary>
internal sealed class GrantWorld : IAsyncDisposable
{
    public const string Document = "渝民发〔2026〕88号";
    private const string Head = "证件号码,姓名,金额,备注";

    private int cards = 5_000;

    private GrantWorld(PayWorld pay) => Pay = pay;

    public static CancellationToken Stop => PayWorld.Stop;

    /// <summary>The approver's post in the hands of the person who draws grants up.</summary>
    public static Actor MakerAsApprover { get; } = PayWorld.Releaser with { AccountId = new Guid("00000000-0000-7000-8000-000000000177"), StaffPersonId = PayWorld.Maker.StaffPersonId };

    public PayWorld Pay { get; }
    public Clock Clock => Pay.Clock;
    private TestDatabase Database => Pay.Database;

    public MakeGrant Make => new(Database.Desk, Pay.Options);
    public LockGrant Lock => new(Database.Desk, Database.Reader, Pay.Options, Clock);
    public LockGrantList LockList => new(Database.Desk, Database.Reader, Database.Vault, Pay.Options, Clock);
    public TakeOutGrantLine TakeOut => new(Database.Desk);
    public ApproveGrant Approve => new(Database.Desk, Pay.Options);
    public CancelGrant Cancel => new(Database.Desk, Pay.Options);
    public TakeClaims Claims => new(Database.Desk, Database.Reader, Database.Vault, Clock);

    public static async Task<GrantWorld> CreateAsync() => new(await PayWorld.CreateAsync());

    /// <summary>A draft of the kind: for a named list, or for those who receive programmes this month.</summary>
    public async Task<Guid> MakeAsync(GrantKind kind, GrantWho who = GrantWho.List, params MakeGrant.Part[] parts)
    {
        var made = await Make.RunAsync(Input(kind, who, parts), PayWorld.Maker, Stop);
        Assert.Null(made.Refusal);
        return made.Value;
    }

    public MakeGrant.Input Input(GrantKind kind, GrantWho who = GrantWho.List, params MakeGrant.Part[] parts) =>
        new(Clock.NewId(), kind.Code, "困难群众" + kind.Title, Document, new DateOnly(2026, 11, 10), who, who == GrantWho.List ? null : Pay.Month, parts);

    /// <summary>A file with one row for each; the totals are those of the rows where nothing else is said.</summary>
    public async Task<Result<GrantLocked>> LockListAsync(Guid grant, IReadOnlyList<(string Number, string Name, string Yuan)> rows, int? lines = null, long? fen = null, Guid? key = null)
    {
        var path = FileOf(string.Join('\n', [Head, .. rows.Select(r => $"{r.Number},{r.Name},{r.Yuan},2026年秋季")]) + "\n");
        var sum = rows.Sum(r => Money.TryParse(r.Yuan, out var money) ? money.Fen : 0);
        return await LockList.RunAsync(new(key ?? Clock.NewId(), grant, 0, lines ?? rows.Count, fen ?? sum), path, PayWorld.Maker, Stop);
    }

    public string FileOf(string text) => FileOf(Encoding.UTF8.GetBytes(text));

    public string FileOf(byte[] content)
    {
        var path = Path.Combine(Database.Folder, Clock.NewId().ToString("N"));
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A locked list of people who each have a household and, unless told otherwise, an account.</summary>
    public async Task<(Guid Grant, List<Guid> People)> LockedAsync(GrantKind kind, int people = 2, string yuan = "200.00", bool accounts = true)
    {
        var (rows, ids) = (new List<(string, string, string)>(), new List<Guid>());
        for (var i = 0; i < people; i++)
        {
            var (_, person, number) = await Pay.PersonAsync();
            if (accounts) await Pay.AccountAsync(number, PayWorld.Card(++cards));
            rows.Add((number, "王秀英", yuan));
            ids.Add(person);
        }

        var grant = await MakeAsync(kind);
        Assert.Null((await LockListAsync(grant, rows)).Refusal);
        return (grant, ids);
    }

    /// <summary>A list that was approved when its notice was over.</summary>
    public async Task<(Guid Grant, List<Guid> People)> ApprovedAsync(GrantKind kind, int people = 2, string yuan = "200.00", bool accounts = true)
    {
        var made = await LockedAsync(kind, people, yuan, accounts);
        NoticeOver();
        Assert.Null((await ApproveAsync(made.Grant)).Refusal);
        return made;
    }

    public void NoticeOver() => Pay.World.Time.Advance(TimeSpan.FromDays(8));

    public async Task<Result<ApproveGrant.Answer>> ApproveAsync(Guid grant, Actor? actor = null, string? shown = null, Guid? key = null) =>
        await Approve.RunAsync(new(key ?? Clock.NewId(), grant, shown ?? await ShownAsync(grant)), actor ?? PayWorld.Releaser, Stop);

    public Task<string> ShownAsync(Guid grant) => Pay.World.ReadAsync(async db =>
        Convert.ToHexStringLower(GrantContent.Hash(await db.Grants.SingleAsync(g => g.GrantId == grant, Stop), await GrantContent.ReadAsync(db, grant, Stop))));

    public Task<Grant> GrantAsync(Guid grant) => Pay.World.ReadAsync(db => db.Grants.SingleAsync(g => g.GrantId == grant, Stop));

    public Task<List<GrantLine>> LinesAsync(Guid grant) => Pay.World.ReadAsync(db => db.GrantLines.Where(l => l.GrantId == grant).OrderBy(l => l.LineNo).ThenBy(l => l.State).ToListAsync(Stop));

    public Task<List<PublicNotice>> NoticesAsync(Guid grant) => Pay.World.ReadAsync(db => db.PublicNotices.Where(n => n.CaseId == grant).ToListAsync(Stop));

    public async Task<Result<Done>> TakeOutAsync(GrantLine line, Actor? actor = null, string reason = "查实已经外迁") =>
        await TakeOut.RunAsync(new(Clock.NewId(), line.LineId, line.Version, reason), actor ?? PayWorld.Maker, Stop);

    public async Task DiesAsync(Guid person, DateOnly day) =>
        Assert.Null((await Pay.World.Death.RunAsync(new(Clock.NewId(), person, await Pay.World.VersionAsync(person), day), World.District, Stop)).Refusal);

    public ValueTask DisposeAsync() => Pay.DisposeAsync();
}
