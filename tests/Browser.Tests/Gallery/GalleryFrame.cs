using Huimin.Ui;

namespace Huimin.Browser.Tests.Gallery;

/// <summary>A made-up clerk with a menu, so that the design system can be seen without the product.</summary>
internal sealed class GalleryFrame : IWorkbenchFrame
{
    public ValueTask<WorkbenchFrame> LoadAsync(CancellationToken ct) => new(new WorkbenchFrame(
        "周洁", "镇街经办", "城东街道", 3,
        [
            new("我的工作", [new("工作台", "/", "home"), new("待办受理", "/list", "inbox", 128), new("窗口登记", "/form", "pen")]),
            new("人员与家庭", [new("人员", "/person", "person"), new("组件", "/parts", "household"), new("导入", "/import", "upload", 2)]),
            new("工作计划", [new("计划", "/plans", "plan"), new("指标", "/targets", "target")]),
            new("系统", [new("账号与岗位", "/accounts", "key"), new("审计查询", "/audit", "history")]),
        ],
        "周洁 城东街道 2026-11-21 09:12"));
}
