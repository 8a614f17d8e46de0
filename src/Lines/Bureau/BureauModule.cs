using Huimin.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Bureau;

/// <summary>局务: what belongs to no single line of business.</summary>
public sealed class BureauModule : Module
{
    public override string Title => "局务";

    public override void Add(IServiceCollection services)
    {
        foreach (var indicator in BureauIndicators.All) services.AddSingleton(indicator);
    }
}
