using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// Gives every command of the lived year its client key, from the seed, the day and what is done to whom. A day that is lived again after a kill repeats
/// nothing: what was answered is read back by its key.
/// </summary>
internal sealed class YearDesk(ReadDesk reader, YearClock time, ulong seed, YearTimes times, long breakAfter = long.MaxValue)
{
    private DateOnly today;
    private bool again;

    /// <summary>How many commands were given.</summary>
    public long Commands { get; private set; }

    public DateOnly Today => today;

    /// <summary>Begins a day; <paramref name="livedBefore"/> when part of it may be done already.</summary>
    public void Begin(DateOnly day, bool livedBefore) => (today, again) = (day, livedBefore);

    public void Count()
    {
        if (Commands >= breakAfter) throw new OperationCanceledException("The year was broken off.");
        time.Pass();
        Commands++;
    }

    public Guid Key(string label)
    {
        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{today:yyyyMMdd}|{label}"), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a rule of one's own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }

    /// <summary>Does it, or reads what came of it; anything but yes stops the year.</summary>
    public async Task<T> MustAsync<T>(string kind, string label, Func<Guid, Task<Result<T>>> run, CancellationToken ct)
    {
        var done = await TryAsync(kind, label, run, ct);
        return done.Ok ? done.Value : throw new YearStopped(done.Refusal with { Message = $"{today:yyyy-MM-dd} {label}：{done.Refusal.Message}" });
    }

    /// <summary>Does it, or reads what came of it; a no is an answer too.</summary>
    public Task<Result<T>> TryAsync<T>(string kind, string label, Func<Guid, Task<Result<T>>> run, CancellationToken ct) => times.OfAsync<Result<T>>(kind, async () =>
    {
        Count();
        var key = Key(label);
        if (again && await AnsweredAsync(key, ct) is { } json) return JsonSerializer.Deserialize<T>(json)!;
        return await run(key);
    });

    /// <summary>Looks at the records before something is done; no command.</summary>
    public Task<T> LookAsync<T>(string kind, Func<Task<T>> look) => times.OfAsync(kind, look);

    private async Task<string?> AnsweredAsync(Guid key, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(Actor.Nobody, ct);
        await using var command = reading.Command("select answer_json from work_answer where key = @key", ("key", key));
        return await command.ExecuteScalarAsync(ct) as string;
    }
}

/// <summary>An operation said no where the year cannot go on: the simulation is wrong, or the product.</summary>
internal sealed class YearStopped(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
