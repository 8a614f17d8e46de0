using Huimin.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;

namespace Huimin.App.Tests.Tidiness;

/// <summary>Nothing in the product saves but the one write path and the few reviewed places under it.</summary>
public sealed class WritePathTests
{
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        ["Huimin.Data.Work`1"] = "the write path itself",
        ["Huimin.Data.AuditTrail"] = "adds the records of the trail inside somebody's transaction",
        ["Huimin.Data.AuditSealer"] = "adds seals",
        ["Huimin.Data.TouchDesk"] = "the instant a session was last seen, and nothing else",
        ["Huimin.Data.SqliteStore"] = "pragmas, guards, checkpoints",
        ["Huimin.Data.SqliteRules"] = "asks the engine for its version",
        ["Huimin.Data.SqliteLoad"] = "bulk load inside a work",
        ["Huimin.Data.PostgresStore"] = "scope, locks, guards, bulk load inside a work",
        ["Huimin.Data.Schema"] = "brings the schema up to date",
        ["Huimin.Data.Backup"] = "reads the database, writes the copy",
    };

    private static readonly string[] Connections =
        ["Microsoft.Data.Sqlite.SqliteConnection", "Npgsql.NpgsqlConnection", "Npgsql.NpgsqlDataSource", "Npgsql.NpgsqlDataSourceBuilder"];

    private static readonly string[] Writing =
        ["SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql", "ExecuteNonQuery", "BeginBinaryImport", "BeginTextImport", "BeginRawBinaryCopy", "EnsureCreated", "EnsureDeleted", "Migrate"];

    private static bool Writes(MethodReference method)
    {
        var type = method.DeclaringType.GetElementType().FullName;
        if (Connections.Contains(type)) return method.Name is ".ctor" or "Create" or "Build" || Writing.Any(w => method.Name.StartsWith(w, StringComparison.Ordinal));
        if (type.StartsWith("Dapper.SqlMapper", StringComparison.Ordinal)) return method.Name.StartsWith("Execute", StringComparison.Ordinal);
        return (type.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) || type.StartsWith("Microsoft.Data.Sqlite.", StringComparison.Ordinal)
                || type.StartsWith("Npgsql.", StringComparison.Ordinal) || type.StartsWith("System.Data.", StringComparison.Ordinal) || type.StartsWith("Huimin.", StringComparison.Ordinal))
            && Writing.Any(w => method.Name.StartsWith(w, StringComparison.Ordinal))
            && !type.StartsWith("Microsoft.EntityFrameworkCore.Migrations.", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Type, string Call)> CallsIn(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var outermost = type;
            while (outermost.DeclaringType is not null) outermost = outermost.DeclaringType;
            foreach (var instruction in type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions))
            {
                if (instruction.Operand is MethodReference called && Writes(called)) yield return (outermost.FullName, called.DeclaringType.Name + "." + called.Name);
            }
        }
    }

    [Fact(DisplayName = "除唯一的写入路径和已审查的几处外，产品中没有任何保存数据的调用")]
    public void Nothing_else_saves()
    {
        var calls = Directory.GetFiles(AppContext.BaseDirectory, "*uimin*.dll").Where(Sources.IsProduct).SelectMany(CallsIn).ToList();
        Assert.Empty(calls.Where(c => !Reviewed.ContainsKey(c.Type)).Distinct());
        Assert.Empty(Reviewed.Keys.Except(calls.Select(c => c.Type))); // the list does not outlive its reasons
    }

    [Theory(DisplayName = "检查程序能找到埋下的保存调用")]
    [InlineData("SaveChangesAsync")]
    [InlineData("ExecuteDeleteAsync")]
    [InlineData("ExecuteSqlRaw")]
    [InlineData("ExecuteNonQuery")]
    [InlineData(".ctor")]
    public void A_planted_call_is_found(string call) =>
        Assert.Contains(CallsIn(typeof(WritePathTests).Assembly.Location), c => c.Type == typeof(Planted).FullName && c.Call.EndsWith("." + call, StringComparison.Ordinal));
}

/// <summary>What nobody may write. Never called.</summary>
internal static class Planted
{
    public static async Task SaveAsync(HuiminDb db)
    {
        await db.Set<AuditRecord>().Where(r => r.Seq == 0).ExecuteDeleteAsync();
        await Task.Run(() => db.Database.ExecuteSqlRaw("select 1"));
        await db.SaveChangesAsync();
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var command = connection.CreateCommand();
        command.ExecuteNonQuery();
    }
}
