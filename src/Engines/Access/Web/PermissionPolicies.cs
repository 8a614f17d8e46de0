using Huimin.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Huimin.Access;

/// <summary>Every permission of every module by its code (权限目录).</summary>
public sealed class PermissionBook(IReadOnlyList<Module> modules)
{
    private readonly Dictionary<string, Permission> byCode =
        modules.SelectMany(m => m.Permissions).DistinctBy(p => p.Code).ToDictionary(p => p.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<Permission> All => byCode.Values;

    public Permission? Find(string code) => byCode.GetValueOrDefault(code);
}

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Makes a policy of each permission. What declares nothing, and what asks for an unknown permission, is closed to everybody.</summary>
internal sealed class PermissionPolicies(PermissionBook book) : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Closed);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        var permission = policyName.StartsWith(RequirePermissionAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? book.Find(policyName[RequirePermissionAttribute.PolicyPrefix.Length..])
            : null;
        return Task.FromResult<AuthorizationPolicy?>(permission is null
            ? Closed
            : new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)).Build());
    }
}

internal sealed class PermissionCheck(IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (http.HttpContext?.Actor().May(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
