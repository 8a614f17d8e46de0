using Microsoft.AspNetCore.Components;

namespace Huimin.Ui;

/// <summary>Addresses of the design system's own files, with the fingerprint that MapStaticAssets gives them.</summary>
public static class UiAssets
{
    /// <summary>The address of a file of <c>wwwroot/assets</c>, from the root of the site.</summary>
    public static string Path(ResourceAssetCollection assets, string file) => "/" + assets["_content/Huimin.Ui/assets/" + file];
}
