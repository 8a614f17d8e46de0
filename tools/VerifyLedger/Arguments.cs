namespace HuiminVerifyLedger;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Title, string? SqliteFile, string? Postgres, string District, string? FileFolder)
{
    public static Arguments? Parse(string[] args)
    {
        string? data = null, postgres = null, district = null;
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
                case "--district" when i + 1 < args.Length:
                    district = args[++i];
                    break;
                default:
                    return null;
            }
        }

        if (postgres is ['@', ..]) postgres = Environment.GetEnvironmentVariable(postgres[1..]);
        var files = data is null ? null : Path.Combine(data, "payments");
        if (postgres is null) return data is null ? null : new Arguments(Path.Combine(data, "huimin.db"), Path.Combine(data, "huimin.db"), null, "", files);
        return district is { Length: 6 } ? new Arguments("PostgreSQL", null, postgres, district, files) : null;
    }
}
