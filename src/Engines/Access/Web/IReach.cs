using Huimin.Data;
using Microsoft.AspNetCore.Routing;

namespace Huimin.Access;

/// <summary>A room's word that the actor reaches further than its own divisions for the thing that this address names (办理范围), for this request alone.</summary>
public interface IReach
{
    Task<Actor> OfAsync(Actor actor, RouteValueDictionary route, CancellationToken ct);
}
