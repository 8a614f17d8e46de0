namespace Huimin.Tools;

/// <summary>The options of a command line (命令行选项), for programs that share no code with the product: each name takes one value, or all up to the next name.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>Null where a word is none of the names, or a name that takes one value has none.</summary>
    public static Options? Read(string[] args, string[] takesOne, params string[] takesMany)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            if (takesMany.Contains(args[i])) options.values[args[i]] = [.. args.Skip(i + 1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
            else if (takesOne.Contains(args[i]) && i + 1 < args.Length) options.values[args[i]] = [args[i + 1]];
            else return null;
            i += options.values[args[i]].Count;
        }

        return options;
    }

    /// <summary>The value of a name; null where it was not said.</summary>
    public string? this[string name] => All(name).Count > 0 ? All(name)[0] : null;

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var all) ? all : [];

    /// <summary>A connection: as it was written, or <c>@NAME</c> for one that stands in the environment.</summary>
    public string? Connection(string name) => this[name] is ['@', .. var variable] ? Environment.GetEnvironmentVariable(variable) : this[name];
}
