using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>
/// Closes a check with its report (出具核对报告): what was found beside what was declared. It says nothing about who is entitled; that is a person's decision.
/// </summary>
public sealed class Conclude(WorkDesk desk, CaseClock clock, ProcedureBook procedures, IEnumerable<IDeclared> declared)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="CheckId">The check.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="Remark">Words to the report.</param>
    /// <param name="WithoutMissing">Conclude although some sources have not answered.</param>
    public sealed record Input(Guid Key, Guid CheckId, int Version, string Remark = "", bool WithoutMissing = false);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VerifyPermissions.Ask, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var check = await work.Db.MeansChecks.SingleOrDefaultAsync(c => c.CheckId == input.CheckId, ct);
        if (check is null) return VerifyRefusals.CheckNotFound;
        if (check.ConcludedAt is not null) return VerifyRefusals.CheckClosed;
        if (check.Version != input.Version) return DataRefusals.Stale;
        var file = await work.Db.Cases.SingleAsync(c => c.CaseId == check.CaseId, ct);
        if (file.ClosedAt is not null) return VerifyRefusals.CaseClosed;
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, file.HouseholdId, ct)) is { } aside) return aside;
        var consents = await Consents.OfAsync(work.Db, file, work.Today, ct);
        if (consents.WhyNot(check.Sources.Split(','), work.Today) is { } refused) return refused;
        var lines = await work.Db.CheckLines.Where(l => l.CheckId == check.CheckId).ToListAsync(ct);
        if (lines.Count(l => l.State == MatchState.Doubtful) is > 0 and var doubtful) return VerifyRefusals.StillDoubtful.Fill(doubtful);
        var waiting = await work.Db.Questions.Where(q => q.AboutId == check.CheckId && q.State != QuestionState.Answered).ToListAsync(ct);
        if (waiting.Count > 0 && !input.WithoutMissing) return VerifyRefusals.StillWaiting.Fill(waiting.Count, string.Join("、", waiting.Select(q => SourceBook.Find(q.Source)?.Title)));
        var days = clock.Read(GeneralKeys.VerifyDays, work.Today);
        if (!days.Ok) return days.Refusal;

        foreach (var question in waiting) (question.State, question.NextAt) = (QuestionState.Withdrawn, null);
        var differs = await CompareAsync(work, check, lines, [.. consents.Members.Select(m => m.Person.PersonId)], ct);
        check.Conclusion = differs ? CheckConclusion.Differs : waiting.Count > 0 ? CheckConclusion.Incomplete : CheckConclusion.Consistent;
        (check.ConcludedAt, check.ValidUntil, check.Remark) = (work.Now, work.Today.AddDays(days.Value), input.Remark.Trim());
        await FiledPapers.WithdrawAsync(work, check.CaseId, EvidenceKind.Report, ct);
        FiledPapers.Add(work, procedures, file, EvidenceKind.Report, $"核对报告：{check.Conclusion.Title()}，{check.Persons} 人，有效期至 {check.ValidUntil.Value.Title()}");
        work.Record(new AuditEntry("case", check.CaseId, check.AreaCode, Detail: new { check = check.CheckId, conclusion = check.Conclusion.ToString(), lines = lines.Count, missing = waiting.Count }));
        return await work.CompleteAsync(check.CheckId, ct);
    }

    /// <summary>
    /// Puts the declared beside the found; a value of the household stands against the sum of what was found of its members. What those outside own who owe it support
    /// is no part of that.
    /// </summary>
    private async Task<bool> CompareAsync(Work<Guid> work, MeansCheck check, List<CheckLine> lines, HashSet<Guid> family, CancellationToken ct)
    {
        var items = check.Sources.Split(',').SelectMany(s => SourceBook.Find(s)!.Items.Select(i => (Source: s, Item: i))).ToDictionary(i => i.Item.Code, i => i.Source, StringComparer.Ordinal);
        var counted = lines.Where(l => l.Counts).ToList();
        var differs = false;
        foreach (var source in declared)
        {
            foreach (var value in await source.OfAsync(work.Db, check.HouseholdId, work.Today, ct))
            {
                if (!items.TryGetValue(value.Item, out var code)) continue;
                var found = counted.Where(l => l.Item == value.Item && (value.PersonId is null ? l.PersonId is { } one && family.Contains(one) : l.PersonId == value.PersonId)).ToList();
                var beside = value.PersonId is null ? null : found.FirstOrDefault();
                if (beside is null)
                {
                    beside = new CheckLine
                    {
                        LineId = work.Clock.NewId(),
                        CheckId = check.CheckId,
                        HouseholdId = check.HouseholdId,
                        AreaCode = check.AreaCode,
                        PersonId = value.PersonId,
                        Source = code,
                        Item = value.Item,
                        Found = found.Count == 0 ? null : found.Sum(l => l.Found ?? 0),
                        SourceDay = found.Min(l => l.SourceDay),
                        State = MatchState.DeclaredOnly,
                        Reasons = value.PersonId is null && found.Count > 0 ? "全户合计" : "数据源没有查到",
                    };
                    work.Db.CheckLines.Add(beside);
                }

                (beside.Declared, beside.DeclaredBy) = (value.Value, value.By);
                differs |= found.Sum(l => l.Found ?? 0) != value.Value && found.Count > 0;
                foreach (var line in found) items.Remove(line.Item);
            }
        }

        // What was found and not declared at all is a difference too.
        return differs || counted.Exists(l => items.ContainsKey(l.Item) && l.Found > 0 && l.PersonId is { } one && family.Contains(one));
    }
}
