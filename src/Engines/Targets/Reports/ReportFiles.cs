using Huimin.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huimin.Targets;

/// <summary>Reports as files to save: docx, or PDF where it is asked for.</summary>
internal static class ReportFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(string reportPeriod, string? format, string? kind, ComposeReport compose, IndicatorBook book, Actor actor, HttpResponse response, CancellationToken ct)
    {
        if (!Period.TryParse(reportPeriod, out var period)) return TypedResults.NotFound();
        var report = await compose.RunAsync(period, ReportTemplate.Own(period, book, kind == ReportTemplate.Outline && period.IsYear), actor, ct);
        if (!report.Ok) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "no-store";
        return format == "pdf"
            ? TypedResults.File(ReportFile.Of(report.Value, book, isPdf: true), "application/pdf", report.Value.Title + ".pdf")
            : TypedResults.File(ReportFile.Of(report.Value, book, isPdf: false), Docx, report.Value.Title + ".docx");
    }
}

/// <summary>A report as a file (文件).</summary>
public static class ReportFile
{
    public static byte[] Of(Report report, IndicatorBook book, bool isPdf) => isPdf ? ReportPdf.Of(report, book) : ReportDocx.Of(report, book);
}
