using System.Text;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Exchange;
using Huimin.Files;
using Huimin.Payments;
using Huimin.Portal;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin;

/// <summary>Where one district lives: the data directory with its keys, and the database, a file in it or a PostgreSQL schema.</summary>
/// <param name="DataDirectory">Directory of the SQLite file, the exported seals, samples and outputs.</param>
/// <param name="Postgres">Connection of the application's role, or null for SQLite.</param>
/// <param name="PostgresOwner">Connection of the role that owns the schema.</param>
public sealed record Installation(string DataDirectory, string? Postgres, string? PostgresOwner)
{
    /// <summary>Reads <c>HUIMIN_POSTGRES</c> and <c>HUIMIN_POSTGRES_OWNER</c>; without them the district is one SQLite file.</summary>
    public static Installation At(string dataDirectory) => new(
        Path.GetFullPath(dataDirectory),
        Environment.GetEnvironmentVariable("HUIMIN_POSTGRES") is { Length: > 0 } connection ? connection : null,
        Environment.GetEnvironmentVariable("HUIMIN_POSTGRES_OWNER") is { Length: > 0 } owner ? owner : null);

    public string SqlitePath => Path.Combine(DataDirectory, "huimin.db");

    public string KeyDirectory => Environment.GetEnvironmentVariable("HUIMIN_KEYS") is { Length: > 0 } keys ? keys : Path.Combine(DataDirectory, "keys");

    /// <summary>Where people reach the installation from outside (公开网址, <c>HUIMIN_PUBLIC_ADDRESS</c>); stands in the codes on letters. Null when it is not set.</summary>
    public string? PublicAddress => Uri.TryCreate(Environment.GetEnvironmentVariable("HUIMIN_PUBLIC_ADDRESS"), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.ToString().TrimEnd('/') : null;

    /// <summary>Two places outside the database for the newest seal (A2).</summary>
    public IReadOnlyList<string> HeadFiles => [Path.Combine(DataDirectory, "audit-heads.txt"), Path.Combine(KeyDirectory, "audit-heads.txt")];

    /// <summary>The dated parameters: the installation's own folder where it has one, else those that travel with the product.</summary>
    private string? RulesFolder => Path.Combine(DataDirectory, "rules") is var own && Directory.Exists(own) ? own : null;

    /// <summary>Where the sweeps keep their snapshots; may be deleted at any time.</summary>
    public string SnapshotDirectory => Path.Combine(DataDirectory, "snapshots");

    /// <summary>The files for the bank: account numbers in clear.</summary>
    public string PaymentDirectory => Path.Combine(DataDirectory, "payments");

    /// <summary>The offices that may be called over HTTP; without the file all go by files.</summary>
    public string HostsPath => Path.Combine(DataDirectory, "exchange-hosts.json");

    /// <summary>How people sign in with the account of the province; without the file they cannot.</summary>
    public string ProvincePath => Path.Combine(DataDirectory, "province-sign-in.json");

    private string DistrictPath => Path.Combine(DataDirectory, "district.txt");

    /// <summary>Writes which district (区县) this data directory is for, six digits; once, for everything in it hangs on that.</summary>
    public Result<Done> Found(string districtCode)
    {
        if (districtCode.Length != 6 || !DivisionCatalogue.Shipped.Check(districtCode, new Clock(TimeProvider.System).BeijingToday).Ok) return HuiminRefusals.NoDistrict.Fill(districtCode);
        if (District() is { Ok: true } known) return known.Value == districtCode ? Result.Done : HuiminRefusals.OtherDistrict.Fill(known.Value, districtCode);
        Directory.CreateDirectory(DataDirectory);
        return DurableFile.Write(DistrictPath, file => file.Write(Encoding.ASCII.GetBytes(districtCode + "\n")));
    }

    /// <summary>The district that this data directory is for.</summary>
    public Result<string> District() => File.Exists(DistrictPath) && File.ReadAllText(DistrictPath).Trim() is { Length: 6 } code && code.All(char.IsAsciiDigit)
        ? code
        : HuiminRefusals.DistrictNotSet.Fill(DataDirectory);

    /// <summary>The work calendar that travels with the product, with the years of the notices that lie in the data directory (workcalendar-2027.json).</summary>
    public Result<WorkCalendar> Calendar()
    {
        var calendar = WorkCalendar.BuiltIn;
        if (!Directory.Exists(DataDirectory)) return calendar;
        foreach (var path in Directory.EnumerateFiles(DataDirectory, "workcalendar-*.json").Order(StringComparer.Ordinal))
        {
            var longer = calendar.With(File.ReadAllText(path));
            if (!longer.Ok) return HuiminRefusals.CalendarWrong.Fill(Path.GetFileName(path), longer.Refusal.Message);
            calendar = longer.Value;
        }

        return calendar;
    }

    /// <summary>Takes the database for this process and reads the keys, without changing either.</summary>
    public Result<OpenInstallation> Open(SqliteFlush flush = SqliteFlush.EveryCommit)
    {
        var district = District();
        if (!district.Ok) return district.Refusal;
        var rules = BenefitRules.Read(district.Value, RulesFolder);
        if (!rules.Ok) return rules.Refusal;
        var layouts = BankLayouts.Read(Path.Combine(DataDirectory, "bank-layouts.json"));
        if (!layouts.Ok) return layouts.Refusal;
        var calendar = Calendar();
        if (!calendar.Ok) return calendar.Refusal;
        var hosts = RegisteredHosts.Read(HostsPath);
        if (!hosts.Ok) return hosts.Refusal;
        var province = ProvinceSignIn.Read(ProvincePath);
        if (!province.Ok) return province.Refusal;
        Result<HuiminStore> store;
        bool exists;
        if (Postgres is not null)
        {
            exists = PostgresStore.HoldsRecords(Postgres);
            store = new PostgresStore(Postgres, PostgresOwner ?? Postgres, Modules.Records);
        }
        else
        {
            exists = File.Exists(SqlitePath);
            var file = SqliteStore.Open(SqlitePath, Modules.Records, flush: flush);
            store = file.Ok ? Result.Of<HuiminStore>(file.Value) : file.Refusal;
        }

        if (!store.Ok) return store.Refusal;
        var keys = KeyRing.Open(KeyDirectory, exists);
        return keys.Ok ? new OpenInstallation(this, district.Value, store.Value, keys.Value, rules.Value, calendar.Value) { Layouts = layouts.Value, Hosts = hosts.Value, Province = province.Value } : keys.Refusal;
    }
}

/// <summary>A district's database and keys, held by this process.</summary>
/// <param name="Installation">Where it lives.</param>
/// <param name="DistrictCode">The district (区划代码), six digits; posts outside it are refused.</param>
/// <param name="Store">The database.</param>
/// <param name="Keys">The keys of fields, indexes and audit.</param>
/// <param name="Rules">The rules of the benefits with their dated parameters.</param>
/// <param name="Calendar">Working days and holidays.</param>
public sealed record OpenInstallation(Installation Installation, string DistrictCode, HuiminStore Store, KeyRing Keys, BenefitRules Rules, WorkCalendar Calendar) : IAsyncDisposable
{
    /// <summary>The formats of files to and from the bank.</summary>
    public BankLayouts Layouts { get; init; } = BankLayouts.Read().Value;

    /// <summary>The offices that may be called.</summary>
    public RegisteredHosts Hosts { get; init; } = RegisteredHosts.None;

    /// <summary>The sign-in of the province; null where there is none.</summary>
    public ProvinceSignIn? Province { get; init; }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
