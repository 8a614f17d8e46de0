using Huimin.Ui;

namespace Huimin.Petitions.Pages;

/// <summary>How the pages of this line write states.</summary>
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
}
