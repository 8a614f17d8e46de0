using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>
/// A number that the law leaves to a region and a date (政策参数): declared once beside the programme that reads it, valued in the files of the
/// folder <c>rules</c>. A key that no file values makes the product refuse to start.
/// </summary>
/// <param name="key">As the files write it, subject first: dibao.standard.urban.</param>
/// <param name="title">The Chinese name, as sentences and tables use it.</param>
/// <param name="unit">What the number counts.</param>
/// <param name="least">The smallest value accepted, in the unit of storage (fen, percent …).</param>
/// <param name="most">The largest value accepted.</param>
/// <param name="basis">The article that says that the number exists and who sets it.</param>
public sealed class ParameterKey(string key, string title, ParameterUnit unit, int least, int most, string basis)
{
    private static int lastSlot = -1;

    public string Key { get; } = key;

    public string Title { get; } = title;

    public ParameterUnit Unit { get; } = unit;

    public int Least { get; } = least;

    public int Most { get; } = most;

    public string Basis { get; } = basis;

    /// <summary>
    /// The value of the days for which no row is in force, where the scheme does not exist yet or nothing has been published; null: every day from the
    /// first row on must have one, and an earlier month is refused.
    /// </summary>
    public int? Otherwise { get; init; }

    /// <summary>Whether a lower region may not set less than the region above it (社会救助法 第十九条: 市级标准不低于省级指导标准).</summary>
    public bool GuidedFromAbove { get; init; }

    /// <summary>The choices of a <see cref="ParameterUnit.Choice"/>: the code in the file and its Chinese name; the value is the place in this list.</summary>
    public IReadOnlyList<(string Code, string Title)> Choices { get; init; } = [];

    /// <summary>Where a resolved set keeps the value.</summary>
    internal int Slot { get; } = Interlocked.Increment(ref lastSlot);

    /// <summary>A monthly amount in fen (元/月).</summary>
    public static ParameterKey Monthly(string key, string title, string basis, int mostYuan = 100_000) =>
        new(key, title, ParameterUnit.FenPerMonth, 0, mostYuan * 100, basis);

    /// <summary>An amount paid once, or a limit (元).</summary>
    public static ParameterKey Amount(string key, string title, string basis, int mostYuan = 1_000_000) =>
        new(key, title, ParameterUnit.Fen, 0, mostYuan * 100, basis);

    /// <summary>A switch (是否).</summary>
    public static ParameterKey Switch(string key, string title, string basis) =>
        new(key, title, ParameterUnit.Choice, 0, 1, basis) { Choices = [("NO", "否"), ("YES", "是")] };

    /// <summary>One of several ways that the law allows (方式).</summary>
    public static ParameterKey Choice(string key, string title, string basis, params (string Code, string Title)[] choices) =>
        new(key, title, ParameterUnit.Choice, 0, choices.Length - 1, basis) { Choices = choices };

    /// <summary>As a sentence writes a value of this key.</summary>
    public string Write(int value) => Unit == ParameterUnit.Choice && value >= 0 && value < Choices.Count ? Choices[value].Title : Unit.Write(value);

    /// <summary>Reads a value as a file writes it; null when it is not one of this unit. Bounds are looked at by the caller.</summary>
    public int? Read(string text)
    {
        if (Unit == ParameterUnit.Choice)
        {
            for (var i = 0; i < Choices.Count; i++)
            {
                if (Choices[i].Code == text) return i;
            }

            return null;
        }

        if (Unit.IsMoney()) return Money.TryParse(text, out var money) && money.Fen is >= int.MinValue and <= int.MaxValue ? (int)money.Fen : null;
        return int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public override string ToString() => Key;
}
