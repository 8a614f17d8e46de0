namespace Huimin.Registry;

/// <summary>Relation to the head of the household (与户主关系) with the codes of GB/T 4761-2008.</summary>
public static class Relation
{
    public const string Head = "02";
    public const string Spouse = "10";
    public const string Unrelated = "99";

    private const string Table =
        """
        01=本人 02=户主 10=配偶 11=夫 12=妻 20=子 21=独生子 22=长子 23=次子 24=三子 25=四子 26=五子
        27=养子或继子 28=女婿 29=其他儿子 30=女 31=独生女 32=长女 33=次女 34=三女 35=四女 36=五女
        37=养女或继女 38=儿媳 39=其他女儿 40=孙子、孙女或外孙子、外孙女 41=孙子 42=孙女 43=外孙子 44=外孙女
        45=孙媳妇或外孙媳妇 46=孙女婿或外孙女婿 47=曾孙子或曾外孙子 48=曾孙女或曾外孙女 49=其他孙辈 50=父母 51=父亲
        52=母亲 53=公公 54=婆婆 55=岳父 56=岳母 57=继父或养父 58=继母或养母 59=其他父母关系 60=祖父母或外祖父母
        61=祖父 62=祖母 63=外祖父 64=外祖母 65=配偶的祖父母或外祖父母 66=曾祖父 67=曾祖母 68=配偶的曾祖父母
        69=其他祖父母或外祖父母关系 70=兄弟姐妹 71=兄 72=嫂 73=弟 74=弟媳 75=姐姐 76=姐夫 77=妹妹 78=妹夫
        79=其他兄弟姐妹 80=其他 81=伯父 82=伯母 83=叔父 84=婶母 85=舅父 86=舅母 87=姨父 88=姨母 89=姑父
        90=姑母 91=堂兄弟、堂姐妹 92=表兄弟、表姐妹 93=侄子 94=侄女 95=外甥 96=外甥女 97=其他亲属 98=保姆
        99=非亲属
        """;

    private static readonly Dictionary<string, string> Names =
        Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToDictionary(w => w[..2], w => w[3..], StringComparer.Ordinal);

    // How village lists write them.
    private static readonly Dictionary<string, string> Words = Read();

    public static bool Exists(string code) => Names.ContainsKey(code);

    public static string Title(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The code of a word or code in a file; null when it is neither.</summary>
    public static string? Find(string text)
    {
        text = text.Trim();
        if (text.Length == 1 && char.IsAsciiDigit(text[0])) text = "0" + text;
        return Words.GetValueOrDefault(text);
    }

    private static Dictionary<string, string> Read()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, name) in Names)
        {
            words[code] = code;
            words[name] = code;
        }

        foreach (var (word, code) in new[]
        {
            ("本人", Head), ("户主本人", Head), ("01", Head), ("丈夫", "11"), ("妻子", "12"), ("老婆", "12"), ("爱人", Spouse), ("儿子", "20"), ("女儿", "30"), ("大儿子", "22"), ("二子", "23"), ("二儿子", "23"),
            ("大女儿", "32"), ("二女", "33"), ("二女儿", "33"), ("养子", "27"), ("继子", "27"), ("养女", "37"), ("继女", "37"), ("媳妇", "38"), ("儿媳妇", "38"),
            ("孙", "41"), ("外孙", "43"), ("曾孙", "47"), ("曾孙子", "47"), ("曾孙女", "48"), ("孙媳", "45"), ("父", "51"), ("爸爸", "51"), ("母", "52"), ("妈妈", "52"), ("爷爷", "61"), ("奶奶", "62"),
            ("外公", "63"), ("外婆", "64"), ("哥哥", "71"), ("哥", "71"), ("弟弟", "73"), ("姐", "75"), ("妹", "77"), ("弟妹", "74"), ("侄儿", "93"), ("其他非亲属", Unrelated), ("无亲属关系", Unrelated),
        }) words[word] = code;
        return words;
    }
}
