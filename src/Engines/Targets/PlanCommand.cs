using System.Text;
using Huimin.Targets.Reading;

namespace Huimin.Targets;

/// <summary>The command that reads plan files and prints what they promise: a table for people, JSON lines for programs.</summary>
public static class PlanCommand
{
    public static int Run(IEnumerable<string> files, bool json, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var file in files)
        {
            var plan = PlanReader.Read(Decode(File.ReadAllBytes(file)));
            if (json) PlanJson.Write(output, Path.GetFileName(file), plan);
        }
        return 0;
    }

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
