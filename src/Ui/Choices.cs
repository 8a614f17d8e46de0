namespace Huimin.Ui;

/// <summary>Choices of an enum in forms and addresses (选项): the options of a field, the word that stands for a value, and the word read back.</summary>
public static class Choices
{
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> title, params IEnumerable<T> values) where T : struct, Enum => [.. values.Select(v => new Choice(Word(v), title(v)))];

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Reads a word, or the number that stands for the same; null for anything else.</summary>
    public static T? Given<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static T Read<T>(string? text, T otherwise = default) where T : struct, Enum => Given<T>(text) ?? otherwise;
}
