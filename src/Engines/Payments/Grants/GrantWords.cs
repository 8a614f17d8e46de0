using Huimin.Benefits.Grants;

namespace Huimin.Payments;

/// <summary>The Chinese words of grants and their lines.</summary>
public static class GrantWords
{
    public static string Title(this GrantState state) => state switch
    {
        GrantState.Drafted => "待锁定名单",
        GrantState.Locked => "待批准",
        GrantState.Approved => "已批准",
        _ => "已撤销",
    };

    public static string Title(this GrantWho who) => who switch
    {
        GrantWho.List => "名单文件",
        GrantWho.People => "在享对象，按人",
        _ => "在享对象，按户",
    };

    public static string Title(this GrantLineState state) => state switch
    {
        GrantLineState.Listed => "在名单上",
        GrantLineState.LeftOut => "未列入",
        GrantLineState.Objected => "异议剔除",
        GrantLineState.Dropped => "批准时核减",
        _ => "已批准",
    };

    public static string Title(this GrantOut reason) => reason switch
    {
        GrantOut.Dead => "已登记死亡",
        GrantOut.Twice => "重复",
        GrantOut.Elsewhere => "不是本区登记的人",
        GrantOut.NoHousehold => "没有登记在任何一户",
        GrantOut.OtherGrant => "已在另一批同类发放的名单上",
        GrantOut.Closed => "户已注销，或者户内没有人",
        _ => "",
    };

    /// <summary>Name of the kind of a grant.</summary>
    public static string KindTitle(string code) => GrantKinds.Find(code)?.Title ?? code;
}
