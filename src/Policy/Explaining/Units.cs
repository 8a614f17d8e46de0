using Huimin.Policy.Parameters;

namespace Huimin.Policy.Explaining;

/// <summary>The unit of what two steps make together; a bare number takes the unit of its partner.</summary>
internal static class Units
{
    public static Unit Either(Step left, Step right) => left.Unit == Unit.None ? right.Unit : left.Unit;

    public static Unit Of(Parameter parameter) => parameter.Key?.Unit switch
    {
        ParameterUnit.Fen or ParameterUnit.FenPerMonth => Unit.Fen,
        ParameterUnit.Percent => Unit.Percent,
        ParameterUnit.BasisPoints => Unit.PerTenThousand,
        ParameterUnit.Months => Unit.Months,
        ParameterUnit.Years => Unit.Years,
        ParameterUnit.Count => Unit.Count,
        ParameterUnit.Choice => Unit.Code,
        _ => Unit.None,
    };

    public static Unit Product(Step left, Step right)
    {
        if (left.Unit == Unit.Fen || right.Unit == Unit.Fen) return Unit.Fen;
        return Either(left, right);
    }
}
