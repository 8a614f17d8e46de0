using System.Globalization;
using System.Text;

namespace Huimin.Files;

/// <summary>A list number in the formats of Word that Chinese documents use (编号格式, ECMA-376 ST_NumberFormat).</summary>
internal static class ListNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting"
            => Counted(number, Digits, "十百千", true),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counted(number, LegalDigits, "拾佰仟", false),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => string.Concat(Text(number).Select(c => Digits[c - '0'])).Replace('零', '〇'),
        "ideographTraditional" => Letter(number, Stems),
        "ideographZodiac" => Letter(number, Branches),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedParen" => $"({number})",
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)(0x3280 + number - 1)).ToString() : Text(number),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Text(number).Select(c => (char)(c + 0xFEE0))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "ordinal" => Text(number) + ".",
        _ => Text(number),
    };

    /// <summary>一, 十, 十一, 二十, 一百零五 up to 9999; with the legal digits 壹拾.</summary>
    private static string Counted(int number, string digits, string units, bool shortTen)
    {
        if (number is <= 0 or > 9999) return Text(number);
        var text = new StringBuilder();
        var zero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            if (zero) text.Append(digits[0]);
            zero = false;
            if (!(shortTen && place == 1 && digit == 1 && text.Length == 0)) text.Append(digits[digit]);
            if (place > 0) text.Append(units[place - 1]);
        }

        return text.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letter(int number, string letters) => number >= 1 && number <= letters.Length ? letters[number - 1].ToString() : Text(number);

    /// <summary>A to Z, then AA, BB as Word does.</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? Text(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Circled(int number) => number switch
    {
        >= 1 and <= 20 => ((char)(0x2460 + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)(0x3251 + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)(0x32B1 + number - 36)).ToString(),
        _ => Text(number),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Text(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }
}
