using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.App.Tests.Access;

/// <summary>One row of the endpoint table of the running product, with what it declares.</summary>
/// <param name="Route">As it is written.</param>
/// <param name="Path">With samples in place of parameters.</param>
/// <param name="AbsentPath">With ids that nothing has.</param>
/// <param name="Reach">The narrowest of its samples.</param>
/// <param name="Methods">GET, POST.</param>
/// <param name="IsOpen">Says that everybody may come.</param>
/// <param name="IsDeclared">Says who may come.</param>
/// <param name="HeldBy">The posts that may, by the permission's own word; null for everybody who is signed in.</param>
internal sealed record MatrixEndpoint(string Route, string Path, string AbsentPath, MatrixReach Reach, IReadOnlyList<string> Methods, bool IsOpen, bool IsDeclared, Role? HeldBy)
{
    public bool OpensFor(Role role, bool seesDivision) => OpensFor(role) && (Reach == MatrixReach.Everybody || (Reach == MatrixReach.Division && seesDivision));

    public bool OpensFor(Role role) => HeldBy is null || (HeldBy & role) != 0;

    public override string ToString() => $"{string.Join('/', Methods)} {Route}";

    /// <summary>Every endpoint but the files of the design system.</summary>
    public static async Task<IReadOnlyList<MatrixEndpoint>> ReadAsync(TestApp app)
    {
        var samples = new Dictionary<string, MatrixSample>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in typeof(IMatrixSamples).Assembly.GetTypes().Where(t => t.IsClass && typeof(IMatrixSamples).IsAssignableFrom(t)))
        {
            foreach (var sample in await ((IMatrixSamples)Activator.CreateInstance(type)!).MakeAsync(app)) samples.Add(sample.Parameter, sample);
        }

        var book = app.Services.GetRequiredService<PermissionBook>();
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => Read(e, samples, book))];
    }

    private static MatrixEndpoint Read(RouteEndpoint endpoint, Dictionary<string, MatrixSample> samples, PermissionBook book)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var isDeclared = endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;
        var used = new List<MatrixSample>();
        var parts = endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Take(parameter.Name),
            _ => "",
        })));
        var path = "/" + string.Join('/', parts);
        var asked = endpoint.Metadata.GetOrderedMetadata<RequirePermissionAttribute>();
        Role? heldBy = asked.Count == 0 ? null : asked.Aggregate((Role)int.MaxValue, (all, a) => all & (book.Find(a.Code)?.HeldBy ?? Role.None));
        return new(
            route, path, used.Aggregate(path, (p, s) => p.Replace(s.Value, Guid.CreateVersion7().ToString(), StringComparison.Ordinal)), used.Select(s => s.Reach).DefaultIfEmpty().Max(), endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"],
            isOpen, isDeclared, heldBy);

        string Take(string name)
        {
            if (!samples.TryGetValue(name, out var sample)) return isOpen || !isDeclared ? name : throw new InvalidOperationException($"{route}: no IMatrixSamples gives '{name}'.");
            used.Add(sample);
            return sample.Value;
        }
    }
}
