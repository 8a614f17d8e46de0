namespace HuiminVerifyAudit;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Title, string KeyFile, IReadOnlyList<string> HeadFiles, Func<ITrail> OpenTrail)
{
    public static Arguments? Parse(string[] args)
    {
        string? data = null, postgres = null, keys = null;
        var heads = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--data" when i + 1 < args.Length:
                    data = args[++i];
                    break;
                case "--postgres" when i + 1 < args.Length:
                    postgres = args[++i];
                    break;
                case "--keys" when i + 1 < args.Length:
                    keys = args[++i];
                    break;
                case "--heads":
                    while (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal)) heads.Add(args[++i]);
                    break;
                default:
                    return null;
            }
        }

        if (data is not null && postgres is null)
        {
            var file = Path.Combine(data, "huimin.db");
            if (heads.Count == 0) heads = [Path.Combine(data, "audit-heads.txt"), Path.Combine(data, "keys", "audit-heads.txt")];
            return new Arguments(file, keys ?? Path.Combine(data, "keys", "huimin-keys.json"), heads, () => new SqliteTrail(file));
        }

        if (postgres is ['@', ..]) postgres = Environment.GetEnvironmentVariable(postgres[1..]);
        if (postgres is null || data is not null || keys is null || heads.Count == 0) return null;
        return new Arguments("PostgreSQL", keys, heads, () => new PostgresTrail(postgres));
    }
}
