namespace Huimin.Targets;

/// <summary>All indicators of all lines of business (指标目录). One that contradicts itself stops the start.</summary>
public sealed class IndicatorBook
{
    private readonly Dictionary<string, Indicator> byCode;

    public IndicatorBook(IEnumerable<Indicator> indicators)
    {
        All = [.. indicators.OrderBy(i => i.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(i => i.Code, StringComparer.Ordinal);
        if (All.SelectMany(Faults).ToList() is { Count: > 0 } faults) throw new InvalidOperationException("Indicators contradict themselves: " + string.Join("; ", faults));
    }

    public IReadOnlyList<Indicator> All { get; }

    /// <summary>Those for which the product has records.</summary>
    public IEnumerable<Indicator> Recorded => All.Where(i => i.NotRecorded is null);

    public Indicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>What is wrong with a declaration.</summary>
    public static IEnumerable<string> Faults(Indicator i)
    {
        if (i.NotRecorded is null && i.Numerator is null) yield return $"{i.Code}: nothing is counted";
        if (i.NotRecorded is not null && i.Numerator is not null) yield return $"{i.Code}: not recorded, and counted";
        if (i.Definition.Length < 6) yield return $"{i.Code}: no definition";
        if (i.Code.Length > 12) yield return $"{i.Code}: the code is too long";
        if (i.Unit.Scale is UnitScale.BasisPoints or UnitScale.Tenths && i.Numerator is not null && i.Denominator is null) yield return $"{i.Code}: no denominator";
        foreach (var measure in new[] { i.Numerator, i.Denominator }.OfType<Measure>())
        {
            if (measure.Kind is MeasureKind.WorkingDays or MeasureKind.Days && !measure.Rows.HasBegan) yield return $"{i.Code}: no beginning to count days from";
            if (measure.Kind == MeasureKind.Median && i.Denominator is not null) yield return $"{i.Code}: a median has no denominator";
        }
    }
}
