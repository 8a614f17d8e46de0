using Huimin.Ui;

namespace Huimin.Targets;

/// <summary>How far a goal has come (进度): by its breakdown, else by the days of the year that have passed.</summary>
public static class GoalLight
{
    /// <summary>Behind the breakdown by less than this share is amber, by more red, in percent.</summary>
    private const int Behind = 80;

    /// <summary>Days before its end within which what is not done yet is amber.</summary>
    private const int Near = 14;

    internal const string Reached = "已达到";

    /// <summary>The light with its words, the percentage of the whole goal, and what should have been reached by now, in millionths.</summary>
    public sealed record Progress(LightLevel Light, int? Percent, long? Expected, string Words);

    /// <summary>A goal with an indicator.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="value">What has been reached, in millionths; null where it cannot be told.</param>
    /// <param name="months">Parts by month, in order.</param>
    /// <param name="adds">What happens adds up over the year.</param>
    /// <param name="today">The day.</param>
    /// <param name="part">A town's part of it, with its own end and in proportion its own way there; null for the whole.</param>
    public static Progress Of(Goal goal, long? value, IReadOnlyList<GoalPart> months, bool adds, DateOnly today, GoalPart? part = null)
    {
        if (value is not { } now) return new Progress(LightLevel.None, null, null, "还没有数");
        var end = part?.GoalMillionths ?? goal.GoalMillionths;
        var percent = end == 0 ? (int?)null : (int)Int128.Clamp((Int128)now * 100 / end, -9999, 9999);
        if (goal.Comparator is "<=" or "<")
        {
            var kept = goal.Comparator == "<" ? now < end : now <= end;
            return new Progress(kept ? LightLevel.Green : LightLevel.Red, percent, end, kept ? "在限额内" : "超过限额");
        }

        var reached = goal.Comparator == ">" ? now > end : now >= end;
        if (reached) return new Progress(LightLevel.Green, percent, end, Reached);
        if (today > goal.DueOn) return new Progress(LightLevel.Red, percent, end, "到期未达到");
        var whole = ExpectedBy(months, adds, today);
        var expected = part is null || goal.GoalMillionths == 0 ? whole : (long?)((Int128?)whole * end / goal.GoalMillionths);
        if (expected is not { } due) return new Progress(today.AddDays(Near) >= goal.DueOn ? LightLevel.Amber : LightLevel.Green, percent, null, "未到期");
        return now >= due ? new Progress(LightLevel.Green, percent, due, "按进度")
            : (Int128)now * 100 >= (Int128)due * Behind ? new Progress(LightLevel.Amber, percent, due, "略慢于进度")
            : new Progress(LightLevel.Red, percent, due, "落后于进度");
    }

    /// <summary>How much of a task was reported by hand (人工填报), in millionths: for the whole, else by its milestones together; null where nothing was.</summary>
    public static long? Reported(Goal goal, IReadOnlyList<Milestone> milestones) =>
        goal.DoneMillionths ?? (milestones.Any(m => m.DoneMillionths is not null) ? milestones.Sum(m => m.DoneMillionths ?? 0) : null);

    /// <summary>A task, by its milestones and its end; its percentage by what was reported, where something was.</summary>
    public static Progress OfTask(Goal goal, IReadOnlyList<Milestone> milestones, DateOnly today)
    {
        var reported = goal.GoalMillionths > 0 ? Reported(goal, milestones) : null;
        var percent = reported is { } count ? (int)Int128.Min((Int128)count * 100 / goal.GoalMillionths, 9999)
            : milestones.Count == 0 ? (goal.DoneOn is null ? 0 : 100) : 100 * milestones.Count(m => m.DoneOn is not null) / milestones.Count;
        if (goal.DoneOn is not null && reported < goal.GoalMillionths && goal.Comparator is not ("<=" or "<")) return new Progress(LightLevel.Amber, percent, null, "已完成，数量不足");
        if (goal.DoneOn is { } done) return new Progress(done > goal.DueOn ? LightLevel.Amber : LightLevel.Green, 100, null, done > goal.DueOn ? "逾期完成" : "已完成");
        var late = milestones.Where(m => m.DoneOn is null && m.DueOn < today).ToList();
        if (today > goal.DueOn) return new Progress(LightLevel.Red, percent, null, "到期未完成");
        if (late.Count > 0) return new Progress(LightLevel.Red, percent, null, $"里程碑“{late[0].Title}”逾期");
        var next = milestones.Where(m => m.DoneOn is null).Select(m => m.DueOn).Append(goal.DueOn).Min();
        return next <= today.AddDays(Near) ? new Progress(LightLevel.Amber, percent, null, "临近期限") : new Progress(LightLevel.Green, percent, null, "未到期");
    }

    // What the last month that is over should have brought.
    private static long? ExpectedBy(IReadOnlyList<GoalPart> months, bool adds, DateOnly today)
    {
        var over = months.LastOrDefault(m => Values.Month.TryParse(m.Place, out var month) && month.LastDay <= today);
        if (over is not null) return over.GoalMillionths;
        return adds && months.Count > 1 ? 0 : null;
    }
}
