namespace Huimin.Ui;

/// <summary>Colour of a tag, notice, figure or bar (色调). Red is only for what is late or refused.</summary>
public enum Tone
{
    Grey = 0,
    Blue = 1,
    Teal = 2,
    Purple = 3,
    Green = 4,
    Amber = 5,
    Red = 6,
}

/// <summary>The light of a deadline or a target (红黄绿灯).</summary>
public enum LightLevel
{
    /// <summary>Not counted yet.</summary>
    None = 0,
    Green = 1,
    Amber = 2,
    Red = 3,
}

internal static class ToneClasses
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Blue => "blue",
        Tone.Teal => "teal",
        Tone.Purple => "purple",
        Tone.Green => "green",
        Tone.Amber => "amber",
        Tone.Red => "red",
        _ => "grey",
    };

    public static string Css(this LightLevel level) => level switch
    {
        LightLevel.Green => "green",
        LightLevel.Amber => "amber",
        LightLevel.Red => "red",
        _ => "none",
    };
}
