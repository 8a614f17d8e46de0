using Huimin.Data;

namespace Huimin.Registry;

/// <summary>That two people are related beyond one roof (亲属关系): the other is the person's <see cref="Kind"/>.</summary>
public sealed class Relative : IScoped
{
    public required Guid RelativeId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OtherPersonId { get; init; }
    public required RelativeKind Kind { get; init; }

    /// <summary>Division of the person.</summary>
    [Personal(Why.Household, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required string AreaCode { get; set; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateOnly ValidFrom { get; init; }

    [Personal(Why.Trace, Why.Duty, PersonalLevel.General, Why.WhileListed, Why.Read)]
    public required DateTime KnownFrom { get; init; }
}

/// <summary>What the other is to the person (关系).</summary>
public enum RelativeKind
{
    Spouse = 1,
    Parent = 2,
    Child = 3,
    Sibling = 4,
    Grandparent = 5,
    Grandchild = 6,
    Guardian = 7,
    Ward = 8,
    Other = 9,
}

public static class RelativeKinds
{
    public static string Title(this RelativeKind kind) => kind switch
    {
        RelativeKind.Spouse => "配偶",
        RelativeKind.Parent => "父母",
        RelativeKind.Child => "子女",
        RelativeKind.Sibling => "兄弟姐妹",
        RelativeKind.Grandparent => "祖父母（外祖父母）",
        RelativeKind.Grandchild => "孙子女（外孙子女）",
        RelativeKind.Guardian => "监护人",
        RelativeKind.Ward => "被监护人",
        _ => "其他亲属",
    };

    /// <summary>The same relation seen from the other side.</summary>
    public static RelativeKind Reverse(this RelativeKind kind) => kind switch
    {
        RelativeKind.Parent => RelativeKind.Child,
        RelativeKind.Child => RelativeKind.Parent,
        RelativeKind.Grandparent => RelativeKind.Grandchild,
        RelativeKind.Grandchild => RelativeKind.Grandparent,
        RelativeKind.Guardian => RelativeKind.Ward,
        RelativeKind.Ward => RelativeKind.Guardian,
        _ => kind,
    };
}
