using System.CommandLine;
using System.Globalization;
using Huimin.Demo;
using Huimin.Files;
using Huimin.Payments;
using Spectre.Console;

namespace Huimin.Commands;

/// <summary><c>huimin demo-bank --file F --out G</c>: a made-up bank answers a file for the bank, with wrong, closed and unclear accounts.</summary>
internal static class DemoBankCommand
{
    public static Command Make()
    {
        var file = new Option<string>("--file") { Description = "代发文件", Required = true };
        var to = new Option<string>("--out") { Description = "回执文件；分几部分时加 -1、-2", Required = true };
        var parts = new Option<int>("--parts") { Description = "分几部分回执", DefaultValueFactory = _ => 1 };
        var data = CommandLine.Data();
        var command = new Command("demo-bank", "模拟银行：读代发文件，写回执文件（只用于演示）") { file, to, parts, data };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(to)!, Math.Clamp(parsed.GetValue(parts), 1, 99), parsed.GetValue(data)!));
        return command;
    }

    private static int Run(string file, string to, int parts, string data)
    {
        if (!File.Exists(file)) return CommandLine.Say(HuiminRefusals.FileMissing.Fill(file));
        var layouts = BankLayouts.Read(Path.Combine(data, "bank-layouts.json"));
        if (!layouts.Ok) return CommandLine.Say(layouts.Refusal);
        var order = new DemoBank(layouts.Value).Read(File.ReadAllBytes(file));
        if (!order.Ok) return CommandLine.Say(order.Refusal);
        var answers = DemoBank.Answer(order.Value, parts);
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            var name = answers.Count == 1 ? to : string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(Path.GetDirectoryName(to) ?? "", Path.GetFileNameWithoutExtension(to))}-{i + 1}{Path.GetExtension(to)}");
            var written = DurableFile.Write(name, stream => stream.Write(answer));
            if (!written.Ok) return CommandLine.Say(written.Refusal);
            AnsiConsole.WriteLine($"已写回执：{name}（{order.Value.Batch}）");
        }

        return 0;
    }
}
