using System.Globalization;
using Huimin.Ui;

namespace Huimin.Registry.Pages;

/// <summary>The relations a form offers (与户主关系): those of GB/T 4761 that are in use, in the order of the standard.</summary>
internal static class Relations
{
    /// <summary>Everyone but the head.</summary>
    public static IReadOnlyList<Choice> Members { get; } = Of(10);

    /// <summary>With the head first.</summary>
    public static IReadOnlyList<Choice> All { get; } = Of(2);

    private static List<Choice> Of(int first)
    {
        var choices = new List<Choice>();
        for (var number = first; number < 100; number++)
        {
            var code = number.ToString("00", CultureInfo.InvariantCulture);
            if (Relation.Exists(code)) choices.Add(new Choice(code, Relation.Title(code)));
        }

        return choices;
    }
}
