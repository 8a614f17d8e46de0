using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Rows that several operations write, and the file that they go on with.</summary>
internal static class Writing
{
    public static ChildFileState State<T>(ChildFile file, FileContent content, DateOnly from, Work<T> work) => new()
    {
        StateId = work.Clock.NewId(),
        FileId = file.FileId,
        SubjectId = file.SubjectId,
        AreaCode = file.AreaCode,
        ValidFrom = from,
        KnownFrom = work.Now,
        Kinds = content.Kinds,
        Guardian = content.Guardian,
        GuardianRelation = content.GuardianRelation,
        Entrusted = content.Entrusted,
        EntrustedRelation = content.EntrustedRelation,
        NoticeOn = content.NoticeOn,
        Study = content.Study,
        School = content.School,
        Responsible = content.Responsible,
        Support = content.Support,
        Note = content.Note,
        RecordedBy = work.Actor.StaffPersonId,
    };

    public static ChildReview Review<T>(ChildFile file, DateOnly day, DateOnly due, bool isCare, string note, Work<T> work) => new()
    {
        ReviewId = work.Clock.NewId(),
        FileId = file.FileId,
        SubjectId = file.SubjectId,
        AreaCode = file.AreaCode,
        ReviewedOn = day,
        DueOn = due,
        IsCare = isCare,
        Note = note,
        RecordedAt = work.Now,
        RecordedBy = work.Actor.StaffPersonId,
    };

    /// <summary>A file that is still kept, as the person saw it, with the birth of the child.</summary>
    public static async Task<Result<(ChildFile File, DateOnly Birth)>> OpenAsync<T>(Work<T> work, Guid fileId, int version, CancellationToken ct)
    {
        var found = await KeptAsync(work, [fileId], ct);
        if (!found.Ok) return found.Refusal;
        return found.Value[0].File.Version == version ? found.Value[0] : DataRefusals.Stale;
    }

    /// <summary>Files that are all still kept, in the order of the ids.</summary>
    public static async Task<Result<IReadOnlyList<(ChildFile File, DateOnly Birth)>>> KeptAsync<T>(Work<T> work, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return ChildRefusals.Empty;
        if (ids.Count > OpenFiles.Most) return ChildRefusals.TooMany.Fill(OpenFiles.Most);
        var rows = await work.Db.ChildFiles.Where(f => ids.Contains(f.FileId)).Join(work.Db.People, f => f.SubjectId, p => p.PersonId, (f, p) => new { File = f, p.BirthDate, p.DeathDate }).ToDictionaryAsync(r => r.File.FileId, ct);
        var files = new List<(ChildFile File, DateOnly Birth)>();
        foreach (var id in ids.Distinct())
        {
            if (!rows.TryGetValue(id, out var row)) return ChildRefusals.NotFound;
            if (row.File.EndedOn(work.Today, row.DeathDate) is { } ended) return ChildRefusals.Ended.Fill(ended.On.Title());
            if (row.BirthDate is not { } birth) return ChildRefusals.BirthUnknown;
            files.Add((row.File, birth));
        }

        return files;
    }
}
