using System.Globalization;
using Huimin.Ui;

namespace Huimin.Petitions.Pages;

/// <summary>How the pages of this line write states and choices.</summary>
internal static class Show
{
    public static readonly Crumb[] Home = [new("工作台", "/"), new("信访", "/petitions")];

    public static Tone ToneOf(PetitionState state) => state switch
    {
        PetitionState.Registered => Tone.Amber,
        PetitionState.Accepted or PetitionState.Handling => Tone.Blue,
        PetitionState.Done => Tone.Teal,
        PetitionState.Review or PetitionState.Recheck => Tone.Purple,
        _ => Tone.Grey,
    };

    public static IReadOnlyList<Choice> Of<T>(Func<T, string> title, params IEnumerable<T> values) where T : struct, Enum => [.. values.Select(v => new Choice(Code(v), title(v)))];

    /// <summary>A stored choice as forms carry it.</summary>
    public static string Code<T>(T value) where T : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    public static T Read<T>(string? text) where T : struct, Enum =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((T)Enum.ToObject(typeof(T), number)) ? (T)Enum.ToObject(typeof(T), number) : default;
}
