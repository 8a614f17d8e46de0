using Microsoft.AspNetCore.Components;

namespace Huimin.Ui;

/// <summary>Where the text of a column stands; figures stand at the end.</summary>
public enum Align
{
    Start = 0,
    Middle = 1,
    End = 2,
}

/// <summary>One column of a <see cref="DataGrid{TRow}"/> (列): a heading, and what each row shows under it.</summary>
public sealed class GridColumn<TRow> : ComponentBase, IDisposable
{
    [CascadingParameter] private DataGrid<TRow>? Grid { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The sort key; a column without one cannot be sorted.</summary>
    [Parameter] public string? Sort { get; set; }

    [Parameter] public Align Align { get; set; }

    /// <summary>Never broken over two lines: numbers, dates, codes.</summary>
    [Parameter] public bool Tight { get; set; }

    /// <summary>The cell that names its row.</summary>
    [Parameter] public bool RowHeader { get; set; }

    /// <summary>Actions: the heading is for the ear only, and cards show no label.</summary>
    [Parameter] public bool Actions { get; set; }

    /// <summary>Plain text of the cell, where that is all.</summary>
    [Parameter] public Func<TRow, string?>? Value { get; set; }

    /// <summary>The cell; the row is <c>context</c>.</summary>
    [Parameter] public RenderFragment<TRow>? ChildContent { get; set; }

    internal string Css => string.Join(' ', new[]
    {
        Align switch { Align.End => "end", Align.Middle => "mid", _ => "" }, Tight ? "tight" : "", Actions ? "acts bare" : "",
    }.Where(x => x.Length > 0));

    protected override void OnInitialized() =>
        (Grid ?? throw new InvalidOperationException("A GridColumn stands inside a DataGrid.")).Add(this);

    public void Dispose() => Grid?.Remove(this);
}
