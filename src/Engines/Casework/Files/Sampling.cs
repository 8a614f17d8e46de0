using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Draws cases for the district's own look (随机抽查). The draw follows from the id of the case and can be repeated by anybody; where chance falls behind
/// the share that the law wants, the next case is drawn whatever chance says, so that the share is never missed.
/// </summary>
internal static class Sampling
{
    public static async Task<bool> DrawAsync(HuiminDb db, CaseFile file, int percent, DateOnly today, CancellationToken ct)
    {
        if (percent >= 100) return true;
        var year = new DateOnly(today.Year, 1, 1);
        var drawn = await db.Cases.Where(c => c.Procedure == file.Procedure && c.IsSampled != null && c.AppliedOn >= year && c.CaseId != file.CaseId)
            .GroupBy(c => 1).Select(g => new { All = g.Count(), Yes = g.Count(c => c.IsSampled == true) }).SingleOrDefaultAsync(ct);
        var (all, yes) = (drawn?.All ?? 0, drawn?.Yes ?? 0);
        return ByChance(file.CaseId, percent) || yes * 100 < (all + 1) * percent;
    }

    /// <summary>The same for the same case, today and in ten years.</summary>
    public static bool ByChance(Guid caseId, int percent)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes("huimin-sample:" + caseId.ToString("N")));
        return BitConverter.ToUInt16(hash, 0) % 100 < percent;
    }
}
