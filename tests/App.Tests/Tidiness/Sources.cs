using System.Reflection;

namespace Huimin.App.Tests.Tidiness;

/// <summary>Where the tidiness tests look: the source tree, and the assemblies of the product.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "*uimin*.dll").Where(IsProduct).Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f)))];

    public static bool IsProduct(string file) =>
        Path.GetFileName(file) is var name && (name == "huimin.dll" || name.StartsWith("Huimin.", StringComparison.Ordinal)) && !name.Contains("Tests", StringComparison.Ordinal);

    /// <summary>The files of the folders that were written by hand.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string[] folders, params string[] endings) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, file)
        where endings.Contains(Path.GetExtension(file)) && !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/node_modules/", StringComparison.Ordinal)
            && !name.Contains("Migrations/", StringComparison.Ordinal)
        select (name, File.ReadAllText(file));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Huimin.slnx"))) return at.FullName;
        }

        throw new InvalidOperationException("The tests lie outside the source tree.");
    }
}
