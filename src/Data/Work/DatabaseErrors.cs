using Huimin.Values;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Huimin.Data;

internal enum DatabaseErrorKind
{
    Duplicate = 1,
    DiskFull = 2,
    Busy = 3,
    Flush = 4,
    OutsideScope = 5,
}

/// <summary>The errors of either engine that are answers, not bugs.</summary>
public static class DatabaseErrors
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteFlushFailed = 1034;
    private const int SqliteDirectoryFlushFailed = 1290;
    private const int SqliteNoSpaceForIndexOfLog = 4874;

    /// <summary>What to tell a person whom an outage of the database stopped: a full disk, a failed flush; null for anything else.</summary>
    public static Refusal? Outage(Exception exception) => Read(exception)?.Kind switch
    {
        DatabaseErrorKind.DiskFull => DataRefusals.DiskFull,
        DatabaseErrorKind.Flush => DataRefusals.FlushFailed,
        _ => null,
    };

    /// <summary>The answer to a set-based statement that the database refused (C2); null for anything else, which is a bug.</summary>
    public static Refusal? Answer(Exception exception) => Read(exception)?.Kind switch
    {
        DatabaseErrorKind.Duplicate => DataRefusals.Duplicate,
        DatabaseErrorKind.DiskFull => DataRefusals.DiskFull,
        DatabaseErrorKind.Flush => DataRefusals.FlushFailed,
        DatabaseErrorKind.OutsideScope => DataRefusals.OutsideScope,
        DatabaseErrorKind.Busy => DataRefusals.Busy,
        _ => null,
    };

    /// <summary>True for a failed flush (F1).</summary>
    internal static bool IsFlush(SqliteException e) => e.SqliteExtendedErrorCode is SqliteFlushFailed or SqliteDirectoryFlushFailed;

    internal static (DatabaseErrorKind Kind, string Index)? Read(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case SqliteException { SqliteExtendedErrorCode: SqliteConstraintUnique or SqliteConstraintPrimaryKey }:
                    return (DatabaseErrorKind.Duplicate, IndexNameOf(e.Message));
                case SqliteException s when IsFlush(s):
                    return (DatabaseErrorKind.Flush, "");
                case SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: SqliteNoSpaceForIndexOfLog }:
                    return (DatabaseErrorKind.DiskFull, "");
                case SqliteException { SqliteErrorCode: 5 or 6 }:
                    return (DatabaseErrorKind.Busy, "");
                case PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } p:
                    return (DatabaseErrorKind.Duplicate, p.ConstraintName ?? "");
                case PostgresException { SqlState: PostgresErrorCodes.DiskFull }:
                    return (DatabaseErrorKind.DiskFull, "");
                case PostgresException { SqlState: PostgresErrorCodes.IoError }:
                    return (DatabaseErrorKind.Flush, "");
                case PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } p when p.MessageText.Contains("row-level security", StringComparison.Ordinal):
                    return (DatabaseErrorKind.OutsideScope, "");
                case PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable }:
                    return (DatabaseErrorKind.Busy, "");
            }
        }

        return null;
    }

    // "UNIQUE constraint failed: person.id_number_index" → "ix_person_id_number_index", as the convention names it.
    private static string IndexNameOf(string message)
    {
        var at = message.LastIndexOf("failed: ", StringComparison.Ordinal);
        if (at < 0) return "";
        var columns = message[(at + 8)..].TrimEnd('\'', '.').Split(", ");
        var table = columns[0].Split('.')[0];
        return "ix_" + table + "_" + string.Join('_', columns.Select(c => c.Split('.')[^1]));
    }
}
