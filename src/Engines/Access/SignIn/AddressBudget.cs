using Huimin.Values;

namespace Huimin.Access;

/// <summary>How many failures one network address may have in 15 minutes (I2), so that one machine cannot try one password on everybody.</summary>
public sealed class AddressBudget(AccessOptions options, Clock clock) : FailureBudget(options.FailuresPerAddress, clock);
