using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Huimin.PageBench.Mix;

/// <summary>
/// An open loop: every request goes out at the moment it is due, whatever became of those before, and its time counts from that moment, so that waiting in a
/// queue is part of it.
/// </summary>
internal sealed partial class OpenLoop(Uri server, Office office, int rate, Random random) : IDisposable
{
    private const int MostErrorsShown = 12;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
    private readonly Lock writing = new();
    private readonly Dictionary<string, Tally> tallies = [];
    private readonly List<string> errors = [];

    /// <summary>How long the last request was behind the schedule when it went out: above some milliseconds this program itself is too slow.</summary>
    public double LatestStartMillis { get; private set; }

    public async Task<(IReadOnlyList<Tally> Kinds, IReadOnlyList<string> Errors, double Rate)> RunAsync(TimeSpan time)
    {
        var total = (int)(rate * time.TotalSeconds);
        var under = new List<Task>(total);
        var started = Stopwatch.GetTimestamp();
        for (var n = 0; n < total;)
        {
            var behind = Stopwatch.GetElapsedTime(started) - TimeSpan.FromSeconds((double)n / rate);
            if (behind < TimeSpan.Zero)
            {
                await Task.Delay(1);
                continue;
            }

            LatestStartMillis = Math.Max(LatestStartMillis, behind.TotalMilliseconds);
            under.Add(SendAsync(office.Next(Draw()), started, (double)n++ / rate));
        }

        await Task.WhenAll(under);
        return ([.. Kinds.All.Select(k => tallies.GetValueOrDefault(k.Title)).OfType<Tally>()], errors, total / Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>One after another, each as soon as the last is answered; a kind that cannot be asked yet is left out.</summary>
    public async Task<IReadOnlyList<double>> OneByOneAsync(IEnumerable<string> kinds)
    {
        var millis = new List<double>();
        foreach (var errand in kinds.Select(office.Next))
        {
            var before = Stopwatch.GetTimestamp();
            if (await AskAsync(errand) is { } wrong) throw new InvalidOperationException($"{errand.Kind}: {wrong}");
            millis.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        return millis;
    }

    public void Dispose() => client.Dispose();

    private async Task SendAsync(Errand errand, long started, double dueSeconds)
    {
        await Task.Yield();
        string? wrong;
        try
        {
            wrong = await AskAsync(errand);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            wrong = e.GetType().Name + " " + e.Message;
        }

        var millis = (Stopwatch.GetElapsedTime(started).TotalSeconds - dueSeconds) * 1000;
        lock (writing)
        {
            if (!tallies.TryGetValue(errand.Kind, out var tally)) tallies[errand.Kind] = tally = new Tally(errand.Kind);
            tally.Millis.Add(millis);
            if (wrong is null) return;
            tally.Errors++;
            if (errors.Count < MostErrorsShown) errors.Add($"{errand.Kind} after {dueSeconds.ToString("N1", CultureInfo.InvariantCulture)} s: {wrong}");
        }
    }

    /// <summary>Null where the answer is what it should be.</summary>
    private async Task<string?> AskAsync(Errand errand)
    {
        using var request = new HttpRequestMessage(errand.Form is null ? HttpMethod.Get : HttpMethod.Post, errand.Path) { Content = errand.Form };
        request.Headers.TryAddWithoutValidation("Cookie", errand.Cookie);
        if (errand.Form is null) request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var answer = await client.SendAsync(request);
        if (errand.Form is null) return answer.StatusCode == HttpStatusCode.OK ? null : $"{(int)answer.StatusCode} {answer.Headers.Location}";
        var to = answer.Headers.Location?.OriginalString;
        if (to?.Contains(errand.LeadsTo, StringComparison.Ordinal) != true) return $"{(int)answer.StatusCode} {to} {Refused().Match(await answer.Content.ReadAsStringAsync()).Value}";
        errand.Then?.Invoke(to);
        return null;
    }

    private string Draw()
    {
        var at = random.Next(Kinds.All.Sum(k => k.Share));
        foreach (var (title, share) in Kinds.All)
        {
            if ((at -= share) < 0) return title;
        }

        return Kinds.All[0].Title;
    }

    [GeneratedRegex("[^<>]{0,60}（[A-Z]+-[0-9]+）")]
    private static partial Regex Refused();
}

/// <summary>The times of one kind of request.</summary>
internal sealed class Tally(string kind)
{
    public string Kind => kind;

    public List<double> Millis { get; } = [];

    public int Errors { get; set; }

    public static double Part(IEnumerable<double> millis, double part) => millis.Order().ToArray() is { Length: > 0 } sorted ? sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))] : 0;
}
