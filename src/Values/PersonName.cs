using System.Buffers;
using System.Globalization;
using System.Text;

namespace Huimin.Values;

/// <summary>A person's name (姓名): how it is cleaned when read and how it is masked when shown.</summary>
public static class PersonName
{
    /// <summary>Names of ethnic minorities can be long; longer than this it is an address that slipped into the column.</summary>
    public const int Longest = 50;

    private static readonly SearchValues<string> Compound = SearchValues.Create(
        ["欧阳", "司马", "上官", "诸葛", "司徒", "司空", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "夏侯", "令狐", "轩辕", "闻人", "澹台", "淳于", "单于", "申屠", "公冶", "端木", "南宫", "独孤", "百里", "呼延", "西门", "歐陽", "司馬", "諸葛", "東方", "長孫", "南宮", "獨孤", "西門"],
        StringComparison.Ordinal);

    /// <summary>
    /// Cleans a name: spaces between Chinese characters and invisible marks go, every dot between parts becomes "·". Digits and other signs are refused.
    /// </summary>
    public static Result<string> Read(ReadOnlySpan<char> text)
    {
        var name = new StringBuilder(text.Length);
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            letters++;
            var c = rune.IsBmp ? (char)rune.Value : '\0';
            if (c is '·' or '•' or '・' or '‧' or '∙' or '．' or '.' or '。' or '●')
            {
                if (name.Length > 0 && name[^1] != '·') name.Append('·');
            }
            else if (c is ' ' or '\u3000' or '\u00A0' or '\t')
            {
                if (name.Length > 0 && char.IsAsciiLetter(name[^1])) name.Append(' ');
            }
            else if (c != '\0' && Typed.Plain(c) == '\0')
            {
                continue;
            }
            else if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse || c is '\'' or '-')
            {
                name.Append(rune);
            }
            else
            {
                return ValueRefusals.NameCharacter.Fill(letters);
            }
        }

        while (name.Length > 0 && name[^1] is '·' or ' ') name.Length--;
        if (name.Length == 0) return ValueRefusals.NameEmpty;
        return name.Length > Longest ? ValueRefusals.NameLength.Fill(Longest) : name.ToString();
    }

    /// <summary>The surname and a star for each further character (姓 + 星); compound surnames stay whole when a given name follows.</summary>
    public static string Mask(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "";
        var shown = name.Length > 2 && name.AsSpan(0, 2).ContainsAny(Compound) ? 2 : char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1;
        var hidden = 0;
        foreach (var rune in name.AsSpan(shown).EnumerateRunes()) hidden += rune.Value is '·' or ' ' ? 0 : 1;
        return string.Concat(name.AsSpan(0, shown), new string('*', Math.Max(1, hidden)));
    }
}
