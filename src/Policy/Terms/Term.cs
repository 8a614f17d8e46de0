namespace Huimin.Policy.Terms;

/// <summary>
/// What is said about a term once (项的说明): stable code, Chinese name, unit and range. For a fact also where the office gets it, so that the
/// documents to bring and the questions of the calculator follow; for a result the article that it implements.
/// </summary>
public sealed record Term(string Code, string Title, Unit Unit)
{
    /// <summary>The smallest value; a smaller one is refused on entry.</summary>
    public int Min { get; init; }

    /// <summary>The largest value.</summary>
    public int Max { get; init; } = 1;

    /// <summary>Whether a larger value counts as <see cref="Max"/> (截顶): only where every threshold lies below it. Otherwise it is refused.</summary>
    public bool Saturates { get; init; }

    /// <summary>Said only of people younger than this, in full years (不满…周岁); null for everybody.</summary>
    public int? BelowAge { get; init; }

    /// <summary>What counts while nobody has said anything.</summary>
    public int Default { get; init; }

    /// <summary>Where the office gets the fact without asking (取得方式); null when only the household can say.</summary>
    public FactSource? Source { get; init; }

    /// <summary>The question of the calculator (提问), e.g. 家里有几辆机动车？</summary>
    public string? Question { get; init; }

    /// <summary>The choices of a code, each with its Chinese name.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The article that a result implements (条款).</summary>
    public string? Article { get; init; }

    public bool YesNo => Unit == Unit.YesNo;

    /// <summary>The name of a code's value; the number itself where it has none.</summary>
    public string ChoiceTitle(int value) =>
        Choices.FirstOrDefault(c => c.Value == value)?.Title ?? value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => $"{Title}（{Code}）";

    // A term is one thing, declared once; two declarations are two terms.
    public bool Equals(Term? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>One value of a code, with its name.</summary>
public sealed record Choice(int Value, string Title);

/// <summary>Where the office gets a fact (取得方式): the register or exchange that answers, or the document to bring.</summary>
/// <param name="Title">e.g. 残疾人证库, 家庭经济状况核对.</param>
/// <param name="Automatic">Whether the office can look it up itself; then no document may be asked for (社会救助法 第62条).</param>
/// <param name="Document">What the household brings where the office cannot look it up.</param>
public sealed record FactSource(string Title, bool Automatic, string? Document = null);
