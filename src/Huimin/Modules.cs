using Huimin.Access;
using Huimin.Data;

namespace Huimin;

/// <summary>The table of contents of the product: every room and every line of business, in the order of the menu.</summary>
public static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
    ];

    /// <summary>What all of them store; the model of the database.</summary>
    public static RecordsOfModules Records { get; } = new([new DataRecords(), .. All.Select(m => m.Records).OfType<IRecords>()]);
}
