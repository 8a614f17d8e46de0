namespace Huimin.Browser.Tests.Support;

/// <summary>Where the sources lie: the folder above this program that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Huimin.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("These tests run from inside the repository: no Huimin.slnx above " + AppContext.BaseDirectory);
    }
}
