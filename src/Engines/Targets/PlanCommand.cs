using Huimin.Files;
using Huimin.Targets.Reading;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>Reads plan files and prints what they promise: one figure a line, for other programs.</summary>
public static class PlanCommand
{
    /// <summary>Prints every figure of every file; stops at the first file that cannot be read.</summary>
    public static Result<Done> PrintJson(IEnumerable<string> files, TextWriter output)
    {
        foreach (var file in files)
        {
            var document = DocumentText.Read(file);
            if (!document.Ok) return document.Refusal;
            PlanJson.Write(output, Path.GetFileName(file), PlanReader.Read(document.Value.Text));
        }

        return Result.Done;
    }
}
