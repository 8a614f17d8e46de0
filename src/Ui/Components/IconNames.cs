namespace Huimin.Ui;

/// <summary>The house's own icons (图标): strokes on a square of 24, drawn for this product.</summary>
public static class IconNames
{
    private static readonly Dictionary<string, string> paths = new(StringComparer.Ordinal)
    {
        ["home"] = "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
        ["inbox"] = "M4 13l2.5-8h11L20 13v6H4zM4 13h5a3 3 0 006 0h5",
        ["pen"] = "M5 19l1-4L16 5l3 3L9 18zM13 20h7",
        ["shield"] = "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4",
        ["clock"] = "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 7.5V12l3 2",
        ["map"] = "M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14",
        ["book"] = "M12 6.2C9.6 4.6 6.6 4.4 4 5.2v13c2.6-.8 5.6-.6 8 1 2.4-1.6 5.4-1.8 8-1v-13c-2.6-.8-5.6-.6-8 1zM12 6.2v13",
        ["heart"] = "M12 20C6 16 3.5 12.5 3.5 9A4.3 4.3 0 0112 7.5 4.3 4.3 0 0120.5 9c0 3.5-2.5 7-8.5 11z",
        ["people"] = "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M15.5 4.5a3.3 3.3 0 010 6.2M17.5 14.4c2.2.8 3.5 2.7 3.5 5.6",
        ["person"] = "M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c0-4.2 3-6.5 7.5-6.5s7.5 2.3 7.5 6.5",
        ["household"] = "M3.5 11.5L12 4l8.5 7.5M6 10v10h12V10M12 14a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4zM9 19.5c0-2.2 1.2-3.3 3-3.3s3 1.1 3 3.3",
        ["tree"] = "M5 4v14h6M5 9h6M11 6.5h8v5h-8zM11 15.5h8v5h-8z",
        ["building"] = "M4 20.5h16M6 20.5V4h8v16.5M14 9h4v11.5M9 8h2M9 12h2M9 16h2",
        ["rings"] = "M9 10a5 5 0 100 10 5 5 0 000-10zM15 10a5 5 0 100 10 5 5 0 000-10zM9.5 6.5L12 4l2.5 2.5",
        ["search"] = "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20",
        ["bell"] = "M6 16V11a6 6 0 0112 0v5l1.5 2h-15zM10 20.5h4",
        ["menu"] = "M4 6.5h16M4 12h16M4 17.5h16",
        ["plus"] = "M12 5v14M5 12h14",
        ["check"] = "M5 12.5l4.5 4.5L19 7.5",
        ["cross"] = "M6 6l12 12M18 6L6 18",
        ["download"] = "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
        ["upload"] = "M12 16V5M7.5 9.5L12 5l4.5 4.5M5 20h14",
        ["file"] = "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6",
        ["plan"] = "M6 3.5h12v17H6zM9.5 8h5M9.5 12h5M9.5 16h3",
        ["target"] = "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 8a4 4 0 100 8 4 4 0 000-8zM12 11.9v.2",
        ["chart"] = "M4 20h16M6.5 20v-7M12 20V5M17.5 20v-10",
        ["eye"] = "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
        ["lock"] = "M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 017 0v3M12 15v2",
        ["key"] = "M8 11a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM11.2 12.3L20 3.5M16.5 7l2.5 2.5",
        ["exit"] = "M14 4H5v16h9M10 12h10M16.5 8.5L20 12l-3.5 3.5",
        ["info"] = "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM12 11v5M12 7.9v.2",
        ["warning"] = "M12 4l9 16H3zM12 10v5M12 17.4v.2",
        ["stop"] = "M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM9 9l6 6M15 9l-6 6",
        ["merge"] = "M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8",
        ["link"] = "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-1 1M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l1-1",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
        ["settings"] = "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h10M18 17h2M16 15v4",
        ["history"] = "M4 6v5h5M4.5 11A8 8 0 1112 20c-2.8 0-5.2-1.3-6.7-3.5M12 8v4.5l3 1.8",
        ["seal"] = "M12 3.5l2.3 2 3-.2.6 3 2.3 2-1.5 2.6.7 3-2.9.9-1.4 2.7-2.9-1-2.9 1-1.4-2.7-2.9-.9.7-3L4 10.3l2.3-2 .6-3 3 .2zM9 12l2 2 4-4",
    };

    /// <summary>Every name, for the gallery and for the test that menus use no other.</summary>
    public static IReadOnlyCollection<string> All => paths.Keys;

    /// <summary>The stroke of an icon; null for a name that is not there. A page never fails for a picture; the browser tests find it.</summary>
    internal static string? Path(string name) => paths.GetValueOrDefault(name);
}
