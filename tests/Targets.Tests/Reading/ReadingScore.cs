using Huimin.Targets.Reading;

namespace Huimin.Targets.Tests.Reading;

/// <summary>How well a reading meets the hand-made one: right value, unit, comparator and kind, and what was missed or made up.</summary>
public sealed class ReadingScore
{
    private int found, madeUp, strict, gold, comparators, kinds, hard, hardRight;
    private readonly List<string> errors = [];

    public double Precision => found + madeUp == 0 ? 1 : (double)found / (found + madeUp);
    public double Recall => gold == 0 ? 1 : (double)found / gold;
    public double F1 => 2.0 * found / (2.0 * found + madeUp + gold - found);
    public double StrictF1 => 2.0 * strict / (found + madeUp + gold);
    public double Comparators => found == 0 ? 1 : (double)comparators / found;
    public double Kinds => found == 0 ? 1 : (double)kinds / found;
    public double Hard => hard == 0 ? 1 : (double)hardRight / hard;
    public IReadOnlyList<string> Errors => errors;

    public void Add(IReadOnlyCollection<Gold> expected, IReadOnlyCollection<PlanFigure> read)
    {
        var must = expected.Where(g => !g.Optional).ToList();
        var optional = expected.Where(g => g.Optional).ToList();
        var left = read.ToList();
        gold += must.Count;
        hard += must.Count(g => g.Hard.Length > 0);
        var pairs = from g in must
                    from f in left
                    where Same(g, f)
                    orderby (Label(g, f) ? 0 : 1) + (Flat(f.Sentence).Contains(Flat(g.Sentence), StringComparison.Ordinal) ? 0 : 2)
                    select (g, f);
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (g, f) in pairs.ToList())
        {
            if (taken.Contains(g) || taken.Contains(f)) continue;
            taken.Add(g);
            taken.Add(f);
            found++;
            var comparator = f.Comparator == g.Comparator || g.ComparatorAlternatives?.Contains(f.Comparator) == true;
            var kind = PlanJson.Code(f.Kind) == g.Kind;
            if (comparator) comparators++;
            if (kind) kinds++;
            if (comparator && kind) strict++;
            else errors.Add($"{f.Comparator}/{f.Kind} instead of {g.Comparator}/{g.Kind}: {g.Quote}");
            if (g.Hard.Length > 0 && comparator && kind && f.Value2 == g.Value2) hardRight++;
        }
        foreach (var g in must.Where(g => !taken.Contains(g))) errors.Add($"missed {g.Comparator}{g.Value}{g.Unit}: {g.Quote}");
        foreach (var f in left.Where(f => !taken.Contains(f)))
        {
            if (optional.FirstOrDefault(g => !taken.Contains(g) && Same(g, f)) is { } borderline)
            {
                taken.Add(borderline);
                continue;
            }
            madeUp++;
            errors.Add($"made up {f.Value}{f.Unit}: {f.Sentence}");
        }
    }

    /// <summary>Text without blanks, for comparing across broken lines.</summary>
    public static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool Same(Gold g, PlanFigure f) => g.Value == f.Value && Unit(g.Unit) == Unit(f.Unit) && Near(g.Sentence, f.Sentence);

    private static bool Near(string a, string b)
    {
        a = Flat(a);
        b = Flat(b);
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    private static bool Label(Gold g, PlanFigure f) => f.Comparator == g.Comparator && PlanJson.Code(f.Kind) == g.Kind;

    private static string Unit(string unit) => unit.Split('/')[0] switch
    {
        "名" or "位" => "人",
        "个百分点" => "百分点",
        var other => other,
    };
}
