namespace Huimin.Registry.Pages;

internal static class ImportSteps
{
    public static IReadOnlyList<string> Titles { get; } = ["选择文件", "核对列", "更正问题行", "确认导入"];
}
