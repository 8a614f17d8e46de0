using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>A check with its report (查看核对报告); every look is recorded.</summary>
public sealed class ReadCheck(ReadDesk desk, ViewLog views)
{
    public sealed record Line(CheckLine Row, string Person);

    public sealed record Asked(Question Question, int AnswersAside);

    public sealed record View(MeansCheck Check, CaseFile File, string Household, IReadOnlyList<Line> Lines, IReadOnlyList<Asked> Questions);

    public async Task<Result<View>> RunAsync(Guid checkId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(VerifyPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var check = await db.MeansChecks.AsNoTracking().SingleOrDefaultAsync(c => c.CheckId == checkId, ct);
            if (check is null) return VerifyRefusals.CheckNotFound;
            var file = await db.Cases.AsNoTracking().SingleAsync(c => c.CaseId == check.CaseId, ct);
            var lines = await db.CheckLines.AsNoTracking().Where(l => l.CheckId == checkId).ToListAsync(ct);
            var ids = lines.Select(l => l.PersonId).OfType<Guid>().Distinct().ToList();
            var names = await db.People.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.IsProtected ? PersonName.Mask(p.Name) : p.Name, ct);
            var questions = await db.Questions.AsNoTracking().Where(q => q.AboutId == checkId).OrderBy(q => q.Source).ToListAsync(ct);
            var numbers = questions.Select(q => q.QuestionId).ToList();
            var aside = await db.Answers.Where(a => numbers.Contains(a.QuestionId) && a.SetAside != "").GroupBy(a => a.QuestionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            view = new View(
                check, file, await db.Households.Where(h => h.HouseholdId == check.HouseholdId).Select(h => h.Number).SingleOrDefaultAsync(ct) ?? "",
                [.. lines.Select(l => new Line(l, l.PersonId is { } person ? names.GetValueOrDefault(person, "") : l.State == MatchState.Faulty ? "" : "全户")).OrderBy(l => l.Row.Source, StringComparer.Ordinal).ThenBy(l => l.Row.Item, StringComparer.Ordinal).ThenBy(l => l.Row.LineId)],
                [.. questions.Select(q => new Asked(q, aside.GetValueOrDefault(q.QuestionId)))]);
        }

        await views.RecordAsync(actor, nameof(ReadCheck), new AuditEntry("case", view.Check.CaseId, view.Check.AreaCode, Detail: new { check = checkId }) { Outcome = "viewed" }, ct);
        return view;
    }
}
