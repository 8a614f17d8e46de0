using Huimin.Data;
using Huimin.Files;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// Writes the file of an export (下载导出文件): once, within 24 hours, by who asked for it. The download is noted before the first row leaves; the last
/// line names the export, so that a copy found elsewhere leads back.
/// </summary>
public sealed class DownloadExport(WorkDesk desk, ReadDesk reader, FieldVault vault, DivisionCatalogue divisions, Clock clock)
{
    private static readonly string[] Headings = ["姓名", "性别", "出生日期", "身份证号", "村社区", "联系电话", "户号", "与户主关系", "住址", "残疾类别", "残疾等级"];

    public sealed record Input(Guid Key, Guid ExportId);

    /// <summary>Answers the number of rows written.</summary>
    public async Task<Result<int>> RunAsync(Input input, Stream output, TableFormat format, Actor actor, CancellationToken ct)
    {
        var taken = await TakeAsync(input, actor, ct);
        return taken.Ok ? await WriteAsync(taken.Value, output, format, actor, ct) : taken.Refusal;
    }

    private async Task<Result<ExportRequest>> TakeAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.Export, input.Key, input, ct);
        if (work.Answer is { Ok: false } refused) return refused.Refusal;
        var request = await work.Db.Exports.SingleOrDefaultAsync(e => e.ExportId == input.ExportId, ct);
        if (request is null || request.RequestedBy != actor.StaffPersonId) return RegistryRefusals.NotFound;
        switch (request.StateAt(work.Now))
        {
            case ExportState.Waiting: return RegistryRefusals.ExportWaits;
            case ExportState.Refused: return RegistryRefusals.ExportRefused;
            case ExportState.Downloaded: return RegistryRefusals.ExportTaken;
            case ExportState.Expired: return RegistryRefusals.ExportExpired;
        }

        request.DownloadedAt = work.Now;
        work.Record(new AuditEntry("export", request.ExportId, request.AreaCode, request.Purpose, new { request.RowCount, request.Unmasked }) { Outcome = "exported" });
        var saved = await work.CompleteAsync(default, ct);
        return saved.Ok ? request : saved.Refusal;
    }

    private async Task<int> WriteAsync(ExportRequest request, Stream output, TableFormat format, Actor actor, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(actor, ct);
        var db = reading.Db;
        var (members, households) = (db.Memberships, db.Households);
        var rows = ExportSelection.Of(request).From(db, clock.BeijingToday).OrderBy(p => p.AreaCode).ThenBy(p => p.PersonId)
            .GroupJoin(members.Where(m => m.KnownTo == null && m.ValidTo == null), p => p.PersonId, m => m.PersonId, (p, m) => new { Person = p, Members = m })
            .SelectMany(x => x.Members.DefaultIfEmpty(), (x, m) => new { x.Person, Member = m })
            .GroupJoin(households, x => x.Member!.HouseholdId, h => h.HouseholdId, (x, h) => new { x.Person, x.Member, Households = h })
            .SelectMany(x => x.Households.DefaultIfEmpty(), (x, h) => new { x.Person, x.Member, Household = h });
        using var table = TableWriter.Begin(output, format, Headings, "名单");
        Guid? last = null;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var p = row.Person;
            if (p.PersonId == last) continue; // in two households by mistake: one line
            last = p.PersonId;
            table.Row(
                p.Name, p.Sex.Title(), p.BirthDate, Number(p, request.Unmasked), divisions.PathOf(p.AreaCode, clock.BeijingToday), Phone(p, request.Unmasked), row.Household?.Number,
                row.Member is null ? "" : Relation.Title(row.Member.Relation), row.Household is { Address: null } ? Masking.HiddenAddress : row.Household?.Address,
                p.DisabilityCategory?.Title(), p.DisabilityDegree?.Title());
        }

        var count = table.Rows;
        var mark = $"导出编号 {request.ExportId:N}，{Clock.ToBeijing(request.DownloadedAt!.Value):yyyy-MM-dd HH:mm}，{actor.Unit}{actor.Name}，用途：{request.Purpose}";
        table.Row([mark, .. Enumerable.Repeat<TableCell>("", Headings.Length - 1)]);
        return count;
    }

    private string Number(Person p, bool clear) =>
        p.IdNumberSealed is not { } field ? "" : clear ? vault.Open(Person.IdNumberColumn, p.PersonId, field) : Masking.IdNumber(vault, p.PersonId, field);

    private string Phone(Person p, bool clear) =>
        p.PhoneSealed is not { } field ? "" : clear ? vault.Open(Person.PhoneColumn, p.PersonId, field) : Masking.Phone(vault, p.PersonId, field);
}
