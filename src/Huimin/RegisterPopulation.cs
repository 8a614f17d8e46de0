using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Targets;

namespace Huimin;

/// <summary>The district has as many people as its register; an empty register knows nothing.</summary>
internal sealed class RegisterPopulation(CountPeople count, AccessOptions options) : IPopulation
{
    public async Task<long?> CountAsync(CancellationToken ct) => await count.RunAsync(Actor.Product(options.DistrictCode), ct) is > 0 and var people ? people : null;
}
