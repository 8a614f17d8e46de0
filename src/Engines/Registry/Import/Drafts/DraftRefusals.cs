using Huimin.Values;

namespace Huimin.Registry;

/// <summary>What taking a list in on the screen refuses.</summary>
public static class DraftRefusals
{
    public static readonly Refusal FileNotChosen = new("DRAFT-001", "还没有选择文件，或文件是空的。请先选择名册文件，再点“上传并检查”。");
    public static readonly Refusal FileTooLong = new("DRAFT-002", "文件超过 20 MB 或 {0} 行，网页上不便逐行更正。请按村（社区）拆成几份再上传，或由系统管理员用命令行导入。");
    public static readonly Refusal DraftGone = new("DRAFT-003", "这份导入已经办完、已经放弃，或者不是您上传的。请回到“导入名册”重新上传。");
}
