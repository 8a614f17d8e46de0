using Huimin.Data;

namespace Huimin.Payments;

/// <summary>
/// Tells PostgreSQL that whole batches are joined here, not single rows (成批连接): right after tens of thousands of rows came in it still believes in one, and
/// would look each of them up by walking through all. SQLite needs no telling.
/// </summary>
internal static class WholeSets
{
    private const string Tell = "select set_config('enable_nestloop', 'off', true)";

    public static async Task JoinAsync<T>(Work<T> work, CancellationToken ct)
    {
        if (work.Db is PostgresHuiminDb) await work.ExecuteAsync(Tell, ct);
    }

    public static async Task JoinAsync(Reading reading, CancellationToken ct)
    {
        if (reading.Db is not PostgresHuiminDb) return;
        await using var tell = reading.Command(Tell);
        await tell.ExecuteScalarAsync(ct);
    }
}
