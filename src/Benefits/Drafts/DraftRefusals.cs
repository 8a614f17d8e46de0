using Huimin.Values;

namespace Huimin.Benefits.Drafts;

/// <summary>Every numbered "no" about drafts.</summary>
public static class DraftRefusals
{
    public static readonly Refusal NotPending = new("DRF-001", "{0} 第 {1} 行：“{2}”是草案的参数，状态只能写 待核。");
}
