using System.Net;
using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.RegistryPages;

/// <summary>The forms about households and relatives, as a clerk fills them: the answer that is refused says why beside its field, the other is done.</summary>
public sealed class HouseholdFormTests
{
    [Fact(DisplayName = "整户迁移：没填住址、迁到别的镇都退回并说明；迁到本镇另一社区后两人都在那里，再点一次不再迁")]
    public async Task Moving()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync($"/households/{town.Household}/move");

        var empty = await clerk.SubmitAsync(form, "move", ("Input.AreaCode", "500114001002"), ("Input.Address", ""));
        var away = await clerk.SubmitAsync(form, "move", ("Input.AreaCode", Town.OtherVillage), ("Input.Address", "3组8号"));
        var unmoved = await clerk.GetAsync($"/households/{town.Household}");
        var fresh = await clerk.GetAsync($"/households/{town.Household}/move");
        var moved = await clerk.SubmitAsync(fresh, "move", ("Input.AreaCode", "500114001002"), ("Input.Address", "3组8号"));
        var again = await clerk.SubmitAsync(fresh, "move", ("Input.AreaCode", "500114001002"), ("Input.Address", "3组8号"));

        Assert.NotNull(empty.Document.QuerySelector("#f-Input-Address-error"));
        Assert.Contains("REG-037", empty.Text, StringComparison.Ordinal);
        Assert.Contains("REG-072", away.Text, StringComparison.Ordinal);
        Assert.Contains("2组15号", unmoved.Text, StringComparison.Ordinal);
        Assert.Equal($"/households/{town.Household}?done=moved", Local(moved));
        Assert.Equal(Local(moved), Local(again));
        Assert.Contains("3组8号", (await clerk.GetAsync($"/households/{town.Household}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await ReadAsync(town, db => db.People.CountAsync(p => p.AreaCode == "500114001002", TestApp.Stop)));
    }

    [Fact(DisplayName = "分户：没有指定新户主、户号已用都退回；办成后原户剩一人，新户一人并为户主")]
    public async Task Splitting()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync($"/households/{town.Household}/split");
        var (number, address, wife) = (("Input.Number", "Q1002"), ("Input.Address", "2组16号"), $"Relation-{town.Wife}");

        var headless = await clerk.SubmitAsync(form, "split", number, address);
        var taken = await clerk.SubmitAsync(form, "split", ("Input.Number", "Q1001"), address, (wife, Relation.Head));
        var split = await clerk.SubmitAsync(await clerk.GetAsync($"/households/{town.Household}/split"), "split", number, address, (wife, Relation.Head));
        var now = await clerk.GetAsync(Local(split)!);

        Assert.Contains("REG-070", headless.Text, StringComparison.Ordinal);
        Assert.Contains("REG-036", taken.Text, StringComparison.Ordinal);
        Assert.Contains("成员（1 人）", now.Text, StringComparison.Ordinal);
        Assert.Contains("田桂兰", now.Text, StringComparison.Ordinal);
        Assert.Contains("成员（1 人）", (await clerk.GetAsync($"/households/{town.Household}")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "并户：先按户号查找；没选关系退回；办成后人在另一户，本户销户；查不到的户号有说明")]
    public async Task Merging()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var child = await town.AddAsync(new() { AreaCode = Town.Village, Name = "周小满", NoIdReason = NoIdReason.NotRegistered, BirthDate = new DateOnly(2000, 5, 20) });
        var other = await town.App.WithAsync<CreateHousehold, Guid>(async c =>
            (await c.RunAsync(new(town.App.Clock.NewId(), "Q2001", Town.Village, "2组20号", child, ValidFrom: new DateOnly(2025, 1, 1)), Actor.Product("500114"), TestApp.Stop)).Value);

        var unknown = await clerk.AskAsync($"/households/{other}/merge", ("number", "Q9999"));
        var form = await clerk.AskAsync($"/households/{other}/merge", ("number", "Q1001"));
        var unsaid = await clerk.SubmitAsync(form, "merge", ($"Relation-{child}", ""));
        var merged = await clerk.SubmitAsync(form, "merge", ($"Relation-{child}", "20"));

        Assert.Contains("没有找到", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("REG-031", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal($"/households/{town.Household}?done=merged", Local(merged));
        Assert.Contains("成员（3 人）", (await clerk.GetAsync($"/households/{town.Household}")).Text, StringComparison.Ordinal);
        Assert.NotNull(await ReadAsync(town, db => db.Households.Where(h => h.HouseholdId == other).Select(h => h.ValidTo).SingleAsync(TestApp.Stop)));
    }

    [Fact(DisplayName = "变更户主：原户主没说是新户主的什么人就退回；办成后一户一主；旧页面再办被拒绝")]
    public async Task Changing_the_head()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync($"/households/{town.Household}/head");
        var stale = await clerk.GetAsync($"/households/{town.Household}/head");
        var head = ("HeadPersonId", town.Wife.ToString());

        var unsaid = await clerk.SubmitAsync(form, "head", head);
        var changed = await clerk.SubmitAsync(await clerk.GetAsync($"/households/{town.Household}/head"), "head", head, ($"Relation-{town.Head}", "11"));
        var late = await clerk.SubmitAsync(stale, "head", head, ($"Relation-{town.Head}", "11"));

        Assert.Contains("REG-034", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal($"/households/{town.Household}?done=head", Local(changed));
        Assert.Contains("DATA-003", late.Text, StringComparison.Ordinal);
        var heads = await ReadAsync(town, db => db.Memberships.Where(m => m.Relation == Relation.Head && m.KnownTo == null && m.ValidTo == null).Select(m => m.PersonId).ToListAsync(TestApp.Stop));
        Assert.Equal([town.Wife], heads);
    }

    [Fact(DisplayName = "登记亲属：先查找这个人；选自己退回；办成后两人的档案都看得到；同一条再登记退回")]
    public async Task Relatives()
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var kind = ("Kind", nameof(RelativeKind.Sibling).ToLowerInvariant());

        var form = await clerk.AskAsync($"/people/{town.Head}/relatives", ("q", "田桂兰"));
        var oneself = await clerk.SubmitAsync(form, "relative", ("OtherPersonId", town.Head.ToString()), kind);
        var done = await clerk.SubmitAsync(form, "relative", ("OtherPersonId", town.Wife.ToString()), kind);
        var twice = await clerk.SubmitAsync(await clerk.AskAsync($"/people/{town.Head}/relatives", ("q", "田桂兰")), "relative", ("OtherPersonId", town.Wife.ToString()), kind);

        Assert.Contains("REG-062", oneself.Text, StringComparison.Ordinal);
        Assert.Equal($"/people/{town.Head}?done=relative", Local(done));
        Assert.Contains("REG-063", twice.Text, StringComparison.Ordinal);
        Assert.Contains("田桂兰", (await clerk.GetAsync($"/people/{town.Head}")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await ReadAsync(town, db => db.Relatives.CountAsync(TestApp.Stop))); // one from each side
    }

    [Theory(DisplayName = "登记死亡：没填日期、早于出生、晚于今天都退回；当天可以")]
    [InlineData("", "VAL")]
    [InlineData("1950-01-01", "REG-061")]
    [InlineData("2026-11-03", "REG-025")]
    [InlineData("2026-11-02", null)]
    public async Task Death(string day, string? code)
    {
        await using var town = await Town.StartAsync();
        var clerk = await town.App.SignedInAsync(Role.TownClerk);
        var form = await clerk.GetAsync($"/people/{town.Head}/death");

        var answer = await clerk.SubmitAsync(form, "death", ("Input.DeathDate", day));

        var died = await ReadAsync(town, db => db.People.Where(p => p.PersonId == town.Head).Select(p => p.DeathDate).SingleAsync(TestApp.Stop));
        if (code is not null)
        {
            Assert.Contains(code, answer.Text, StringComparison.Ordinal);
            Assert.NotNull(answer.Document.QuerySelector("#f-Input-DeathDate-error"));
            Assert.Null(died);
            return;
        }

        Assert.Equal($"/people/{town.Head}?done=death", Local(answer));
        Assert.Equal(new DateOnly(2026, 11, 2), died);
        Assert.Contains("没有户主", (await clerk.GetAsync("/findings")).Text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "别的镇的经办打不开、也提交不了这些表单")]
    [InlineData("move")]
    [InlineData("split")]
    [InlineData("merge")]
    [InlineData("head")]
    public async Task Another_town_has_no_form(string verb)
    {
        await using var town = await Town.StartAsync();
        var stranger = await town.App.AsAsync(Role.TownClerk, "500114002");

        var page = await stranger.GetAsync($"/households/{town.Household}/{verb}");

        Assert.DoesNotContain("周春生", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form[method=post]:not([action='/ask'])"));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/")).Status);
    }

    private static async Task<T> ReadAsync<T>(Town town, Func<HuiminDb, Task<T>> read)
    {
        await using var reading = await town.App.Database.Reader.OpenAsync(Actor.Product("500114"), TestApp.Stop);
        return await read(reading.Db);
    }

    private static string? Local(TestPage page) => page.Location is { } to && Uri.TryCreate(to, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.PathAndQuery : page.Location;
}
