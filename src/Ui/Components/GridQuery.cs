using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Huimin.Ui;

/// <summary>
/// Sort and page of a table as the address says them: <c>?sort=-name&amp;page=3</c>. The sort key is only a word from outside:
/// the page maps it through its own allow-list (rule W1).
/// </summary>
/// <param name="Sort">Key of the column, or null.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Page">From 1.</param>
public sealed record GridQuery(string? Sort, bool Descending, int Page)
{
    /// <summary>Rows on a page where the page does not say otherwise.</summary>
    public const int DefaultSize = 20;

    private const int DeepestPage = 10_000;

    /// <summary>Reads the address; a page with several tables gives each a name.</summary>
    public static GridQuery From(NavigationManager nav, string name = "")
    {
        var query = QueryHelpers.ParseQuery(new Uri(nav.Uri).Query);
        var sort = query.TryGetValue(Key("sort", name), out var found) ? found.ToString() : "";
        var page = query.TryGetValue(Key("page", name), out var number) && int.TryParse(number, out var parsed) ? parsed : 1;
        var descending = sort.StartsWith('-');
        var key = sort.TrimStart('-');
        return new(key.Length is > 0 and <= 40 ? key : null, descending, Math.Clamp(page, 1, DeepestPage));
    }

    /// <summary>Rows before this page.</summary>
    public int Skip(int size = DefaultSize) => (Page - 1) * size;

    internal static string Key(string word, string name) => name.Length == 0 ? word : $"{name}-{word}";

    /// <summary>The query of the address with some parameters changed; null removes one.</summary>
    internal static string With(NavigationManager nav, params (string Name, object? Value)[] changes)
    {
        var address = nav.GetUriWithQueryParameters(changes.ToDictionary(c => c.Name, c => c.Value));
        var query = new Uri(address).Query;
        return query.Length > 0 ? query : new Uri(address).AbsolutePath;
    }
}
