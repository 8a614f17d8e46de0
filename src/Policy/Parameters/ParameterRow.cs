using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>
/// One dated row of a file in <c>rules</c>: what a key is worth in a region (empty: 全国) from a day on, with the document that says so and how far it
/// is proven.
/// </summary>
public sealed record ParameterRow(
    ParameterKey Key,
    AreaCode Area,
    DateRange Days,
    int Value,
    string Source,
    ParameterState State,
    string Note,
    string File,
    int Line)
{
    /// <summary>The Chinese name of the key.</summary>
    public string Title => Key.Title;

    /// <summary>The day from which the row is in force (生效日).</summary>
    public DateOnly Since => Days.From;

    /// <summary>As a table writes it: 735.00 元/月.</summary>
    public string Written => Key.Write(Value);
}

/// <summary>
/// A key's value in one region and month (参数取值), with the row that gives it; no row where none is in force, and neither row nor key for a plain
/// number of a test or a trial.
/// </summary>
public readonly record struct Parameter(int Value, ParameterRow? Row = null, ParameterKey? Key = null)
{
    /// <summary>Whether the value still waits to be verified (待核); whatever is computed from it is shown as pending too.</summary>
    public bool Pending => Row is { State: ParameterState.Pending };

    public override string ToString() => Key is null ? Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{Key.Title} {Key.Write(Value)}";
}
