using Huimin.Casework;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>Gives the procedures the dated parameters of the folder <c>rules</c> (程序参数取自政策参数).</summary>
public sealed class CaseParameters(BenefitRules rules) : ICaseParameters
{
    public Result<ParameterSet> In(Month month) => rules.In(month) is { Ok: true } found ? found.Value.Parameters : rules.In(month).Refusal!;
}
