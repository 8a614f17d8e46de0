using System.CommandLine;
using Huimin.Values;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary>What the commands share: options, and how a refusal is said on a terminal.</summary>
internal static class CommandLine
{
    public const int Refused = 1;

    public static Option<string> Data() => new("--data") { Description = "数据目录", DefaultValueFactory = _ => "data" };

    public static Option<int> Port() => new("--port") { Description = "本机端口", DefaultValueFactory = _ => 8640 };

    /// <summary>Prints why not and what to do next; the exit code of a refused command.</summary>
    public static int Say(Refusal refusal)
    {
        AnsiConsole.MarkupLine("[red]" + Markup.Escape(refusal.Message) + "[/]（" + refusal.Code + "）");
        return Refused;
    }
}
