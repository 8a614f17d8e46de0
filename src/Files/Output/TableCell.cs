using System.Globalization;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>One cell of a table that is written: a text, which numbers of people and cards always are, or a number, an amount, a date.</summary>
public readonly record struct TableCell
{
    private readonly string? text;

    private TableCell(CellKind kind, string? text, long number) => (Kind, this.text, Number) = (kind, text, number);

    public CellKind Kind { get; }

    /// <summary>The number itself, the fen of an amount, the day number of a date.</summary>
    public long Number { get; }

    /// <summary>The cell as text, made harmless where somebody else wrote it.</summary>
    public string Text => Kind switch
    {
        CellKind.Text => Neutral.Of(text ?? ""),
        CellKind.Money => string.Create(CultureInfo.InvariantCulture, $"{(Number < 0 ? "-" : "")}{Math.Abs(Number / 100)}.{Math.Abs(Number % 100):00}"),
        CellKind.Date => DateOnly.FromDayNumber((int)Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Number.ToString(CultureInfo.InvariantCulture),
    };

    public static TableCell Of(string? text) => new(CellKind.Text, text, 0);

    public static TableCell Of(long number) => new(CellKind.Number, null, number);

    public static TableCell Of(Money amount) => new(CellKind.Money, null, amount.Fen);

    public static TableCell Of(DateOnly? date) => date is { } day ? new(CellKind.Date, null, day.DayNumber) : default;

    public static implicit operator TableCell(string? text) => Of(text);

    public static implicit operator TableCell(long number) => Of(number);

    public static implicit operator TableCell(Money amount) => Of(amount);

    public static implicit operator TableCell(DateOnly? date) => Of(date);
}

/// <summary>What a written cell holds.</summary>
public enum CellKind
{
    Text = 0,
    Number = 1,
    Money = 2,
    Date = 3,
}
