using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>A question that is translated once is asked anew by each: with his divisions, his values, and on his database.</summary>
public sealed class StandingQueryTests
{
    private static readonly StandingQuery<string, Parcel> labelled = new((db, label) => db.Set<Parcel>().Where(p => p.Label == label));
    private static readonly StandingQuery<List<string>, string, string> among = new((db, labels, note) => db.Set<Parcel>().Where(p => labels.Contains(p.Label) && p.Note == note).OrderBy(p => p.Label).Select(p => p.Label));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "常用查询只翻译一次，各人仍只看到自己的区划；没有就是没有；在两个库里各得各的答案")]
    public async Task Each_sees_his_own()
    {
        await using var first = await TestDatabase.CreateAsync([new Parcels()]);
        await using var second = await TestDatabase.CreateAsync([new Parcels(), new DataRecords()]);
        await KeepAsync(first, "一", "500114001001");
        await KeepAsync(first, "二", "500114002001");
        await KeepAsync(second, "一", "500114002001");
        Assert.Equal(["一"], await SeenAsync(first, "500114001", "一", "二"));
        Assert.Equal(["二"], await SeenAsync(first, "500114002", "一", "二"));
        Assert.Equal(["一", "二"], await SeenAsync(first, "500114", "一", "二", "三"));
        Assert.Equal([], await SeenAsync(second, "500114001", "一", "二"));
        Assert.Equal(["一"], await SeenAsync(second, "500114002", "一", "二"));
    }

    private static async Task KeepAsync(TestDatabase db, string label, string area) =>
        Assert.True((await AddParcel.RunAsync(db.Desk, new(db.Clock.NewId(), label, area, "易碎"), Parcels.Clerk(area[..9]), Stop)).Ok);

    private static async Task<List<string>> SeenAsync(TestDatabase db, string area, params List<string> labels)
    {
        await using var read = await db.Reader.OpenAsync(Parcels.Clerk(area), Stop);
        var one = new List<string>();
        foreach (var label in labels)
        {
            if (await labelled.OneAsync(read.Db, label, Stop) is { } parcel) one.Add(parcel.Label);
        }

        Assert.Equal(one, await among.ListAsync(read.Db, labels, "易碎", Stop));
        Assert.Equal(one.Count > 0, await among.AnyAsync(read.Db, labels, "易碎", Stop));
        Assert.False(await among.AnyAsync(read.Db, labels, "怕水", Stop));
        return one;
    }
}
