namespace Huimin.ElderCare;

/// <summary>What a designated provider does (服务种类, 民办函〔2025〕49号). Several at once; numbers are stored.</summary>
[Flags]
public enum CareService
{
    None = 0,

    /// <summary>机构照护</summary>
    Institution = 1,

    /// <summary>居家六助: help with meals, washing, cleaning, errands, walking and seeing a doctor</summary>
    Home = 2,

    /// <summary>社区日照</summary>
    DayCare = 4,
}

/// <summary>What happened to a designation (定点变更). Numbers are stored.</summary>
public enum ProviderStep
{
    None = 0,

    /// <summary>暂停定点</summary>
    Suspended = 1,

    /// <summary>恢复定点</summary>
    Resumed = 2,

    /// <summary>终止定点, for good</summary>
    Ended = 3,
}

/// <summary>How a designation stands on a day (定点状态); not stored.</summary>
public enum Standing
{
    /// <summary>尚未开始</summary>
    NotYet = 0,

    /// <summary>定点中</summary>
    Designated = 1,

    /// <summary>暂停</summary>
    Suspended = 2,

    /// <summary>已终止</summary>
    Ended = 3,

    /// <summary>已到期</summary>
    Expired = 4,
}

/// <summary>How far the issue of a month has come (发券状态). Numbers are stored.</summary>
public enum IssueState
{
    /// <summary>待批准</summary>
    Asked = 1,

    /// <summary>已发出</summary>
    Issued = 2,

    /// <summary>已作废: asked anew before it was approved</summary>
    Replaced = 3,
}

/// <summary>State of a service order (订单状态). Numbers are stored.</summary>
public enum OrderState
{
    /// <summary>已核销</summary>
    Redeemed = 1,

    /// <summary>已撤销</summary>
    Cancelled = 2,
}

/// <summary>State of a provider's month (对账状态). Numbers are stored.</summary>
public enum StatementState
{
    /// <summary>待确认</summary>
    Asked = 1,

    /// <summary>已确认</summary>
    Confirmed = 2,
}

public static class VoucherWords
{
    public static IReadOnlyList<CareService> Services { get; } = [CareService.Institution, CareService.Home, CareService.DayCare];

    public static string Title(this CareService service) => service switch
    {
        CareService.Institution => "机构照护",
        CareService.Home => "居家六助",
        CareService.DayCare => "社区日照",
        _ => string.Join("、", Services.Where(s => service.HasFlag(s)).Select(Title)),
    };

    public static string Title(this ProviderStep step) => step switch { ProviderStep.Suspended => "暂停定点", ProviderStep.Resumed => "恢复定点", ProviderStep.Ended => "终止定点", _ => "登记定点" };

    public static string Title(this Standing standing) => standing switch
    {
        Standing.NotYet => "尚未开始",
        Standing.Designated => "定点中",
        Standing.Suspended => "暂停",
        Standing.Ended => "已终止",
        _ => "已到期",
    };

    public static string Title(this IssueState state) => state switch { IssueState.Asked => "待批准", IssueState.Issued => "已发出", _ => "已作废" };

    public static string Title(this OrderState state) => state == OrderState.Redeemed ? "已核销" : "已撤销";

    public static string Title(this StatementState state) => state == StatementState.Confirmed ? "已确认" : "待确认";
}
