namespace Huimin.Policy.Parameters;

/// <summary>How far a parameter's value is proven (核实状态). It travels with the value into every result and explanation.</summary>
public enum ParameterState
{
    Verified = 1,
    SecondHand = 2,
    Pending = 3,
}

public static class ParameterStates
{
    public static string Title(this ParameterState state) => state switch
    {
        ParameterState.Verified => "已核",
        ParameterState.SecondHand => "二手",
        _ => "待核",
    };

    internal static bool TryRead(string text, out ParameterState state)
    {
        state = text switch { "已核" => ParameterState.Verified, "二手" => ParameterState.SecondHand, "待核" => ParameterState.Pending, _ => 0 };
        return state != 0;
    }
}
