using System.Text.RegularExpressions;
using Huimin.Values;

namespace Huimin.Targets;

/// <summary>What a line of a template is.</summary>
public enum TemplateLineKind
{
    Title = 1,
    Heading1 = 2,
    Heading2 = 3,
    Text = 4,

    /// <summary>A clause of a paragraph: written where its facts are there.</summary>
    Clause = 5,

    /// <summary>What is known to have no records.</summary>
    Missing = 6,

    /// <summary>What the product composes itself: 目标, 问题, 打算, 巩固.</summary>
    Composed = 7,
}

/// <summary>A piece of a line: words, a field, or a group in brackets that is left out alone where it has no fact.</summary>
public sealed record TemplatePiece(string Words, string? Field = null, string Aspect = "", IReadOnlyList<TemplatePiece>? Group = null);

public sealed record TemplateLine(TemplateLineKind Kind, int Number, IReadOnlyList<TemplatePiece> Pieces);

/// <summary>
/// The shape of a report (报告模板), as lines of text: <c>=</c> title, <c>#</c> and <c>##</c> headings, <c>-</c> clause, <c>!</c> what has no records, <c>@</c> what
/// is composed, else a paragraph. <c>{K01.1}</c> is an indicator's figure, <c>{K01.1:同比}</c> its change, <c>[…]</c> what may be left out. A field that is not
/// known is refused with its line.
/// </summary>
public sealed partial record ReportTemplate(IReadOnlyList<TemplateLine> Lines)
{
    /// <summary>What a page asks for the outline by.</summary>
    public const string Outline = "outline";
    public static readonly string[] Aspects = ["", "同比", "环比"];
    public static readonly string[] Words = ["地区", "期", "年", "下年", "截止"];
    public static readonly string[] Composed = ["目标", "问题", "打算", "巩固"];

    /// <summary>The house's own: <c>summary</c> for a year, <c>brief</c> for a quarter or a month, <c>outline</c> for what the year after begins with (下年要点).</summary>
    public static ReportTemplate Own(Period period, IndicatorBook book, bool isOutline = false)
    {
        using var stream = typeof(ReportTemplate).Assembly.GetManifestResourceStream($"Reports/{(isOutline ? "outline" : period.IsYear ? "summary" : "brief")}.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), book).Value;
    }

    public static Result<ReportTemplate> Read(string text, IndicatorBook book)
    {
        var lines = new List<TemplateLine>();
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0) continue;
            var (kind, rest) = line switch
            {
                ['=', .. var r] => (TemplateLineKind.Title, r),
                ['#', '#', .. var r] => (TemplateLineKind.Heading2, r),
                ['#', .. var r] => (TemplateLineKind.Heading1, r),
                ['-', .. var r] => (TemplateLineKind.Clause, r),
                ['!' or '！', .. var r] => (TemplateLineKind.Missing, r),
                ['@', .. var r] => (TemplateLineKind.Composed, r),
                _ => (TemplateLineKind.Text, line),
            };
            rest = rest.Trim();
            if (kind == TemplateLineKind.Composed && !Composed.Contains(rest)) return TargetsRefusals.TemplateField.Fill(number, "@" + rest).At(number);
            var pieces = new List<TemplatePiece>();
            foreach (var part in Brackets().Split(rest).Where(p => p.Length > 0))
            {
                var inner = part[0] == '[' && part[^1] == ']' ? part[1..^1] : part;
                var read = Pieces(inner, number, book);
                if (!read.Ok) return read.Refusal;
                if (inner.Length < part.Length) pieces.Add(new TemplatePiece("", Group: read.Value));
                else pieces.AddRange(read.Value);
            }

            lines.Add(new TemplateLine(kind, number, pieces));
        }

        return lines.Count > 0 ? new ReportTemplate(lines) : TargetsRefusals.TemplateEmpty;
    }

    private static Result<IReadOnlyList<TemplatePiece>> Pieces(string text, int number, IndicatorBook book)
    {
        var pieces = new List<TemplatePiece>();
        foreach (var part in Fields().Split(text).Where(p => p.Length > 0))
        {
            if (part[0] != '{')
            {
                if (part.Contains('{', StringComparison.Ordinal) || part.Contains('}', StringComparison.Ordinal)) return TargetsRefusals.TemplateField.Fill(number, part).At(number);
                pieces.Add(new TemplatePiece(part));
                continue;
            }

            var field = part[1..^1].Split(':', '：');
            var (code, aspect) = (field[0].Trim(), field.Length > 1 ? field[1].Trim() : "");
            if (Words.Contains(code) ? aspect.Length > 0 : book.Find(code) is null || !Aspects.Contains(aspect) || field.Length > 2) return TargetsRefusals.TemplateField.Fill(number, part).At(number);
            pieces.Add(new TemplatePiece("", code, aspect));
        }

        return pieces;
    }

    [GeneratedRegex(@"(\[[^\[\]]*\])")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(\{[^{}]*\})")]
    private static partial Regex Fields();
}
