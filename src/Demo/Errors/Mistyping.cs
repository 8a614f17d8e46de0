namespace Huimin.Demo;

/// <summary>How names and numbers go wrong at a counter: a character that sounds or looks alike, a digit, a date that does not exist.</summary>
internal static class Mistyping
{
    private static readonly Dictionary<char, char> Alike = new()
    {
        ['国'] = '囯',
        ['秀'] = '绣',
        ['芳'] = '方',
        ['兰'] = '蓝',
        ['建'] = '健',
        ['伟'] = '玮',
        ['军'] = '君',
        ['明'] = '民',
        ['英'] = '瑛',
        ['珍'] = '真',
        ['琼'] = '穷',
        ['华'] = '花',
        ['玉'] = '王',
        ['丽'] = '莉',
        ['婷'] = '亭',
        ['浩'] = '皓',
        ['欣'] = '新',
        ['涛'] = '淘',
        ['宇'] = '雨',
        ['杰'] = '洁',
        ['勇'] = '永',
        ['强'] = '墙',
        ['平'] = '萍',
        ['志'] = '智',
        ['德'] = '得',
        ['清'] = '青',
        ['福'] = '富',
        ['贵'] = '桂',
        ['燕'] = '艳',
        ['静'] = '婧',
        ['辰'] = '晨',
        ['梓'] = '子',
        ['涵'] = '含',
        ['轩'] = '宣',
        ['敏'] = '民',
        ['磊'] = '垒',
        ['超'] = '朝',
        ['俊'] = '峻',
        ['飞'] = '非',
        ['红'] = '虹',
    };

    /// <summary>The name with its last replaceable character replaced; a name without one gets 小 before its last character.</summary>
    public static string Name(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (Alike.TryGetValue(name[i], out var wrong)) return string.Concat(name.AsSpan(0, i), [wrong], name.AsSpan(i + 1));
        }

        return string.Concat(name.AsSpan(0, name.Length - 1), "小", name.AsSpan(name.Length - 1));
    }

    /// <summary>Another last character than the right one.</summary>
    public static string CheckDigit(string number, DemoRandom random)
    {
        var wrong = (char)('0' + random.Below(10));
        if (wrong == number[17]) wrong = wrong == '9' ? '0' : (char)(wrong + 1);
        return string.Concat(number.AsSpan(0, 17), [wrong]);
    }

    /// <summary>The 30th of February, the 31st of April, a thirteenth month.</summary>
    public static string Date(string number, DemoRandom random) =>
        string.Concat(number.AsSpan(0, 10), random.Of<string>(["0230", "0431", "1312", "0931", "0015"]), number.AsSpan(14));
}
