using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>The rule files of the product, read once, and small ones for a test.</summary>
internal static class Rules
{
    public static readonly AreaCode District = AreaCode.Parse("500114");
    public static readonly ParameterBook Book = BenefitKeys.Read().OrThrow();

    public static ParameterSet At(string month) => Book.Resolve(District, Month.Parse(month)).OrThrow();

    public static T OrThrow<T>(this Result<T> result) => result.Value;
}
