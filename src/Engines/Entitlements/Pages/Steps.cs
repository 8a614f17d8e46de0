using Huimin.Policy.Explaining;
using Huimin.Ui;

namespace Huimin.Entitlements.Pages;

/// <summary>A derivation as a tree that unfolds (推导树): the rows of its outline under each other.</summary>
internal static class Steps
{
    public static List<TreeNode> Tree(Step step, Wording wording)
    {
        var rows = Outline.Of(step, wording);
        var at = 0;
        return Level(0);

        List<TreeNode> Level(int level)
        {
            var nodes = new List<TreeNode>();
            while (at < rows.Count && rows[at].Level >= level)
            {
                var row = rows[at++];
                var under = at < rows.Count && rows[at].Level > row.Level ? Level(row.Level + 1) : null;
                nodes.Add(new TreeNode($"{row.Title}：{row.Value}", null, under) { Note = Note(row), Open = row.Level == 0 });
            }

            return nodes;
        }
    }

    private static string? Note(OutlineRow row)
    {
        var parts = new[] { row.Above ? "见上" : row.How is { } how ? $"＝{how}" : null, row.Article, row.Source }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join("；", parts);
    }
}
