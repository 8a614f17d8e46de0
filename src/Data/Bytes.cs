using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huimin.Data;

/// <summary>Marks of a column that hold on both databases.</summary>
public static class ColumnMarks
{
    internal const string ComparedByBytes = "Huimin:ByBytes";

    /// <summary>Compared byte by byte on either database, so that a prefix is a range of the index.</summary>
    public static PropertyBuilder<T> ByBytes<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAnnotation(ComparedByBytes, true);
        return property;
    }
}
