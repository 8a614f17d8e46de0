using Huimin.Access;
using Huimin.Values;

namespace Huimin.Portal;

/// <summary>How often a wrong second fact may be given (试错次数, I2): by what is asked for, and by network address, which whole villages share.</summary>
public sealed class PortalTries(AccessOptions options, Clock clock)
{
    public const int MostForOne = 10;
    private readonly FailureBudget asked = new(MostForOne, clock);
    private readonly FailureBudget addresses = new(options.FailuresPerAddress, clock);

    public bool Allows(string what, string address) => asked.Allows(what) && addresses.Allows(address);

    public void Failed(string what, string address)
    {
        asked.Failed(what);
        addresses.Failed(address);
    }
}
