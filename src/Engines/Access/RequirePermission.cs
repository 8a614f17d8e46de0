using Huimin.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Huimin.Access;

/// <summary>
/// Says on a page or endpoint which permission opens it. Pages: <c>@attribute [RequirePermission("registry.read")]</c>; a test knows every code.
/// The operation behind checks again: this only decides what is shown.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string code) : AuthorizeAttribute(PolicyPrefix + code)
{
    internal const string PolicyPrefix = "permission:";

    public string Code { get; } = code;
}

public static class RequirePermissionExtensions
{
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, Permission permission) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new RequirePermissionAttribute(permission.Code));
}
