namespace Huimin.Policy.Terms;

/// <summary>Short forms of the usual declarations: <c>public static Term About { get; } = Declare.Money("deposits", "存款", …);</c></summary>
public static class Declare
{
    /// <summary>A hundred million yuan in fen would not fit a step's 32 bits; two million yuan is above every threshold of an asset.</summary>
    public const int MostMoney = 200_000_000;

    /// <summary>An amount in fen (金额). Larger amounts count as the largest.</summary>
    public static Term Money(string code, string title, int max = MostMoney, int min = 0, FactSource? source = null, string? ask = null) =>
        new(code, title, Unit.Fen) { Min = min, Max = max, Saturates = true, Source = source, Question = ask };

    /// <summary>A count (个数). Larger counts count as the largest.</summary>
    public static Term Count(string code, string title, int max, FactSource? source = null, string? ask = null, int @default = 0) =>
        new(code, title, Unit.Count) { Max = max, Saturates = true, Source = source, Question = ask, Default = @default };

    /// <summary>A length of time in months (月数).</summary>
    public static Term Months(string code, string title, int max, FactSource? source = null, string? ask = null) =>
        new(code, title, Unit.Months) { Max = max, Saturates = true, Source = source, Question = ask };

    /// <summary>Points of an assessment (分值); outside the range is refused.</summary>
    public static Term Score(string code, string title, int max, FactSource? source = null, string? ask = null, int @default = 0) =>
        new(code, title, Unit.Score) { Max = max, Source = source, Question = ask, Default = @default };

    /// <summary>Yes or no (是否).</summary>
    public static Term YesNo(string code, string title, FactSource? source = null, string? ask = null, bool @default = false) =>
        new(code, title, Unit.YesNo) { Source = source, Question = ask, Default = @default ? 1 : 0 };

    /// <summary>A code with its choices (代码); 0 is “none of them”.</summary>
    public static Term Code(string code, string title, FactSource? source, string? ask, params ReadOnlySpan<string> choices) =>
        new(code, title, Unit.Code) { Max = choices.Length, Source = source, Question = ask, Choices = Numbered(choices) };

    /// <summary>Gives “none of them” of a code its own name.</summary>
    public static Term Otherwise(this Term code, string title) => code with { Choices = [new(0, title), .. code.Choices.Skip(1)] };

    /// <summary>A date (日期), kept to the half month: see <see cref="PolicyDate"/>.</summary>
    public static Term Date(string code, string title, FactSource? source = null, string? ask = null) =>
        new(code, title, Unit.Date) { Max = PolicyDate.Most, Source = source, Question = ask };

    /// <summary>An amount that a rule finds (结果金额).</summary>
    public static Term Amount(string code, string title, string? article = null) =>
        new(code, title, Unit.Fen) { Max = int.MaxValue, Article = article };

    /// <summary>A number that a rule finds (结果).</summary>
    public static Term Result(string code, string title, Unit unit, string? article = null) =>
        new(code, title, unit) { Min = int.MinValue, Max = int.MaxValue, Article = article };

    /// <summary>A condition that a rule finds (条件).</summary>
    public static Term Condition(string code, string title, string? article = null) => new(code, title, Unit.YesNo) { Article = article };

    private static List<Choice> Numbered(ReadOnlySpan<string> titles)
    {
        var choices = new List<Choice> { new(0, "无") };
        for (var i = 0; i < titles.Length; i++) choices.Add(new(i + 1, titles[i]));
        return choices;
    }
}
