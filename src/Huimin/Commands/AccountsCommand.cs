using System.CommandLine;
using Huimin.Access;
using Huimin.Web;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin accounts init</c>: the three separate administrators of a new installation, with one-time passwords shown once.</summary>
internal static class AccountsCommand
{
    public static Command Make()
    {
        var data = CommandLine.Data();
        var district = new Option<string>("--district") { Description = "本区县的六位区划代码，建库时写明一次" };
        var init = new Command("init", "建立系统、安全、审计三个管理员，一次性密码只显示这一次") { data, district };
        init.SetAction((parsed, ct) => RunAsync(Installation.At(parsed.GetValue(data)!), parsed.GetValue(district), ct));
        return new Command("accounts", "账户") { init };
    }

    private static async Task<int> RunAsync(Installation installation, string? districtCode, CancellationToken ct)
    {
        if (districtCode is not null && installation.Found(districtCode) is { Ok: false } founded) return CommandLine.Say(founded.Refusal);
        var open = installation.Open();
        if (!open.Ok) return CommandLine.Say(open.Refusal);
        await using var district = open.Value;
        var prepared = await district.Store.PrepareAsync(ct);
        if (!prepared.Ok) return CommandLine.Say(prepared.Refusal);
        await using var app = WebHost.Build(district, new WebOptions());
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IAccessSetup>().CreateFirstAdministratorsAsync(ct);
        if (!made.Ok) return CommandLine.Say(made.Refusal);
        var table = new Table().AddColumn("岗位").AddColumn("登录名").AddColumn("一次性密码（请立即抄录，首次登录须更换）");
        foreach (var account in made.Value) table.AddRow(account.Title, account.LoginName, account.OneTimePassword);
        AnsiConsole.Write(table);
        return 0;
    }
}
