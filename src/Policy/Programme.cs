using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>What is said about a benefit programme once (待遇项目): stable code, Chinese name, legal basis, its results and its refusals.</summary>
public sealed record Programme(string Code, string Title)
{
    /// <summary>The laws and documents (依据).</summary>
    public required string Basis { get; init; }

    /// <summary>The result that holds the household's amount (补助金额), as often as <see cref="Paid"/> says; null for a status without money, e.g. 低保边缘.</summary>
    public Term? Amount { get; init; }

    /// <summary>How it is paid: every month, unless the programme says otherwise (发放方式).</summary>
    public Payment Paid { get; init; } = Payment.Monthly;

    /// <summary>For how many months a status is recognised before it must be asked for again (认定有效期); null: it runs until it is ended.</summary>
    public Parameters.ParameterKey? ValidMonths { get; init; }

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

/// <summary>How a benefit reaches people (发放方式).</summary>
public enum Payment
{
    /// <summary>Money every month (按月).</summary>
    Monthly = 1,

    /// <summary>Money once for one cause (一次性).</summary>
    Once = 2,

    /// <summary>Money once a year, in the month that the region names (按年).</summary>
    Yearly = 3,

    /// <summary>A voucher or a bill made smaller, never money (券或者减免).</summary>
    InKind = 4,

    /// <summary>A status that opens other benefits (身份认定).</summary>
    Status = 5,
}

public static class Payments
{
    public static string Title(this Payment payment) => payment switch
    {
        Payment.Monthly => "按月发放",
        Payment.Once => "一次性发放",
        Payment.Yearly => "按年发放",
        Payment.InKind => "券或者减免",
        _ => "身份认定",
    };
}
