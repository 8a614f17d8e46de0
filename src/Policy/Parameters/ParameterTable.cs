namespace Huimin.Policy.Parameters;

/// <summary>
/// A small table of parameters that is read by a number of the household (参数表), e.g. the standard by region and town or country. At most 32
/// rows, so that a wide lane reads it from registers.
/// </summary>
public sealed class ParameterTable
{
    public const int Most = 32;
    private readonly Parameter[] rows;

    public ParameterTable(string title, IReadOnlyList<Parameter> rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, Most);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count);
        Title = title;
        this.rows = [.. rows];
        var padded = new int[Most];
        for (var i = 0; i < this.rows.Length; i++) padded[i] = this.rows[i].Value;
        Padded = padded;
    }

    public string Title { get; }

    public int Count => rows.Length;

    public Parameter this[int index] => rows[index];

    internal int[] Padded { get; }
}
