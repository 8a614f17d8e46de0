using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>Reads the answers of the sources into the check that asked (回复入核对). What is about nobody asked is noted without its value.</summary>
public sealed class ReadAnswers(FieldVault vault) : IAnswerReader
{
    private static readonly StandingQuery<Guid, MeansCheck> checks = new((db, id) => db.Set<MeansCheck>().AsNoTracking().Where(c => c.CheckId == id));
    private static readonly StandingQuery<Guid, CaseFile> cases = new((db, id) => db.Set<CaseFile>().AsNoTracking().Where(c => c.CaseId == id));
    private static readonly StandingQuery<Guid, Guid, Person> asked = new((db, householdId, caseId) => db.Set<Person>().AsNoTracking().Where(p =>
        db.Set<Membership>().Where(m => m.HouseholdId == householdId && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).Contains(p.PersonId)
        || db.Set<Authorisation>().Where(a => a.CaseId == caseId && a.IsSupporter && a.WithdrawnAt == null).Select(a => a.PersonId).Contains(p.PersonId)));

    public async Task<Refusal?> WhyNotAsync(HuiminDb db, Question question, DateOnly today, CancellationToken ct)
    {
        var check = await checks.OneAsync(db, question.AboutId, ct);
        if (check is null) return null;
        var file = await cases.OneAsync(db, check.CaseId, ct);
        if (file is null || file.ClosedAt is not null || check.ConcludedAt is not null) return ExchangeRefusals.PurposeEnded;
        return (await Consents.OfAsync(db, file, today, ct)).WhyNot([question.Source], today);
    }

    public async Task ReadAsync(HuiminDb db, Question question, Answer answer, IReadOnlyList<AnswerRow> rows, Clock clock, CancellationToken ct)
    {
        var check = await checks.OneAsync(db, question.AboutId, ct);
        if (check is null) return;
        var source = SourceBook.Find(question.Source)!;
        var people = await PeopleAsync(db, check, ct);
        foreach (var row in rows.Distinct())
        {
            var match = MatchPeople.Best(people, row.Name, row.Number, row.Birth);
            var item = source.Find(row.Item);
            var value = item is null ? null : ItemValues.Read(item.Unit, row.Value);
            var fault = item is null ? VerifyRefusals.ItemUnknown : value is null ? VerifyRefusals.ValueWrong.Fill(ItemValues.Expected(item.Unit)) : !match.IsSomebody ? VerifyRefusals.NotAsked : null;
            db.CheckLines.Add(new CheckLine
            {
                LineId = clock.NewId(),
                CheckId = check.CheckId,
                HouseholdId = check.HouseholdId,
                AreaCode = check.AreaCode,
                PersonId = match.IsSomebody ? match.PersonId : null,
                Source = source.Code,
                Item = item?.Code ?? "",
                Found = fault is null ? value : null,
                SourceDay = answer.SourceDay,
                AnswerId = answer.AnswerId,
                State = fault is not null ? MatchState.Faulty : match.IsSure ? MatchState.Sure : MatchState.Doubtful,
                Score = match.Score,
                Reasons = fault is null ? match.Reasons : fault.Code + " " + fault.Message,
            });
        }
    }

    private async Task<IReadOnlyList<Candidate>> PeopleAsync(HuiminDb db, MeansCheck check, CancellationToken ct)
    {
        var people = await asked.ListAsync(db, check.HouseholdId, check.CaseId, ct);
        return [.. people.Select(p => new Candidate(p.PersonId, p.NameKey, NumberOf(p), p.BirthDate))];
    }

    private IdNumber NumberOf(Person p) =>
        p.IdState == IdState.Valid && p.IdNumberSealed is { } number && IdNumber.Read(vault.Open(Person.IdNumberColumn, p.PersonId, number)) is { Ok: true } read ? read.Value : default;
}
