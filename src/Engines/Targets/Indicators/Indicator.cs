namespace Huimin.Targets;

/// <summary>
/// A figure that the bureau answers for (指标), declared in its line as one value: what is counted, in words and as the query for the rows behind it. The same
/// query counts and shows the rows, so that a figure and its rows cannot differ. Targets knows no programme; it is handed these.
/// </summary>
/// <param name="Code">Stable code of the dictionary, such as K01.1; stored with every figure.</param>
/// <param name="Name">指标名称</param>
/// <param name="Definition">口径, in words.</param>
/// <param name="Unit">计量单位</param>
public sealed record Indicator(string Code, string Name, string Definition, IndicatorUnit Unit)
{
    /// <summary>领域, such as 社会救助.</summary>
    public required string Field { get; init; }

    /// <summary>分子, or what is counted where there is no denominator. Null where nothing is recorded yet.</summary>
    public Measure? Numerator { get; init; }

    /// <summary>分母; zero gives no figure, never a zero.</summary>
    public Measure? Denominator { get; init; }

    /// <summary>口径版本: raised whenever what is counted changes; figures of an earlier version stay.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What earlier versions counted, the newest first.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>去重键, in words.</summary>
    public string Key { get; init; } = "";

    public string Basis { get; init; } = "";

    /// <summary>What plans and reports call it, for binding their figures.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Whether more of it is better, for lights and ranks.</summary>
    public Direction Better { get; init; }

    /// <summary>尚未记录: which records are missing; such an indicator shows this and never a zero.</summary>
    public string? NotRecorded { get; init; }

    public bool IsRatio => Denominator is not null;

    /// <summary>The period moves with time (发生数); else it is the state at the end (期末数).</summary>
    public bool IsFlow => Numerator?.Rows.IsFlow ?? true;

    /// <summary>Why towns cannot simply be added up; null where they can.</summary>
    public string? NotAdditive => Numerator?.Kind == MeasureKind.Median ? "中位数按本级全部记录计算，不由下级相加或平均。" : null;

    /// <summary>The rows whose number decides whether a cell is too small to be shown.</summary>
    internal Measure? Sample => Denominator is not null && Unit.Scale is UnitScale.BasisPoints ? Denominator : Numerator;
}

/// <summary>Which way an indicator should move (指标方向).</summary>
public enum Direction
{
    None = 0,
    More = 1,
    Less = 2,
}

/// <summary>What is taken of the rows (取数方式).</summary>
public enum MeasureKind
{
    /// <summary>个数</summary>
    Count = 1,

    /// <summary>合计</summary>
    Sum = 2,

    /// <summary>中位数</summary>
    Median = 3,

    /// <summary>工作日数合计, from the day after the beginning</summary>
    WorkingDays = 4,

    /// <summary>自然日数合计</summary>
    Days = 5,
}

/// <summary>Rows and what is taken of them.</summary>
public sealed record Measure(RowQuery Rows, MeasureKind Kind = MeasureKind.Count);

/// <summary>How a unit is stored and written (计量单位).</summary>
public enum UnitScale
{
    /// <summary>个、人、户、件</summary>
    Whole = 1,

    /// <summary>分, written in yuan</summary>
    Fen = 2,

    /// <summary>万分比, written as a percentage</summary>
    BasisPoints = 3,

    /// <summary>十分之一, written with one digit after the point: days</summary>
    Tenths = 4,
}

/// <summary>计量单位 with its word.</summary>
public sealed record IndicatorUnit(string Title, UnitScale Scale)
{
    public static readonly IndicatorUnit Households = new("户", UnitScale.Whole);
    public static readonly IndicatorUnit People = new("人", UnitScale.Whole);
    public static readonly IndicatorUnit Times = new("人次", UnitScale.Whole);
    public static readonly IndicatorUnit HouseholdTimes = new("户次", UnitScale.Whole);
    public static readonly IndicatorUnit Cases = new("件", UnitScale.Whole);
    public static readonly IndicatorUnit Items = new("条", UnitScale.Whole);
    public static readonly IndicatorUnit Batches = new("批", UnitScale.Whole);
    public static readonly IndicatorUnit Yuan = new("元", UnitScale.Fen);
    public static readonly IndicatorUnit YuanEach = new("元/人", UnitScale.Fen);
    public static readonly IndicatorUnit YuanTime = new("元/人次", UnitScale.Fen);
    public static readonly IndicatorUnit Percent = new("%", UnitScale.BasisPoints);
    public static readonly IndicatorUnit WorkingDays = new("个工作日", UnitScale.Tenths);
    public static readonly IndicatorUnit Days = new("天", UnitScale.Tenths);
}
