using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Data;

/// <summary>The one write path, on a made-up line: a village library lends books.</summary>
public sealed class WorkTests
{
    private static readonly Permission Lend = new("test.lend", "借书", Role.TownClerk);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Book : IScoped, IVersioned
    {
        public required Guid BookId { get; init; }
        public required string Title { get; set; }
        public required string AreaCode { get; init; }
        public int Version { get; set; }
    }

    private sealed class Books : IRecords
    {
        public void Map(ModelBuilder model) => model.Entity<Book>(e =>
        {
            e.HasKey(b => b.BookId);
            e.HasIndex(b => b.Title).IsUnique();
        });
    }

    private static class AddBook
    {
        public sealed record Input(Guid Key, string Title, string AreaCode);

        public static async Task<Result<Guid>> RunAsync(TestDatabase db, Input input, Actor actor)
        {
            await using var work = await db.Desk.BeginAsync<Guid>(actor, Lend, input.Key, input, Stop);
            if (work.Answer is { } answer) return answer;
            var book = new Book { BookId = db.Clock.NewId(), Title = input.Title, AreaCode = input.AreaCode };
            work.Db.Add(book);
            work.Record(new AuditEntry("book", book.BookId, input.AreaCode));
            return await work.CompleteAsync(book.BookId, Stop);
        }
    }

    private static Actor Clerk(string area, Role role = Role.TownClerk) => new()
    {
        AccountId = new Guid("00000000-0000-7000-8000-0000000000aa"),
        StaffPersonId = new Guid("00000000-0000-7000-8000-0000000000ab"),
        Name = "测试",
        Role = role,
        Scope = Scope.Of(area),
    };

    private static AddBook.Input Input(TestDatabase db, string title = "新华字典", string area = "500114001001") => new(db.Clock.NewId(), title, area);

    [Fact(DisplayName = "第二次点击得到第一次的答复，只留一条记录和一条审计")]
    public async Task The_second_click_gets_the_first_answer()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        var input = Input(db);
        var first = await AddBook.RunAsync(db, input, Clerk("500114001"));
        var second = await AddBook.RunAsync(db, input, Clerk("500114001"));
        Assert.Equal(first.Value, second.Value);
        await using var read = await db.Reader.OpenAsync(Clerk("500114001"), Stop);
        Assert.Equal(1, await read.Db.Set<Book>().CountAsync(Stop));
        Assert.Equal(1, await read.Db.AuditRecords.CountAsync(Stop));
    }

    [Fact(DisplayName = "同一编号用于另一内容被拒绝")]
    public async Task A_key_is_good_for_one_body()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        var input = Input(db);
        await AddBook.RunAsync(db, input, Clerk("500114001"));
        Assert.Equal(DataRefusals.KeyReused, (await AddBook.RunAsync(db, input with { Title = "辞海" }, Clerk("500114001"))).Refusal);
    }

    [Fact(DisplayName = "没有权限被拒绝，并留下拒绝记录")]
    public async Task The_wrong_role_is_refused_and_noted()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        Assert.Equal(DataRefusals.NotPermitted, (await AddBook.RunAsync(db, Input(db), Clerk("500114001", Role.VillageAide))).Refusal);
        await using var read = await db.Reader.OpenAsync(Clerk("500114"), Stop);
        Assert.Equal(0, await read.Db.Set<Book>().CountAsync(Stop));
        Assert.Equal("denied", (await read.Db.AuditRecords.SingleAsync(Stop)).Outcome);
    }

    [Fact(DisplayName = "别的镇看不到；空的和写错的辖区什么也看不到")]
    public async Task Other_empty_and_malformed_scopes_see_nothing()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        await AddBook.RunAsync(db, Input(db), Clerk("500114001"));
        foreach (var (area, expected) in new[] { ("500114", 1), ("500114001", 1), ("500114001001", 1), ("500114002", 0), ("500114001002", 0), ("5001", 0), ("", 0), ("50011x", 0) })
        {
            await using var read = await db.Reader.OpenAsync(Clerk(area), Stop);
            Assert.Equal(expected, await read.Db.Set<Book>().CountAsync(Stop));
        }
    }

    [Fact(DisplayName = "十六人同时提交同一编号，只生效一次，没有异常")]
    public async Task Sixteen_contenders_have_one_effect()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        var input = Input(db);
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => AddBook.RunAsync(db, input, Clerk("500114001")))));
        Assert.Single(all.Select(r => r.Value).Distinct());
        await using var read = await db.Reader.OpenAsync(Clerk("500114001"), Stop);
        Assert.Equal(1, await read.Db.Set<Book>().CountAsync(Stop));
    }

    [Fact(DisplayName = "重复的书名被拒绝，不留半条")]
    public async Task A_duplicate_is_a_refusal_not_a_failure()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        await AddBook.RunAsync(db, Input(db), Clerk("500114001"));
        Assert.Equal(DataRefusals.Duplicate, (await AddBook.RunAsync(db, Input(db), Clerk("500114001"))).Refusal);
        await using var read = await db.Reader.OpenAsync(Clerk("500114001"), Stop);
        Assert.Equal(1, await read.Db.AuditRecords.CountAsync(Stop));
    }

    [Fact(DisplayName = "过期的修改被拒绝")]
    public async Task A_stale_write_is_refused()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        var id = (await AddBook.RunAsync(db, Input(db), Clerk("500114001"))).Value;
        Assert.True((await RenameAsync(db, id, 0)).Ok);
        Assert.Equal(DataRefusals.Stale, (await RenameAsync(db, id, 0)).Refusal);
    }

    private static async Task<Result<Done>> RenameAsync(TestDatabase db, Guid id, int version)
    {
        var key = db.Clock.NewId();
        await using var work = await db.Desk.BeginAsync<Done>(Clerk("500114001"), Lend, key, new { id, version, key }, Stop);
        var book = await work.Db.Set<Book>().SingleAsync(b => b.BookId == id, Stop);
        book.Title += "（修订）";
        work.Db.Entry(book).Property(b => b.Version).OriginalValue = version;
        work.Record(new AuditEntry("book", id));
        return await work.CompleteAsync(default, Stop);
    }

    [Fact(DisplayName = "审计记录不能修改也不能删除")]
    public async Task The_trail_cannot_be_changed()
    {
        await using var db = await TestDatabase.CreateAsync([new Books()]);
        await AddBook.RunAsync(db, Input(db), Clerk("500114001"));
        foreach (var sql in new[] { "update audit_record set operation = 'x'", "delete from audit_record" })
        {
            await using var open = await db.Store.WriteAsync(Scope.None, Stop);
            await using var command = open.Command(sql);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync(Stop));
        }
    }
}
