using System.CommandLine;
using Huimin.SweepV1;

namespace Huimin.Commands;

/// <summary><c>huimin bench</c>: the common workload in the product's own rule language, with digests and times (bench/sweep-v1.md).</summary>
internal static class BenchCommand
{
    public static Command Make() => new("bench", "测量") { SweepV1() };

    private static Command SweepV1()
    {
        var people = new Option<long>("--people") { Description = "人数", DefaultValueFactory = _ => 5_000_000 };
        var threads = new Option<int>("--threads") { Description = "线程数", DefaultValueFactory = _ => Environment.ProcessorCount };
        var mode = new Option<string>("--mode") { Description = "A 写出每户结果，B 只计户数和合计", DefaultValueFactory = _ => "A" };
        mode.AcceptOnlyFromAmong("A", "B");
        var lanes = new Option<int>("--lanes") { Description = "一次算几户：16、8、1；0 由处理器决定", DefaultValueFactory = _ => 0 };
        var repeats = new Option<int>("--repeats") { Description = "重复次数", DefaultValueFactory = _ => 15 };
        var file = new Option<string?>("--file") { Description = "快照文件；不写则用临时文件，完后删除" };
        var mapped = new Option<bool>("--mapped") { Description = "快照留在文件里，用到哪里读哪里" };
        var ordered = new Option<bool>("--ordered") { Description = "同人数的户按上月结果排列" };
        var reform = new Option<bool>("--reform") { Description = "同一遍里再算一套改革参数，并与单套比较" };
        var explain = new Option<bool>("--explain") { Description = "再量一户的核算与推导" };
        var command = new Command("sweep-v1", "通用工作量：人口与结果的摘要、每秒人数") { people, threads, mode, lanes, repeats, file, mapped, ordered, reform, explain };
        command.SetAction(parsed =>
        {
            var kept = parsed.GetValue(file);
            var path = kept ?? Path.GetTempFileName();
            try
            {
                var options = new Measure.Options(
                    parsed.GetValue(people), parsed.GetValue(threads), parsed.GetValue(mode) == "A", parsed.GetValue(lanes), parsed.GetValue(repeats), path,
                    parsed.GetValue(mapped), parsed.GetValue(ordered), parsed.GetValue(reform));
                if (parsed.GetValue(explain)) OneHousehold.Run(Console.Out);
                Measure.Run(options, Console.Out);
            }
            finally
            {
                if (kept is null) File.Delete(path);
            }
        });
        return command;
    }
}
