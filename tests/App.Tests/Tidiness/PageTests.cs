using System.Reflection;
using System.Text.RegularExpressions;
using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Tidiness;

/// <summary>Every page says who may open it, and holds no way to the database.</summary>
public sealed partial class PageTests
{
    // For everybody who is signed in, whatever the post.
    private static readonly string[] ForAllSignedIn = ["Home"];

    private static readonly Type[] NotForPages = [typeof(HuiminDb), typeof(HuiminStore), typeof(DbContext), typeof(WorkDesk), typeof(ReadDesk), typeof(FieldVault), typeof(KeyRing)];

    private static readonly List<Type> Pages = [.. Sources.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [GeneratedRegex("^[a-z]+(\\.[a-z]+(-[a-z]+)*)+$")]
    private static partial Regex Code();

    [Fact(DisplayName = "每个页面都写明谁可以打开")]
    public void Every_page_says_who_may_open_it()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages
            .Where(p => p.GetCustomAttribute<RequirePermissionAttribute>() is null && p.GetCustomAttribute<AllowAnonymousAttribute>() is null)
            .Where(p => !(ForAllSignedIn.Contains(p.Name) && p.GetCustomAttribute<AuthorizeAttribute>() is not null))
            .Select(p => p.FullName));
    }

    [Fact(DisplayName = "页面用到的每个权限都在某个模块的权限表里")]
    public void Every_permission_of_a_page_is_declared()
    {
        var declared = Modules.All.SelectMany(m => m.Permissions).Select(p => p.Code).ToHashSet();
        Assert.Empty(Pages
            .SelectMany(p => p.GetCustomAttributes<RequirePermissionAttribute>().Select(a => (p.Name, a.Code)))
            .Where(p => !declared.Contains(p.Code)));
        Assert.Empty(Modules.Menu.Where(m => m.Needs is not null && !declared.Contains(m.Needs.Code)).Select(m => m.Title));
    }

    [Fact(DisplayName = "权限编号唯一、格式一致，有中文名称和持有岗位")]
    public void Permissions_are_well_formed()
    {
        var all = Modules.All.SelectMany(m => m.Permissions).ToList();
        Assert.Empty(all.GroupBy(p => p.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(all.Where(p => !Code().IsMatch(p.Code) || p.Title.Length < 2 || p.HeldBy == Role.None).Select(p => p.Code));
    }

    [Fact(DisplayName = "页面和组件不注入数据库")]
    public void No_page_holds_the_database() => Assert.Empty(
        from type in Sources.Assemblies.SelectMany(a => a.GetTypes())
        where typeof(IComponent).IsAssignableFrom(type)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where property.GetCustomAttribute<InjectAttribute>() is not null && NotForPages.Any(n => n.IsAssignableFrom(property.PropertyType))
        select $"{type.Name} injects {property.PropertyType.Name}");
}
