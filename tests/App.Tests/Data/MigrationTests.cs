using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Data;

/// <summary>The product's schema comes from its migrations, on both databases.</summary>
public sealed class MigrationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "迁移与模型一致：没有忘记写的结构变更")]
    public async Task Nothing_in_the_model_waits_for_a_migration()
    {
        await using var db = await TestDatabase.CreateProductAsync();
        await using var read = await db.Reader.OpenAsync(Actor.Product("500114"), Stop);
        Assert.False(read.Db.Database.HasPendingModelChanges(), "运行 scripts/migration.sh 名称");
        Assert.NotEmpty(await read.Db.Database.GetAppliedMigrationsAsync(Stop));
    }

    [Fact(DisplayName = "更新版本建的数据库，旧程序拒绝打开")]
    public async Task A_newer_schema_is_refused()
    {
        await using var db = await TestDatabase.CreateProductAsync();
        await db.ExecuteAsOwnerAsync("""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29990101000000_Future', '10.0.14')""");
        Assert.Equal(DataRefusals.SchemaNewer, (await db.Store.PrepareAsync(Stop)).Refusal);
    }
}
