namespace Huimin.Ui;

/// <summary>One entry of the side menu (菜单项) that the actor may open.</summary>
/// <param name="Title">Chinese title.</param>
/// <param name="Href">Address from the root, without a query.</param>
/// <param name="Icon">Name of an icon, see <see cref="IconNames"/>.</param>
/// <param name="Count">How many things wait there; nothing is shown for null or zero.</param>
public sealed record MenuItem(string Title, string Href, string Icon, int? Count = null);

/// <summary>The entries of one line of business (业务线) in the side menu.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>What the workbench shows around a page for the actor of this request (工作台框架).</summary>
/// <param name="DisplayName">The account's name, e.g. 周洁.</param>
/// <param name="Post">The post held now, e.g. 镇街经办; empty for none.</param>
/// <param name="Unit">The unit or division in charge, e.g. 城东街道.</param>
/// <param name="OpenTasks">Tasks waiting for the actor, for the bell.</param>
/// <param name="Menu">Only what the actor may open.</param>
/// <param name="Watermark">User, unit and time, written faintly over every screen (rule D6).</param>
public sealed record WorkbenchFrame(
    string DisplayName, string Post, string Unit, int OpenTasks, IReadOnlyList<MenuGroup> Menu, string Watermark)
{
    /// <summary>Where the bell leads.</summary>
    public string TasksHref { get; init; } = "/";

    /// <summary>Where the account name leads.</summary>
    public string AccountHref { get; init; } = "/account";

    /// <summary>Where the sign-out form posts.</summary>
    public string SignOutAction { get; init; } = "/sign-out";

    /// <summary>What the search box looks for.</summary>
    public string SearchHint { get; init; } = "搜索姓名、证件号、拼音、电话、地址";
}

/// <summary>Tells the layout who is here and what they may open. The executable implements it, once per request.</summary>
public interface IWorkbenchFrame
{
    ValueTask<WorkbenchFrame> LoadAsync(CancellationToken ct);
}
