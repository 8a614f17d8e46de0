using Huimin.Tools;

namespace HuiminVerifyAudit;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Title, string KeyFile, IReadOnlyList<string> HeadFiles, Func<ITrail> OpenTrail)
{
    public static Arguments? Parse(string[] args)
    {
        if (Options.Read(args, ["--data", "--postgres", "--keys"], "--heads") is not { } options) return null;
        var (data, keys, heads) = (options["--data"], options["--keys"], options.All("--heads"));
        if (data is not null && options["--postgres"] is null)
        {
            var file = Path.Combine(data, "huimin.db");
            if (heads.Count == 0) heads = [Path.Combine(data, "audit-heads.txt"), Path.Combine(data, "keys", "audit-heads.txt")];
            return new Arguments(file, keys ?? Path.Combine(data, "keys", "huimin-keys.json"), heads, () => new SqliteTrail(file));
        }

        if (options.Connection("--postgres") is not { } postgres || data is not null || keys is null || heads.Count == 0) return null;
        return new Arguments("PostgreSQL", keys, heads, () => new PostgresTrail(postgres));
    }
}
