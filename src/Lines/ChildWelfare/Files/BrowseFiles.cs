using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>Which files are listed (档案列表的分类).</summary>
public enum FileFilter
{
    /// <summary>在册</summary>
    Kept = 0,

    /// <summary>待更新: the next look is late</summary>
    ReviewDue = 1,

    /// <summary>待评估: never assessed, or the last one counts no longer</summary>
    AssessDue = 2,

    /// <summary>高风险和紧急</summary>
    Risky = 3,

    /// <summary>已终止</summary>
    Ended = 4,
}

/// <summary>Lists files of children within the actor's divisions (儿童档案列表), names masked.</summary>
public sealed class BrowseFiles(ReadDesk desk, Clock clock)
{
    /// <param name="Filter">Which.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    public sealed record Input(FileFilter Filter, string? Area, int Skip, int Take);

    public sealed record Row(Guid FileId, string Name, Sex Sex, int Age, string AreaCode, ChildKinds Kinds, RiskLevel Level, DateOnly ReviewDueOn, DateOnly? AssessDueOn, (DateOnly On, ChildEnding Why)? Ended);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int ReviewDue, int AssessDue);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ChildPermissions.Read)) return DataRefusals.NotPermitted;
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var (files, kept) = (reading.Db.ChildFiles.AsNoTracking().In(input.Area), ChildLevels.Kept(reading.Db, today).In(input.Area));
        var (review, assess) = (ReviewDue(kept, today), AssessDue(kept, today));
        var wanted = input.Filter switch
        {
            FileFilter.ReviewDue => review,
            FileFilter.AssessDue => assess,
            FileFilter.Risky => kept.Where(f => f.Level >= RiskLevel.High),
            FileFilter.Ended => files.Where(f => !kept.Any(k => k.FileId == f.FileId)),
            _ => kept,
        };
        var (total, reviews, assessments) = (await wanted.CountAsync(ct), await review.CountAsync(ct), await assess.CountAsync(ct));

        // The children afterwards, for this page alone: a join with people begins with everybody of the district.
        var page = await wanted.OrderByDescending(f => f.Level).ThenBy(f => f.ReviewDueOn).ThenBy(f => f.FileId).Skip(input.Skip).Take(input.Take).ToListAsync(ct);
        var ids = page.Select(f => f.SubjectId).ToList();
        var children = await reading.Db.People.Where(p => ids.Contains(p.PersonId)).Select(p => new { p.PersonId, p.Name, p.Sex, p.BirthDate, p.DeathDate }).ToDictionaryAsync(p => p.PersonId, ct);
        return new Page([.. page.Where(f => children.ContainsKey(f.SubjectId)).Select(f => (File: f, Child: children[f.SubjectId])).Select(r => new Row(r.File.FileId, PersonName.Mask(r.Child.Name), r.Child.Sex, Ages.On(r.Child.BirthDate ?? today, today), r.File.AreaCode, r.File.Kinds, r.File.Level, r.File.ReviewDueOn, r.File.AssessDueOn, r.File.EndedOn(today, r.Child.DeathDate)))], total, reviews, assessments);
    }

    internal static IQueryable<ChildFile> ReviewDue(IQueryable<ChildFile> kept, DateOnly today) => kept.Where(f => f.ReviewDueOn <= today);

    internal static IQueryable<ChildFile> AssessDue(IQueryable<ChildFile> kept, DateOnly today) => kept.Where(f => f.AssessDueOn == null || f.AssessDueOn <= today);
}
