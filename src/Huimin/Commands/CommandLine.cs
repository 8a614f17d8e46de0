using System.CommandLine;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary>What the commands share: options, and how a refusal is said on a terminal.</summary>
internal static class CommandLine
{
    public const int Refused = 1;

    public static Option<string> Data() => new("--data") { Description = "数据目录", DefaultValueFactory = _ => "data" };

    public static Option<int> Port() => new("--port") { Description = "本机端口", DefaultValueFactory = _ => 8640 };

    public static Option<string?> Month() => new("--month") { Description = "核算月份，如 2026-07；不写则为本月" };

    /// <summary>The month that was written; this one where none was.</summary>
    public static Result<Month> ReadMonth(string? text, Clock clock) =>
        text is null ? new Month(clock.BeijingToday) : Values.Month.TryParse(text, out var month) ? month : EntitlementRefusals.MonthUnreadable.For("--month");

    /// <summary>Runs inside an installation with the product's services, as the product itself.</summary>
    public static async Task<int> InsideAsync(string data, Func<IServiceProvider, Actor, Task<int>> run, CancellationToken ct)
    {
        var open = Installation.At(data).Open();
        if (!open.Ok) return Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return Say(prepared.Refusal);
        await using var app = WebHost.Build(district, new WebOptions());
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider, Actor.Product(district.DistrictCode));
    }

    /// <summary>Prints a table on a terminal, lines of fields between tabs into a file or another program; numbers stand from the given column on.</summary>
    public static void Print(string[] columns, int numbersFrom, IEnumerable<string[]> rows)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var row in rows.Prepend(columns)) Console.WriteLine(string.Join('\t', row));
            return;
        }

        var table = new Table();
        for (var i = 0; i < columns.Length; i++) table.AddColumn(new TableColumn(columns[i]) { NoWrap = true, Alignment = i >= numbersFrom ? Justify.Right : Justify.Left });
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    /// <summary>Prints why not and what to do next; the exit code of a refused command.</summary>
    public static int Say(Refusal refusal)
    {
        AnsiConsole.MarkupLine("[red]" + Markup.Escape(refusal.Message) + "[/]（" + refusal.Code + "）");
        return Refused;
    }
}
