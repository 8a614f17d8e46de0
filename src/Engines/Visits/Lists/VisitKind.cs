using Huimin.Data;
using Huimin.Policy.Parameters;

namespace Huimin.Visits;

/// <summary>Some of the people of a kind (对象来源), as a SELECT in the columns of an indicator's rows: <c>subject_id</c>, <c>household_id</c>, <c>since</c>, <c>until</c>, <c>amount</c>.</summary>
/// <param name="Title">Why they are to be visited, as the list says it; from <c>amount</c>, where the rows are of several sorts.</param>
/// <param name="Sql">Text of the program alone. It may use <c>@known</c> and <c>@years(column, n)</c>.</param>
public sealed record VisitSource(Func<long, string> Title, string Sql)
{
    public VisitSource(string title, string sql)
        : this(_ => title, sql)
    {
    }
}

/// <summary>
/// People who are to be visited again and again (探访对象类别), declared by a line as one value: who they are, how often, and who may read what was seen. The
/// room of visits knows no line; it is handed these.
/// </summary>
/// <param name="Code">Stable; stored with every visit and in the address of pages.</param>
/// <param name="Title">探访对象, such as 特殊困难老年人.</param>
public sealed record VisitKind(string Code, string Title)
{
    /// <summary>Who they are, from the records.</summary>
    public required IReadOnlyList<VisitSource> Sources { get; init; }

    /// <summary>How often, unless an <see cref="IVisitFrequency"/> says otherwise for a person.</summary>
    public required ParameterKey Frequency { get; init; }

    /// <summary>Who reads what was seen on visits, and names.</summary>
    public required Permission Notes { get; init; }

    /// <summary>In full years; both bounds hold for those put on the list by hand too.</summary>
    public int FromAge { get; init; }

    public int BelowAge { get; init; } = 200;

    public string Basis { get; init; } = "";

    /// <summary>What the needs of such people can be.</summary>
    public IReadOnlyList<VisitNeedKind> Needs { get; init; } = [VisitNeedKind.Medical, VisitNeedKind.Care, VisitNeedKind.Dwelling, VisitNeedKind.Hardship, VisitNeedKind.Comfort, VisitNeedKind.Other];

    /// <summary>Whether somebody of this birth belongs here on a day; unknown births do where the kind begins at birth.</summary>
    public bool Takes(DateOnly? born, DateOnly day) => born is { } b ? b.AddYears(FromAge) <= day && b.AddYears(BelowAge) > day : FromAge == 0;
}

/// <summary>All kinds of all lines (探访对象目录).</summary>
public sealed class VisitBook(IEnumerable<VisitKind> kinds)
{
    public IReadOnlyList<VisitKind> All { get; } = [.. kinds];

    /// <summary>By its code, in capitals or not; null where there is none.</summary>
    public VisitKind? Find(string? code) => All.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>How often certain people are to be visited, where that depends on the person (按人的探访频次), such as the level of a guardianship assessment. A line registers one.</summary>
public interface IVisitFrequency
{
    /// <summary>Code of the kind it speaks about.</summary>
    string Kind { get; }

    /// <summary>Those for whom it differs from the kind's own; read once for everybody.</summary>
    Task<IReadOnlyDictionary<Guid, VisitFrequency>> OfAsync(HuiminDb db, DateOnly day, CancellationToken ct);
}
