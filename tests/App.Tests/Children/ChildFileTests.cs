using System.Reflection;
using Huimin.App.Tests.Registry;
using Huimin.ChildWelfare;
using Huimin.Data;
using Huimin.Entitlements;
using static Huimin.App.Tests.Children.ChildWorld;

namespace Huimin.App.Tests.Children;

/// <summary>Files of children: opened, changed, reviewed, ended. Handbook §7.2.</summary>
public sealed class ChildFileTests
{
    [Fact(DisplayName = "建档：同一编号再点得到同一答复，一人只有一份在册档案；变更留下以前的内容；没有改动、没有原因、过期的版本拒绝；动态更新推后下次到期日")]
    public async Task Opened_changed_reviewed()
    {
        await using var w = await ChildWorld.CreateAsync();
        var child = await w.ChildAsync(2016);
        var key = w.Clock.NewId();
        var first = await w.TryOpenAsync(child, key: key);
        Assert.Equal(first.Value, (await w.TryOpenAsync(child, key: key)).Value);
        Assert.Equal("CHILD-008", Code(await w.TryOpenAsync(child)));
        var file = first.Value[0];
        var view = await w.ViewAsync(file);
        Assert.Equal((new DateOnly(2032, 5, 6), new DateOnly(2027, 2, 21), null), (view.File.EndsOn, view.File.ReviewDueOn, view.Ended));

        Assert.Equal(["CHILD-017", "CHILD-016"], [await w.ChangeAsync(file, Content with { Note = "没有变化" }), await w.ChangeAsync(file, Content with { Responsible = "赵主任" })]);
        var changed = Content with { Responsible = "赵主任", Kinds = ChildKinds.LeftBehind | ChildKinds.InDifficulty, Note = "换了儿童主任" };
        Assert.Equal("ok", await w.ChangeAsync(file, changed));
        Assert.Equal("DATA-003", Code(await w.Change.RunAsync(new(w.Clock.NewId(), file, 0, Content with { Note = "改回原来的" }), World.Clerk, Stop)));
        view = await w.ViewAsync(file);
        Assert.Equal(["赵主任", "张主任"], view.States.Select(s => s.Responsible));
        Assert.Equal(new DateOnly(2034, 5, 6), view.File.EndsOn);

        w.Time.Advance(TimeSpan.FromDays(93));
        Assert.Equal((1, 1), ((await w.Browse.RunAsync(new(FileFilter.ReviewDue, null, 0, 10), World.Clerk, Stop)).Value.Total, (await w.Tasks.ForAsync(World.Clerk, Stop)).Count(t => t.Title == "儿童档案待更新")));
        Assert.Equal(["CHILD-009", "CHILD-021", "ok"], [await w.ReviewAsync(file, w.Today.AddDays(1)), await w.ReviewAsync(file, new(2026, 11, 19)), await w.ReviewAsync(file, w.Today)]);
        Assert.Equal(0, (await w.Browse.RunAsync(new(FileFilter.ReviewDue, null, 0, 10), World.Clerk, Stop)).Value.Total);
    }

    [Fact(DisplayName = "列表先取一页，再取这一页的儿童：每一类都按编号找人，不从全区的人开始")]
    public async Task A_page_finds_its_children_by_id()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "SQLite 的执行计划");
        await using var w = await ChildWorld.CreateAsync();
        await w.FileAsync();
        using var heard = Plans.Listen();
        foreach (var filter in Enum.GetValues<FileFilter>()) Assert.True((await w.Browse.RunAsync(new(filter, null, 0, 10), World.Clerk, Stop)).Ok);
        var found = await w.Register.ReadAsync(db => heard.FindingAsync(db, "person"));
        Assert.NotEmpty(found);
        Assert.All(found, line => Assert.Contains("(person_id=?)", line, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "年龄：16 周岁生日前一天可以建留守档案，生日当天拒绝，困境可以；18 周岁生日前一天可以，当天拒绝；建档后到生日当天自动终止，不能再改，可以另建困境档案")]
    public async Task Ages()
    {
        await using var w = await ChildWorld.CreateAsync();
        var (before, on) = (await w.ChildAsync(2010, 11, 21), await w.ChildAsync(2010, 11, 20));
        Assert.Equal(["ok", "CHILD-006"], [Code(await w.TryOpenAsync(before)), Code(await w.TryOpenAsync(on))]);
        var difficult = Content with { Kinds = ChildKinds.InDifficulty };
        Assert.Equal("ok", Code(await w.TryOpenAsync(on, difficult)));
        var (young, grown) = (await w.ChildAsync(2008, 11, 21), await w.ChildAsync(2008, 11, 20));
        Assert.Equal(["ok", "CHILD-007"], [Code(await w.TryOpenAsync(young, difficult)), Code(await w.TryOpenAsync(grown, difficult))]);
        Assert.Equal((new DateOnly(2030, 3, 1), new DateOnly(2028, 2, 29)), (ChildLimits.Birthday(new(2012, 2, 29), 18), ChildLimits.Birthday(new(2012, 2, 29), 16)));

        var file = (await w.Browse.RunAsync(new(FileFilter.Kept, null, 0, 10), World.Clerk, Stop)).Value.Rows.Single(r => r.Kinds == ChildKinds.LeftBehind).FileId;
        Assert.Null((await w.ViewAsync(file)).Ended);
        w.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((new DateOnly(2026, 11, 21), ChildEnding.Grown), (await w.ViewAsync(file)).Ended);
        Assert.Equal(["CHILD-011", "CHILD-011"], [await w.ChangeAsync(file, Content with { Note = "补写备注", School = "二中" }), await w.ReviewAsync(file, w.Today)]);
        Assert.Equal("ok", Code(await w.TryOpenAsync(before, difficult)));
        Assert.Equal(ChildEnding.Grown, (await w.ViewAsync(file)).File.Ending);
    }

    [Fact(DisplayName = "终止和死亡：早于建档日、晚于今天、写“年满”的拒绝；终止后不能再终止；死亡当天自动终止；没有监护人、学校、类别、照护人的拒绝；将来、过早的建档日拒绝")]
    public async Task Endings_and_fields()
    {
        await using var w = await ChildWorld.CreateAsync();
        var file = await w.FileAsync(day: w.Today.AddDays(-10));
        Assert.Equal(["CHILD-010", "CHILD-009", "CHILD-018"], [await w.CloseAsync(file, w.Today.AddDays(-11)), await w.CloseAsync(file, w.Today.AddDays(1)), await w.CloseAsync(file, w.Today, ChildEnding.Grown)]);
        Assert.Equal(["ok", "CHILD-011"], [await w.CloseAsync(file, w.Today), await w.CloseAsync(file, w.Today)]);

        var dead = await w.FileAsync();
        var child = (await w.ViewAsync(dead)).File.SubjectId;
        Assert.Null((await w.Register.Death.RunAsync(new(w.Clock.NewId(), child, await w.Register.VersionAsync(child), w.Today), World.District, Stop)).Refusal);
        Assert.Equal((w.Today, ChildEnding.Died), (await w.ViewAsync(dead)).Ended);
        Assert.Equal("CHILD-004", Code(await w.TryOpenAsync(child)));

        var other = await w.ChildAsync(2017);
        async Task<string> TryAsync(FileContent content, DateOnly? day = null) => Code(await w.TryOpenAsync(other, content, day));
        Assert.Equal(["CHILD-005", "CHILD-012", "CHILD-013"], [await TryAsync(Content with { Kinds = 0 }), await TryAsync(Content with { Guardian = " " }), await TryAsync(Content with { Entrusted = "" })]);
        Assert.Equal(["CHILD-014", "CHILD-015", "CHILD-009"], [await TryAsync(Content with { Study = 0 }), await TryAsync(Content with { School = "" }), await TryAsync(Content with { NoticeOn = w.Today.AddDays(1) })]);
        Assert.Equal(["CHILD-009", "CHILD-022", "ok"], [await TryAsync(Content, w.Today.AddDays(1)), await TryAsync(Content, w.Today.AddDays(-367)), await TryAsync(Content, w.Today.AddDays(-366))]);
        Assert.Equal(["CHILD-020", "CHILD-002"], [Code(await w.Open.RunAsync(new(w.Clock.NewId(), []), World.Clerk, Stop)), Code(await w.TryOpenAsync(w.Clock.NewId()))]);
    }

    [Fact(DisplayName = "应建未建：登记为留守且不满 16 周岁的、享受儿童保障的列出；已建档、满 16 周岁、后来不再留守、已停发的不列；按区划筛选，不是区划代码的不筛")]
    public async Task Should_have_one_and_has_none()
    {
        await using var w = await ChildWorld.CreateAsync();
        var (left, grown, back, orphan, over) = (await w.ChildAsync(2016), await w.ChildAsync(2010, 11, 20), await w.ChildAsync(2015), await w.ChildAsync(2009), await w.ChildAsync(2014));
        await KeepAsync(w, (db, id) => db.Facts.Add(Fact(w, id, left, 1)));
        await KeepAsync(w, (db, id) => db.Facts.Add(Fact(w, id, grown, 1)));
        await KeepAsync(w, (db, id) => db.Facts.Add(Fact(w, id, back, 1)));
        await KeepAsync(w, (db, id) => db.Facts.Add(Fact(w, id, back, 0, new(2026, 10, 1))));
        await KeepAsync(w, (db, id) => db.Awards.Add(Award(id, orphan, null)));
        await KeepAsync(w, (db, id) => db.Awards.Add(Award(id, over, new(2026, 11, 1))));
        async Task<IReadOnlyList<MissingFiles.Row>> RowsAsync(Actor actor, string? area = null) => (await w.Missing.RunAsync(new(area, 0, 10), actor, Stop)).Value.Rows;
        Assert.Equal([(left, ChildKinds.LeftBehind), (orphan, ChildKinds.InDifficulty)], (await RowsAsync(World.Clerk)).Select(r => (r.PersonId, r.Kinds)).OrderBy(r => r.Kinds));
        Assert.All(await RowsAsync(World.Clerk), r => Assert.Equal("王**", r.Name));
        Assert.Equal((2, 2, 0, 2), (await CountAsync("500114"), await CountAsync(World.Wenhui), await CountAsync("500114001999"), await CountAsync("50011400A")));
        async Task<int> CountAsync(string area) => (await RowsAsync(World.District, area)).Count;
        Assert.Equal("ok", Code(await w.TryOpenAsync(left)));
        Assert.Equal(orphan, Assert.Single(await RowsAsync(World.District)).PersonId);
        Assert.Empty(await RowsAsync(World.OtherClerk));
    }

    [Fact(DisplayName = "岗位和辖区：只有镇街经办建档、更新、评估；负责人和区级只看；村（居）协理员不能看；外镇看不到也写不进；每个个人信息字段写明目的")]
    public async Task Who_and_where()
    {
        await using var w = await ChildWorld.CreateAsync();
        var file = await w.FileAsync();
        var child = await w.ChildAsync(2015);
        foreach (var actor in (Actor[])[World.Aide, World.Chief, World.District, World.DistrictChief, Supervisor]) Assert.Equal("DATA-001", Code(await w.TryOpenAsync(child, actor: actor)));
        foreach (var actor in (Actor[])[World.Clerk, World.Chief, World.District, World.DistrictChief, Supervisor]) Assert.Equal("ok", Code(await w.Read.RunAsync(file, actor, Stop)));
        Assert.Equal(["DATA-001", "CHILD-001", "CHILD-002"], [Code(await w.Read.RunAsync(file, World.Aide, Stop)), Code(await w.Read.RunAsync(file, World.OtherClerk, Stop)), Code(await w.TryOpenAsync(child, actor: World.OtherClerk))]);
        Assert.Equal(["CHILD-001", "DATA-001"], [await w.ReviewAsync(file, w.Today, actor: World.OtherClerk), await w.ReviewAsync(file, w.Today, actor: World.Chief)]);
        Assert.Equal((1, 0), ((await w.Browse.RunAsync(new(FileFilter.Kept, null, 0, 10), Supervisor, Stop)).Value.Total, (await w.Browse.RunAsync(new(FileFilter.Kept, null, 0, 10), World.OtherClerk, Stop)).Value.Total));

        Type[] kept = [typeof(ChildFile), typeof(ChildFileState), typeof(ChildReview), typeof(ChildAssessment), typeof(ProtectionReport), typeof(ProtectionStep)];
        var bare = kept.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.CanWrite && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) is var t && (t == typeof(string) || t == typeof(DateOnly) || t == typeof(DateTime)))
            .Where(p => p.GetCustomAttribute<PersonalAttribute>() is null).Select(p => p.DeclaringType!.Name + "." + p.Name);
        Assert.Empty(bare);
    }

    private static Task<Guid> KeepAsync(ChildWorld w, Action<HuiminDb, Guid> change) => Payments.PayWorld.KeepAsync(w.Database, change);

    private static FactRecord Fact(ChildWorld w, Guid id, Guid person, int value, DateOnly? since = null) => new()
    {
        FactId = id,
        SubjectId = person,
        AreaCode = World.Wenhui,
        Code = "support.leftBehind",
        Value = value,
        Since = since ?? new DateOnly(2026, 1, 1),
        Source = "走访",
        SourceDay = new(2026, 1, 1),
        KnownFrom = w.Clock.UtcNow,
    };

    private static Award Award(Guid id, Guid person, DateOnly? end) => new()
    {
        AwardId = id,
        HouseholdId = id,
        PersonId = person,
        AreaCode = World.Wenhui,
        Programme = "ORPHAN",
        AmountFen = 136_260,
        FromMonth = new(2026, 1, 1),
        EndMonth = end,
        Basis = AwardBasis.TakenOver,
    };
}
