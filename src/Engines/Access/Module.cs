using System.Reflection;
using Huimin.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Access;

/// <summary>
/// One room or one line of business as the executable sees it (模块): its records, permissions, operations, pages, endpoints and menu. The list of
/// modules in <c>Huimin/Modules.cs</c> is the product's table of contents.
/// </summary>
public abstract class Module
{
    /// <summary>Name in Chinese, for the table of contents.</summary>
    public abstract string Title { get; }

    public virtual IRecords? Records => null;

    /// <summary>Every permission this module asks for.</summary>
    public virtual IReadOnlyList<Permission> Permissions => [];

    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>The assembly with this module's pages.</summary>
    public Assembly Pages => GetType().Assembly;

    public virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Adds the endpoints that are not pages. Each declares <c>RequirePermission</c>.</summary>
    public virtual void Map(IEndpointRouteBuilder app)
    {
    }
}

/// <summary>An entry of the side menu; shown to those who hold the permission.</summary>
/// <param name="Group">The line it stands under, such as 基础信息.</param>
/// <param name="Title">What the person does there.</param>
/// <param name="Href">Path of the page.</param>
/// <param name="Icon">Name of an icon of the design system.</param>
/// <param name="Needs">Null for everybody who is signed in.</param>
public sealed record MenuEntry(string Group, string Title, string Href, string Icon, Permission? Needs);
