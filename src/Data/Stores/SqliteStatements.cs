using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Huimin.Data;

/// <summary>
/// The statements that an open connection has prepared, by their text (预编译语句). To read the text of a query anew takes the engine longer than most queries take:
/// the same text serves again, with other values.
/// </summary>
internal sealed class SqliteStatements
{
    private const int MostKept = 256;
    private static readonly ConditionalWeakTable<SqliteConnection, SqliteStatements> known = [];
    private readonly Dictionary<string, Kept> statements = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;

    private SqliteStatements(SqliteConnection connection) => this.connection = connection;

    /// <summary>Keeps the statements of this connection from now on, while it is open.</summary>
    public static SqliteStatements Of(SqliteConnection connection) => known.GetValue(connection, c => new SqliteStatements(c));

    /// <summary>A command without values; an own one while the kept one is in use.</summary>
    public SqliteCommand Take(string sql) => Find(sql) ?? new SqliteCommand(sql, connection);

    public void End()
    {
        foreach (var kept in statements.Values) kept.End();
        statements.Clear();
        known.Remove(connection);
    }

    private Kept? Find(string sql)
    {
        if (!statements.TryGetValue(sql, out var kept) && statements.Count < MostKept) statements[sql] = kept = new Kept { Connection = connection, CommandText = sql };
        return kept is not null && kept.TryTake() ? kept : null;
    }

    // Disposed by who asked, it stays prepared; its values go.
    private sealed class Kept : SqliteCommand
    {
        private bool taken;

        public bool TryTake() => !taken && (taken = true);

        public void End() => base.Dispose(true);

#pragma warning disable CA2215 // That it is not let go is what this class is for; End does.
        protected override void Dispose(bool disposing)
        {
            Parameters.Clear();
            Transaction = null;
            taken = false;
        }
#pragma warning restore CA2215
    }

    /// <summary>Gives the queries of the mapper the statements that are kept for their connection.</summary>
    internal sealed class Reuse : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            if (result is not SqliteCommand { Connection: { } connection } command || !known.TryGetValue(connection, out var kept) || kept.Find(command.CommandText) is not { } statement) return result;
            (statement.Transaction, statement.CommandTimeout) = (command.Transaction, command.CommandTimeout);
            foreach (SqliteParameter parameter in command.Parameters) statement.Parameters.Add(parameter);
            command.Dispose();
            return statement;
        }
    }
}
