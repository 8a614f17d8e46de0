namespace Huimin.Policy;

/// <summary>The unit of a number in the rules (单位).</summary>
public enum Unit
{
    /// <summary>A bare number (数).</summary>
    None = 0,

    /// <summary>Fen (分); shown in yuan.</summary>
    Fen = 1,

    /// <summary>People or things (个).</summary>
    Count = 2,

    /// <summary>A length of time in months (个月).</summary>
    Months = 3,

    /// <summary>Per cent (百分之).</summary>
    Percent = 4,

    /// <summary>Ten-thousandths (万分之).</summary>
    PerTenThousand = 5,

    /// <summary>Yes or no (是否).</summary>
    YesNo = 6,

    /// <summary>A code with a list of choices (代码).</summary>
    Code = 7,

    /// <summary>A calendar date, kept as <see cref="Terms.PolicyDate"/> (日期).</summary>
    Date = 8,

    /// <summary>Points of an assessment (分值).</summary>
    Score = 9,

    /// <summary>Years of age (周岁).</summary>
    Years = 10,

    /// <summary>Times: a multiple of something (倍).</summary>
    Times = 11,
}
