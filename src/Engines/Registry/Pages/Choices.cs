using Huimin.Ui;

namespace Huimin.Registry.Pages;

/// <summary>Choices of forms and the words of an address made into values: an unknown word is the default.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> title, params ReadOnlySpan<T> values) where T : struct, Enum
    {
        var choices = new List<Choice>();
        foreach (var value in values) choices.Add(new Choice(Word(value), title(value)));
        return choices;
    }

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T Read<T>(string? word) where T : struct, Enum =>
        word is { Length: > 0 and < 30 } && char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : default;
}
