using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>What is said about a benefit programme once (待遇项目): stable code, Chinese name, legal basis, its results and its refusals.</summary>
public sealed record Programme(string Code, string Title)
{
    /// <summary>The laws and documents (依据).</summary>
    public required string Basis { get; init; }

    /// <summary>The result that holds the household's monthly amount (月补助金额); null for a status without money, e.g. 低保边缘.</summary>
    public Term? Amount { get; init; }

    /// <summary>The result that says whether the household, or one of its members, is entitled (符合条件).</summary>
    public required Term Entitled { get; init; }

    /// <summary>The amount of each member (个人金额), where the programme goes by person.</summary>
    public Term? MemberAmount { get; init; }

    /// <summary>The entitlement of each member (个人符合条件), where the programme goes by person.</summary>
    public Term? MemberEntitled { get; init; }

    /// <summary>What has to hold, each with the refusal that is printed where it does not, in the order of the law.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Where to apply (申请地点), e.g. 户籍所在地镇街.</summary>
    public string? Apply { get; init; }

    public override string ToString() => $"{Title}（{Code}）";
}

/// <summary>One condition of a programme and the refusal with its code (不符合时的告知).</summary>
public sealed record Requirement(Term Condition, Refusal Refusal);
