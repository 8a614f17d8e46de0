using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>
/// The town opens files (建立儿童档案), one or a whole sheet of a village at once: all or none. A child has one file at a time; one that has ended by age is closed
/// on that day before the next is opened.
/// </summary>
public sealed class OpenFiles(WorkDesk desk, ChildLimits limits)
{
    public const int Most = 500, Longest = 366;

    /// <summary>One child of the sheet.</summary>
    public sealed record Entry(Guid PersonId, DateOnly OpenedOn, FileContent Content);

    /// <param name="Key">Client key of the form.</param>
    /// <param name="Entries">The children.</param>
    public sealed record Input(Guid Key, IReadOnlyList<Entry> Entries);

    /// <summary>Answers the ids of the files in the order of the sheet.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<IReadOnlyList<Guid>>(actor, ChildPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Entries.Count == 0) return ChildRefusals.Empty;
        if (input.Entries.Count > Most) return ChildRefusals.TooMany.Fill(Most);
        var ids = input.Entries.Select(e => e.PersonId).ToList();
        var people = await work.Db.People.AsNoTracking().Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, ct);
        var open = await work.Db.ChildFiles.Where(f => ids.Contains(f.SubjectId) && f.ClosedOn == null).ToDictionaryAsync(f => f.SubjectId, ct);
        work.WhenDuplicate("ix_child_file_open", ChildRefusals.HasFile);
        var made = new List<Guid>();
        foreach (var entry in input.Entries)
        {
            var read = Read(entry, people.GetValueOrDefault(entry.PersonId), work.Today);
            if (!read.Ok) return read.Refusal;
            if (open.GetValueOrDefault(entry.PersonId) is { } earlier)
            {
                if (earlier.EndsOn > entry.OpenedOn) return ChildRefusals.HasFile;
                (earlier.ClosedOn, earlier.ClosedAt, earlier.Ending) = (earlier.EndsOn, work.Now, ChildEnding.Grown);
            }

            var file = Make(entry, read.Value, work);
            open[entry.PersonId] = file;
            made.Add(file.FileId);
        }

        var areas = people.Values.Select(p => p.AreaCode[..9]).Distinct().ToList();
        work.Record(new AuditEntry("child-file", made.Count == 1 ? made[0] : null, areas.Count == 1 ? areas[0] : null, Detail: new { files = made.Count }));
        return await work.CompleteAsync(made, ct);
    }

    private sealed record Checked(Person Child, FileContent Content, DateOnly EndsOn, DateOnly ReviewDueOn);

    private Result<Checked> Read(Entry entry, Person? child, DateOnly today)
    {
        if (child is null) return ChildRefusals.PersonNotFound;
        if (!child.IsLive) return ChildRefusals.NotLiving;
        if (child.BirthDate is not { } birth) return ChildRefusals.BirthUnknown;
        if (entry.OpenedOn > today) return ChildRefusals.InFuture.For(nameof(entry.OpenedOn));
        if (entry.OpenedOn < today.AddDays(-Longest)) return ChildRefusals.TooOldOpening.Fill(Longest).For(nameof(entry.OpenedOn));
        var content = entry.Content.Read(today);
        if (!content.Ok) return content.Refusal;

        // What is too old today was not opened for the last day of childhood.
        var ends = limits.EndsOn(birth, content.Value.Kinds, today);
        if (!ends.Ok) return ends.Refusal;
        var due = limits.ReviewDue(entry.OpenedOn);
        return due.Ok ? new Checked(child, content.Value, ends.Value, due.Value) : due.Refusal;
    }

    private static ChildFile Make(Entry entry, Checked read, Work<IReadOnlyList<Guid>> work)
    {
        var file = new ChildFile
        {
            FileId = work.Clock.NewId(),
            SubjectId = entry.PersonId,
            AreaCode = read.Child.AreaCode,
            OpenedOn = entry.OpenedOn,
            Kinds = read.Content.Kinds,
            EndsOn = read.EndsOn,
            ReviewedOn = entry.OpenedOn,
            ReviewDueOn = read.ReviewDueOn,
            RecordedAt = work.Now,
            RecordedBy = work.Actor.StaffPersonId,
        };
        work.Db.ChildFiles.Add(file);
        work.Db.ChildFileStates.Add(Writing.State(file, read.Content, entry.OpenedOn, work));
        work.Db.ChildReviews.Add(Writing.Review(file, entry.OpenedOn, read.ReviewDueOn, isCare: false, "建档", work));
        return file;
    }
}
