using System.Reflection;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits;

/// <summary>All declared parameters of all programmes, in the order of their classes, without those of drafts: the catalogue that the files in <c>rules</c> must value (参数目录).</summary>
public static class BenefitKeys
{
    public static IReadOnlyList<ParameterKey> All { get; } =
    [
        .. typeof(BenefitKeys).Assembly.GetTypes()
            .Where(t => t.IsAbstract && t.IsSealed && t != typeof(Drafts.DraftKeys))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(ParameterKey)))
            .Select(f => (ParameterKey)f.GetValue(null)!),
    ];

    /// <summary>The folder that travels beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Reads the folder against all keys; refused as a whole, with every fault at once.</summary>
    public static ParameterReading Read(string? folder = null) => ParameterFiles.Read(folder ?? Folder, All);
}
