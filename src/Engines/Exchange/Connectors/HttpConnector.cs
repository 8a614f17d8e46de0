using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Huimin.Exchange;

/// <summary>
/// Asks over HTTP (接口查询): registered hosts only, the address resolved, compared with the registration and connected to as it is; no redirects, no
/// proxy, no cookies, four megabytes at most.
/// </summary>
public sealed class HttpConnector : IConnector, IDisposable
{
    public const int MostBytes = 4 << 20;
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);
    private readonly RegisteredHosts hosts;
    private readonly HttpClient client;

    public HttpConnector(RegisteredHosts hosts)
    {
        this.hosts = hosts;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                MaxResponseHeadersLength = 16,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                ConnectCallback = ConnectAsync,
            })
        {
            MaxResponseContentBufferSize = MostBytes,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    private sealed record Wire(string? MessageId, Guid QuestionId, DateOnly Day, AnswerRow[]? Rows);

    public bool Serves(Source source) => hosts.Of(source) is not null;

    public async Task<IReadOnlyList<IncomingAnswer>> AskAsync(Source source, Guid questionId, IReadOnlyList<AskedPerson> people, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hosts.Of(source)!.Address, "questions"));
        request.Headers.Add("Idempotency-Key", questionId.ToString());
        request.Content = JsonContent.Create(new { QuestionId = questionId, Source = source.Code, Items = source.Items.Select(i => i.Code), People = people }, options: json);
        return await SendAsync(request, ct);
    }

    public async Task<IReadOnlyList<IncomingAnswer>> FetchAsync(Source source, Guid questionId, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hosts.Of(source)!.Address, $"questions/{questionId}"));
        return await SendAsync(request, ct);
    }

    public void Dispose() => client.Dispose();

    private async Task<IReadOnlyList<IncomingAnswer>> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var response = await AnswerAsync(request, ct);
        if (response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.NoContent) return [];
        if (response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500) throw new HttpRequestException("The source is not ready.", null, response.StatusCode);
        if (response.StatusCode != HttpStatusCode.OK) throw new NotUnderstoodException();
        try
        {
            var answers = await response.Content.ReadFromJsonAsync<Wire[]>(json, ct) ?? throw new NotUnderstoodException();
            return [.. answers.Select(Read)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new NotUnderstoodException();
        }
    }

    /// <summary>An answer that is too large stays too large however often it is asked for.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new NotUnderstoodException();
        }
    }

    private static IncomingAnswer Read(Wire wire)
    {
        if (string.IsNullOrWhiteSpace(wire.MessageId) || wire.MessageId.Length > Answer.LongestMessageId || wire.Rows is null) throw new NotUnderstoodException();
        if (wire.Rows.Any(r => r is null || r.Name is null || r.Number is null || r.Birth is null || r.Item is null || r.Value is null)) throw new NotUnderstoodException();
        return new IncomingAnswer(wire.MessageId.Trim(), wire.QuestionId, wire.Day, wire.Rows);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var allowed = addresses.FirstOrDefault(a => hosts.Allows(context.DnsEndPoint.Host, a)) ?? throw new NotUnderstoodException();
        var socket = new Socket(allowed.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(allowed, context.DnsEndPoint.Port), ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
