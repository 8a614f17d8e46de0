using Huimin.Access;
using Huimin.Data;
using Huimin.Files;
using Huimin.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Registry.Pages;

/// <summary>The register's part of the side menu, and what its pages need besides the operations.</summary>
internal static class RegistryPages
{
    private const string Group = "人员与家庭";

    public static IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new(Group, "人员", "/people", "person", RegistryPermissions.Read),
        new(Group, "家庭户", "/households", "household", RegistryPermissions.Read),
        new(Group, "导入名册", "/import", "upload", RegistryPermissions.Import),
        new(Group, "档案疑点", "/findings", "warning", RegistryPermissions.Read),
        new(Group, "重复档案", "/duplicates", "merge", RegistryPermissions.Read),
        new(Group, "导出名单", "/export", "download", RegistryPermissions.SeeExports),
        new(Group, "特殊保护查看审批", "/reveals", "lock", RegistryPermissions.ApproveReveal),
        new(Group, "行政区划", "/divisions", "tree", RegistryPermissions.Read),
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Areas>();
        services.AddSingleton<BrowsePeople>();
        services.AddSingleton<BrowseHouseholds>();
        services.AddSingleton<BrowseFindings>();
        services.AddSingleton<SettleFinding>();
        services.AddSingleton<FindMerges>();
        services.AddSingleton<FindRequests>();
        services.AddSingleton<CountPeople>();
        services.AddSingleton<FindImports>();
        services.AddSingleton<StartImport>();
        services.AddSingleton<EditImport>();
        services.AddSingleton<DropImport>();
        services.AddSingleton<IHomeSource, RegistryHome>();
        services.AddSingleton<RegistryTasks>().AddSingleton<ITaskSource>(sp => sp.GetRequiredService<RegistryTasks>());
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/import/{draftId:guid}/bad-rows", BadRowsAsync).WithSummary("下载问题行").RequirePermission(RegistryPermissions.Import);
        app.MapPost("/export/{exportId:guid}/file", ExportFileAsync).WithSummary("下载导出的名单").RequirePermission(RegistryPermissions.Export);
    }

    /// <summary>The one download of an export. A form, because it changes what the export is.</summary>
    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> ExportFileAsync(
        Guid exportId, [FromForm(Name = "Key")] Guid key, DownloadExport download, Actor actor, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var written = await download.RunAsync(new(key, exportId), file, TableFormat.Xlsx, actor, ct);
        if (!written.Ok) return TypedResults.LocalRedirect(written.Refusal == DataRefusals.ProveAgain ? AccessEndpoints.ProveAddress("/export") : "/export");
        return TypedResults.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"名单-{exportId:N}.xlsx");
    }

    /// <summary>What the draft's owner sends back to the office that made the list.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound>> BadRowsAsync(
        Guid draftId, FindImports drafts, ImportPeople importPeople, Actor actor, Clock clock, CancellationToken ct)
    {
        var opened = await drafts.OpenAsync(draftId, actor, ct);
        if (!opened.Ok) return TypedResults.NotFound();
        var report = await importPeople.CheckAsync(opened.Value.Content.Rows(), clock.BeijingToday, keepDoubts: false, actor, progress: null, ct);
        if (!report.Ok) return TypedResults.NotFound();
        using var file = new MemoryStream();
        BadRow.Write(file, TableFormat.Xlsx, report.Value.BadRows);
        return TypedResults.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "问题行.xlsx");
    }
}
