namespace Huimin.Values;

/// <summary>The tables that travel inside this assembly; their licences are in the folder <c>licences</c> of the product.</summary>
internal static class Tables
{
    public static Stream Open(string name) =>
        typeof(Tables).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
}
