using System.Reflection;
using Huimin.Policy.Parameters;

namespace Huimin.Benefits.Drafts;

/// <summary>What drafts would leave to a region, valued in <c>rules/drafts</c> (草案参数). No decision reads them; every row waits to be verified.</summary>
public static class DraftKeys
{
    public static readonly ParameterKey WageShare = new("draft.dibao.wage.percent", "草案：工资不计入收入的比例", ParameterUnit.Percent, 0, 100, "民发〔2022〕83号（就业激励）");
    public static readonly ParameterKey WageCap = ParameterKey.Monthly("draft.dibao.wage.cap", "草案：工资每人每月不计入的上限", "民发〔2022〕83号（就业激励）", 10_000);
    public static readonly ParameterKey HardshipRatio = new("draft.margin.hardship.percent", "草案：有重残重病成员的边缘家庭收入线（低保标准的比例）", ParameterUnit.Percent, 100, 300, "社会救助法 第二十一条");

    public static IReadOnlyList<ParameterKey> All { get; } =
        [.. typeof(DraftKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(ParameterKey)).Select(f => (ParameterKey)f.GetValue(null)!)];

    /// <summary>Reads the folder of drafts; a row that claims to be verified is refused, since no draft is.</summary>
    public static ParameterReading Read(string? folder = null)
    {
        var read = ParameterFiles.Read(Path.Combine(folder ?? BenefitKeys.Folder, "drafts"), All);
        if (read.Book is null) return read;
        var wrong = read.Book.Rows.Where(r => r.State != ParameterState.Pending).Select(r => DraftRefusals.NotPending.Fill(r.File, r.Line, r.Title).At(r.Line, "状态")).ToList();
        return wrong.Count > 0 ? new(null, wrong) : read;
    }
}
