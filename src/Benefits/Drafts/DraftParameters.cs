using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Drafts;

/// <summary>The parameters of all drafts, taken out of the set of a month once (草案参数表).</summary>
public sealed class DraftParameters(ParameterSet at)
{
    public readonly DibaoWageDisregard.Parameters WageDisregard = new(at);
    public readonly MarginByHardship.Parameters Hardship = new(at);
}
