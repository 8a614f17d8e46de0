using System.Net;
using System.Text.Json;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>The hosts that may be called, and nothing else (登记的数据源地址): base address and the network addresses it may resolve to.</summary>
public sealed class RegisteredHosts
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, Host> bySource;

    private RegisteredHosts(Dictionary<string, Host> bySource) => this.bySource = bySource;

    /// <param name="Source">Code of the source.</param>
    /// <param name="Address">Base address, https.</param>
    /// <param name="Networks">The addresses it may resolve to.</param>
    public sealed record Host(string Source, Uri Address, IReadOnlyList<IPAddress> Networks);

    private sealed record Line(string? Source, string? Address, string[]? Networks);

    public static RegisteredHosts None { get; } = new([]);

    public static RegisteredHosts Of(params IEnumerable<Host> hosts) => new(hosts.ToDictionary(h => h.Source, StringComparer.Ordinal));

    /// <summary>Reads exchange-hosts.json; without the file every source goes by files. A wrong line stops the start.</summary>
    public static Result<RegisteredHosts> Read(string path)
    {
        if (!File.Exists(path)) return None;
        Line[]? lines;
        try
        {
            lines = JsonSerializer.Deserialize<Line[]>(File.ReadAllBytes(path), json);
        }
        catch (JsonException)
        {
            return ExchangeRefusals.HostsWrong.Fill(1);
        }

        var hosts = new Dictionary<string, Host>(StringComparer.Ordinal);
        for (var i = 0; i < lines?.Length; i++)
        {
            var networks = new List<IPAddress>();
            foreach (var text in lines[i].Networks ?? [])
            {
                if (IPAddress.TryParse(text, out var network)) networks.Add(network);
            }

            var fits = SourceBook.Find(lines[i].Source ?? "") is { FeedOnly: false } && Uri.TryCreate(lines[i].Address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
                && networks.Count > 0 && networks.Count == lines[i].Networks!.Length;
            if (!fits || !hosts.TryAdd(lines[i].Source!, new Host(lines[i].Source!, new Uri(lines[i].Address!.TrimEnd('/') + "/"), networks))) return ExchangeRefusals.HostsWrong.Fill(i + 1);
        }

        return new RegisteredHosts(hosts);
    }

    public Host? Of(Source source) => bySource.GetValueOrDefault(source.Code);

    /// <summary>Whether a host may be called at this address.</summary>
    internal bool Allows(string hostName, IPAddress address) =>
        bySource.Values.Any(h => string.Equals(h.Address.IdnHost, hostName, StringComparison.OrdinalIgnoreCase) && h.Networks.Contains(address));
}
