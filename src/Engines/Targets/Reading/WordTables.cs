using System.Reflection;

namespace Huimin.Targets.Reading;

/// <summary>The tables of words that ship inside the assembly, one tab-separated file each; <c>#</c> starts a comment.</summary>
internal static class WordTables
{
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Words/" + file)
            ?? throw new InvalidOperationException($"The word table {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
