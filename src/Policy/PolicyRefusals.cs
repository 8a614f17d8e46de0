using Huimin.Values;

namespace Huimin.Policy;

/// <summary>What the rule engine refuses.</summary>
public static class PolicyRefusals
{
    public static readonly Refusal TooSmall = new("POL-001", "{0}为 {1}，不能小于 {2}。请核对后重新填写。");
    public static readonly Refusal TooLarge = new("POL-002", "{0}为 {1}，不能大于 {2}。请核对后重新填写。");
}
