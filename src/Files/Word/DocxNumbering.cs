using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Huimin.Files;

/// <summary>
/// The numbers that Word writes before list paragraphs (自动编号): they are not in the text but follow from numbering.xml, and a plan without
/// its 一、（一）1. could not be read.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<string, (string Abstract, Dictionary<int, int> Starts)> lists = [];
    private readonly Dictionary<string, Level?[]> levels = [];
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<string, int?[]> counters = [];
    private readonly HashSet<string> begun = [];

    public DocxNumbering(XElement numbering, XElement styleSheet)
    {
        foreach (var style in styleSheet.Elements().Where(x => x.Name.LocalName == "style")) styles.TryAdd(Attribute(style, "styleId") ?? "", style);
        foreach (var list in numbering.Elements().Where(x => x.Name.LocalName == "abstractNum"))
        {
            var own = new Level?[Levels];
            foreach (var level in list.Elements().Where(x => x.Name.LocalName == "lvl")) Put(own, level);
            levels.TryAdd(Attribute(list, "abstractNumId") ?? "", own);
        }

        foreach (var list in numbering.Elements().Where(x => x.Name.LocalName == "num"))
        {
            var starts = new Dictionary<int, int>();
            foreach (var change in list.Elements().Where(x => x.Name.LocalName == "lvlOverride"))
            {
                if (Number(change, "ilvl") is { } level && Value(change, "startOverride") is { } start && int.TryParse(start, out var from)) starts[level] = from;
            }

            lists.TryAdd(Attribute(list, "numId") ?? "", (Value(list, "abstractNumId") ?? "", starts));
        }
    }

    /// <summary>The number of a paragraph as text, and the counters moved on; empty when it is not in a list.</summary>
    public string LabelOf(XElement paragraph)
    {
        if (Place(paragraph) is not ({ } id, var depth) || depth is < 0 or >= Levels || !lists.TryGetValue(id, out var list)) return "";
        if (!levels.TryGetValue(list.Abstract, out var all) || all[depth] is not { } level) return "";
        if (!counters.TryGetValue(list.Abstract, out var counter)) counters[list.Abstract] = counter = new int?[Levels];
        if (begun.Add($"{id}/{depth}") && list.Starts.TryGetValue(depth, out var start)) counter[depth] = start - 1;

        counter[depth] = (counter[depth] ?? level.Start - 1) + 1;
        for (var deeper = depth + 1; deeper < Levels; deeper++) counter[deeper] = null;
        var label = Written(level, all, counter);
        return label.Length > 0 && label[^1] < '\u2E80' ? label + " " : label;
    }

    /// <summary>List and level, from the paragraph or from its style and the styles that is based on.</summary>
    private (string? Id, int Depth) Place(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var (id, depth) = Stated(properties);
        var style = properties is null ? null : Value(properties, "pStyle");
        for (var hops = 0; id is null && style is not null && hops < 10 && styles.TryGetValue(style, out var sheet); hops++)
        {
            var (styleId, styleDepth) = Stated(Child(sheet, "pPr"));
            (id, depth) = (styleId, depth ?? styleDepth);
            style = Value(sheet, "basedOn");
        }

        return id is null or "0" ? (null, 0) : (id, depth ?? 0);
    }

    private static (string? Id, int? Depth) Stated(XElement? properties)
    {
        var stated = properties is null ? null : Child(properties, "numPr");
        if (stated is null) return (null, null);
        return (Value(stated, "numId"), int.TryParse(Value(stated, "ilvl"), out var depth) ? depth : null);
    }

    /// <summary>Puts the counters of this level and those above into the pattern "%1.%2".</summary>
    private static string Written(Level level, Level?[] all, int?[] counter)
    {
        if (level.Format is "bullet") return level.Pattern.Length > 0 ? "• " : "";
        var label = new StringBuilder();
        for (var i = 0; i < level.Pattern.Length; i++)
        {
            if (level.Pattern[i] == '%' && i + 1 < level.Pattern.Length && level.Pattern[i + 1] is >= '1' and <= '9')
            {
                var depth = level.Pattern[++i] - '1';
                var format = level.Legal ? "decimal" : all[depth]?.Format ?? "decimal";
                label.Append(ListNumber.Write(counter[depth] ?? all[depth]?.Start ?? 1, format));
            }
            else
            {
                label.Append(level.Pattern[i]);
            }
        }

        return label.ToString();
    }

    private static void Put(Level?[] own, XElement level)
    {
        if (Number(level, "ilvl") is not (>= 0 and < Levels and var depth)) return;
        var start = int.TryParse(Value(level, "start"), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 1;
        var format = Value(level, "numFmt") ?? Value(Child(Child(level, "AlternateContent"), "Choice"), "numFmt") ?? "decimal";
        own[depth] = new(start, format, Value(level, "lvlText") ?? "", Child(level, "isLgl") is not null);
    }

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(x => x.Name.LocalName == name);

    private static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(x => x.Name.LocalName == name)?.Value;

    private static string? Value(XElement? parent, string child) => Attribute(Child(parent, child), "val");

    private static int? Number(XElement element, string name) =>
        int.TryParse(Attribute(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Level(int Start, string Format, string Pattern, bool Legal);
}
