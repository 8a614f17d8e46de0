using System.Diagnostics;
using System.Net;

namespace Huimin.PageBench;

/// <summary>
/// A closed loop over HTTP/1.1: so many connections, each asks for its next page as soon as it has the last one. Pages are taken compressed, as a browser
/// takes them, and are not unpacked.
/// </summary>
internal sealed class Load(Uri server, string cookie, int connections)
{
    public async Task<Figures> RunAsync(string name, IReadOnlyList<string> paths, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, AutomaticDecompression = DecompressionMethods.None, UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server };
        var started = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => OneAsync(client, paths, c, started, time))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        var millis = each.SelectMany(e => e.Millis).Order().ToArray();
        if (millis.Length == 0) throw new InvalidOperationException($"{name}: no answer.");
        return new Figures(name, millis.Length / elapsed.TotalSeconds, Percentile(millis, 0.5), Percentile(millis, 0.99), millis[^1], each.Sum(e => e.Bytes) / millis.Length);
    }

    private async Task<(List<double> Millis, long Bytes)> OneAsync(HttpClient client, IReadOnlyList<string> paths, int connection, long started, TimeSpan time)
    {
        var (millis, bytes, buffer) = (new List<double>(65536), 0L, new byte[65536]);
        for (var at = connection * 7919; Stopwatch.GetElapsedTime(started) < time; at++)
        {
            var before = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, paths[at % paths.Count]);
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{request.RequestUri}: {(int)answer.StatusCode}");
            await using var body = await answer.Content.ReadAsStreamAsync();
            for (int read; (read = await body.ReadAsync(buffer)) > 0;) bytes += read;
            millis.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return (millis, bytes);
    }

    private static double Percentile(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}

/// <summary>What one run showed.</summary>
/// <param name="Name">What was asked for.</param>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Half of the answers came within so many milliseconds.</param>
/// <param name="P99">99 of a hundred did.</param>
/// <param name="Slowest">All did.</param>
/// <param name="Bytes">Compressed body of an answer, on average.</param>
internal sealed record Figures(string Name, double PerSecond, double P50, double P99, double Slowest, long Bytes);
