using System.Globalization;
using System.Text;

namespace Huimin.Ui;

/// <summary>Ids of elements made from names: the same on every rendering, so that morphing finds them again.</summary>
internal static class ElementId
{
    public static string Of(string prefix, string name)
    {
        var id = new StringBuilder(prefix).Append('-');
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter)) id.Append(letter);
            else if (letter is '.' or '[' or ']' or '-' or '_' or ' ') id.Append('-');
            else id.Append(((int)letter).ToString("x", CultureInfo.InvariantCulture));
        }
        return id.ToString();
    }
}
