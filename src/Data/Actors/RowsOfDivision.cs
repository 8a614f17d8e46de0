using Huimin.Values;

namespace Huimin.Data;

/// <summary>Rows of one division (按区划筛选): what a list is narrowed to, inside the actor's own scope, which the query filter holds besides.</summary>
public static class RowsOfDivision
{
    /// <summary>Rows of a division and all below it; all rows where none is asked for, or what is asked for is no code.</summary>
    public static IQueryable<T> In<T>(this IQueryable<T> rows, string? area) where T : class, IScoped
    {
        if (!AreaCode.IsDivision(area)) return rows;
        var after = area + ":";
#pragma warning disable CA1309, CA1310 // Translated to SQL, where comparison is by bytes.
        return rows.Where(r => string.Compare(r.AreaCode, area) >= 0 && string.Compare(r.AreaCode, after) < 0);
#pragma warning restore CA1309, CA1310
    }
}
