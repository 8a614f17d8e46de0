using Huimin.Tools;

namespace HuiminVerifyLedger;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Title, string? SqliteFile, string? Postgres, string District, string? FileFolder)
{
    public static Arguments? Parse(string[] args)
    {
        if (Options.Read(args, ["--data", "--postgres", "--district"]) is not { } options) return null;
        var (data, postgres) = (options["--data"], options.Connection("--postgres"));
        var files = data is null ? null : Path.Combine(data, "payments");
        if (postgres is null) return data is null ? null : new Arguments(Path.Combine(data, "huimin.db"), Path.Combine(data, "huimin.db"), null, "", files);
        return options["--district"] is { Length: 6 } district ? new Arguments("PostgreSQL", null, postgres, district, files) : null;
    }
}
