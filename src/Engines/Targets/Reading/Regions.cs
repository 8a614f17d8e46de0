namespace Huimin.Targets.Reading;

/// <summary>Where quotes, book titles and brackets open and close, so that a number can ask what it stands in.</summary>
internal sealed class Regions
{
    private const int LongestQuote = 90;
    private readonly string text;
    private readonly int[] quoteStart;
    private readonly int[] quoteEnd;
    private readonly bool[] inTitle;

    public Regions(string text)
    {
        this.text = text;
        quoteStart = new int[text.Length];
        quoteEnd = new int[text.Length];
        inTitle = new bool[text.Length];
        Array.Fill(quoteStart, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '‘' && Close(i, text[i] == '“' ? '”' : '’', text[i], LongestQuote) is > 0 and var close)
            {
                for (var j = i + 1; j < close; j++) (quoteStart[j], quoteEnd[j]) = (i, close);
                if (text[i] == '‘') continue;
                MarkTitles(i + 1, close);
                i = close;
            }
            else if (text[i] == '《') i = MarkTitle(i);
            else if (text[i] is '〔' or '[' or '【' && Close(i, text[i] switch { '〔' => '〕', '[' => ']', _ => '】' }, '\0', 40) is > 0 and var end)
            {
                for (var j = i; j <= end; j++) inTitle[j] = true;
                i = end;
            }
        }
    }

    /// <summary>Inside 《…》 or the brackets of a document number.</summary>
    public bool InTitle(int at) => inTitle[at];

    public bool Quoted(int at) => quoteStart[at] >= 0;

    /// <summary>What stands between the quotes around this place.</summary>
    public ReadOnlySpan<char> Quote(int at) => text.AsSpan(quoteStart[at] + 1, quoteEnd[at] - quoteStart[at] - 1);

    /// <summary>Where the clause around a place begins: behind the last comma, stop or bracket.</summary>
    public int ClauseStart(int at)
    {
        while (at > 0 && !EndsClause(text[at - 1]) && text[at - 1] != '(') at--;
        return at;
    }

    public int ClauseEnd(int at)
    {
        while (at < text.Length && !EndsClause(text[at])) at++;
        return at;
    }

    public static bool EndsClause(char c) => c is ',' or ';' or '。' or '\n' or '\t' or ':' or '!' or '?' or '\u2026';

    private int MarkTitle(int at)
    {
        var close = Close(at, '》', '\0', 120);
        if (close < 0) return at;
        for (var j = at; j <= close; j++) inTitle[j] = true;
        return close;
    }

    private void MarkTitles(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '《') i = MarkTitle(i);
        }
    }

    /// <summary>The closing sign within the paragraph; a second opening sign before it means the first was never closed.</summary>
    private int Close(int at, char close, char open, int longest)
    {
        for (var i = at + 1; i < text.Length && i - at <= longest && text[i] != '\n'; i++)
        {
            if (text[i] == close) return i;
            if (text[i] == open) return -1;
        }
        return -1;
    }
}
