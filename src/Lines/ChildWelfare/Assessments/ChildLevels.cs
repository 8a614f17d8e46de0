using Huimin.Data;
using Huimin.Registry;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ChildWelfare;

/// <summary>A child with a file on a day, and its level then (儿童风险等级); <see cref="RiskLevel.None"/> before the first assessment.</summary>
public sealed record ChildLevel(Guid PersonId, string AreaCode, RiskLevel Level);

/// <summary>For others who look after children by how great the risk is, such as visits (探访频次): low each quarter, medium each month, high each half-month.</summary>
public static class ChildLevels
{
    /// <summary>All children within the divisions of the look who have a file on the day, with their level on it.</summary>
    public static async Task<IReadOnlyList<ChildLevel>> OnAsync(HuiminDb db, DateOnly day, CancellationToken ct)
    {
        var files = await Kept(db, day).Select(f => new { f.FileId, f.SubjectId, f.AreaCode }).ToListAsync(ct);
        var assessed = await db.ChildAssessments.AsNoTracking().Where(a => a.AssessedOn <= day).Select(a => new { a.FileId, a.AssessedOn, a.RecordedAt, a.Level }).ToListAsync(ct);
        var last = assessed.GroupBy(a => a.FileId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.AssessedOn).ThenBy(a => a.RecordedAt).Last().Level);
        return [.. files.Select(f => new ChildLevel(f.SubjectId, f.AreaCode, last.GetValueOrDefault(f.FileId)))];
    }

    /// <summary>The level of one child on a day; null where it has no file then.</summary>
    public static async Task<RiskLevel?> OfAsync(HuiminDb db, Guid personId, DateOnly day, CancellationToken ct)
    {
        var file = await Kept(db, day).Where(f => f.SubjectId == personId).Select(f => (Guid?)f.FileId).SingleOrDefaultAsync(ct);
        if (file is not { } id) return null;
        return await db.ChildAssessments.AsNoTracking().Where(a => a.FileId == id && a.AssessedOn <= day).OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.RecordedAt).Select(a => a.Level).FirstOrDefaultAsync(ct);
    }

    /// <summary>Files that are kept on a day: opened, not yet ended by hand, birthday or death.</summary>
    internal static IQueryable<ChildFile> Kept(HuiminDb db, DateOnly day)
    {
        var people = db.People;
        return db.ChildFiles.AsNoTracking().Where(f => f.OpenedOn <= day && f.EndsOn > day && (f.ClosedOn == null || f.ClosedOn > day) && !people.Any(p => p.PersonId == f.SubjectId && p.DeathDate <= day));
    }
}
