using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huimin.App.Tests;

/// <summary>
/// The statements that one piece of the product asks of SQLite, as it writes them, and how the database goes about each (执行计划): a statement that reads a whole
/// table is as right as any other and only a plan tells it.
/// </summary>
internal sealed class Plans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<Plans?> listening = new();
    private readonly List<(string Sql, List<(string Name, object? Value)> Values)> asked = [];
    private readonly List<IDisposable> subscriptions = [];

    private Plans() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Hears the statements of who starts it and of what he calls, not those of tests beside it.</summary>
    public static Plans Listen() => listening.Value = new Plans();

    /// <summary>The plans of those statements that were heard and speak of something, one text for each.</summary>
    public async Task<List<string>> OfAsync(HuiminDb db, string about)
    {
        var plans = new List<string>();
        foreach (var (sql, values) in asked.Where(a => a.Sql.Contains(about, StringComparison.Ordinal)).DistinctBy(a => a.Sql).ToList()) plans.Add(await ExplainAsync(db, sql, values));
        return plans;
    }

    /// <summary>The lines of the plans of all statements that were heard which say how rows of one table are found.</summary>
    public async Task<List<string>> FindingAsync(HuiminDb db, string table)
    {
        var lines = new List<string>();
        foreach (var (sql, values) in asked.DistinctBy(a => a.Sql).ToList())
        {
            var names = Regex.Matches(sql, $"\"{table}\" AS (\"?\\w+\"?)").Select(m => m.Groups[1].Value.Trim('"')).ToHashSet(StringComparer.Ordinal);
            if (names.Count > 0) lines.AddRange((await ExplainAsync(db, sql, values)).Split('\n').Where(l => l.Split(' ') is ["SCAN" or "SEARCH", var name, ..] && names.Contains(name)));
        }

        return lines;
    }

    /// <summary>How SQLite would go about a statement, line by line.</summary>
    public static async Task<string> ExplainAsync(HuiminDb db, string sql, IEnumerable<(string Name, object? Value)> values)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();

        // A plan runs nothing, so the connection would not notice that an index was made since.
        command.CommandText = "select count(*) from sqlite_schema";
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        command.CommandText = "explain query plan " + sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(rows.GetString(3));
        return string.Join('\n', lines);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (listening.Value != this || value.Value is not CommandEventData { Command: var command } || !command.CommandText.Contains("SELECT", StringComparison.OrdinalIgnoreCase)) return;
        asked.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        listening.Value = null;
    }
}
