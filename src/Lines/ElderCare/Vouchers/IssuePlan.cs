using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Benefits.ElderCare;
using Huimin.Benefits.Overlaps;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>Why somebody with an award gets no voucher of a month (不发原因); not stored.</summary>
public enum NoVoucher
{
    /// <summary>已发</summary>
    Issued = 1,

    /// <summary>当月 1 日之前死亡，或者档案已并入他人</summary>
    Died = 2,

    /// <summary>与特困供养、集中照护补助冲突</summary>
    Conflict = 3,
}

/// <summary>Who gets a voucher of a month, and who does not (发券计划): the awards in force on its first day, one for each person, less what the law does not allow beside it.</summary>
internal sealed record IssuePlan(Month Month, IReadOnlyList<IssuePlan.Line> Lines, IReadOnlyList<IssuePlan.Out> Outs)
{
    private static readonly string[] conflicting = [.. OverlapMatrix.Rules.Where(r => r.Second.Code == CareVoucher.About.Code && r.Effect == Together.FirstOnly).Select(r => r.First)];

    public sealed record Line(Guid PersonId, Guid HouseholdId, string AreaCode, Guid AwardId, long FaceFen);

    public sealed record Out(Guid PersonId, string Name, NoVoucher Why);

    public long TotalFen => Lines.Sum(l => l.FaceFen);

    /// <summary>What is shown and approved, as a hash.</summary>
    public byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines) hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Month}|{line.PersonId:N}|{line.AwardId:N}|{line.FaceFen}\n")));
        return hash.GetHashAndReset();
    }

    /// <summary>Whether vouchers of a month may be issued now: last month's for services already had, this one's and the next.</summary>
    public static Refusal? MayIssue(Month month, DateOnly today) => Math.Abs(month - new Month(today)) > 1 ? VoucherRefusals.MonthWrong : null;

    public static async Task<Result<IssuePlan>> MakeAsync(HuiminDb db, Month month, BenefitRules rules, CancellationToken ct)
    {
        var inForce = rules.In(month);
        if (!inForce.Ok) return inForce.Refusal;
        long most = inForce.Value.Parameters[ElderKeys.VoucherMost].Value;
        if (most <= 0) return VoucherRefusals.NotInForce.Fill(month.Title);
        var (day, people) = (month.FirstDay, db.People.AsNoTracking());
        var running = db.Awards.AsNoTracking().Where(a => a.FromMonth <= day && (a.EndMonth == null || a.EndMonth > day));
        var awards = await running.Where(a => a.Programme == CareVoucher.About.Code && a.PersonId != null && a.AmountFen > 0)
            .Join(people, a => a.PersonId, p => p.PersonId, (a, p) => new { Award = a, p.PersonId, p.Name, p.DeathDate, p.MergedInto }).ToListAsync(ct);
        var others = (await running.Where(a => conflicting.Contains(a.Programme)).Select(a => a.PersonId ?? a.HouseholdId).ToListAsync(ct)).ToHashSet();
        var issued = (await db.Vouchers.Where(v => v.Month == day).Select(v => v.PersonId).ToListAsync(ct)).ToHashSet();
        var (lines, outs) = (new List<Line>(), new List<Out>());
        foreach (var mine in awards.GroupBy(a => a.PersonId).OrderBy(g => g.Key))
        {
            var last = mine.MaxBy(a => a.Award.FromMonth)!;
            NoVoucher? why = issued.Contains(mine.Key) ? NoVoucher.Issued
                : last.DeathDate < day || last.MergedInto is not null ? NoVoucher.Died
                : others.Contains(mine.Key) || others.Contains(last.Award.HouseholdId) ? NoVoucher.Conflict : null;
            if (why is { } no) outs.Add(new(mine.Key, last.Name, no));
            else lines.Add(new(mine.Key, last.Award.HouseholdId, last.Award.AreaCode, last.Award.AwardId, Math.Min(last.Award.AmountFen, most)));
        }

        return new IssuePlan(month, lines, outs);
    }
}
