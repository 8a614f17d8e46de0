using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>
/// Begins a check (发起核对): a question to each source about everybody who consented. Without a live consent of every adult it refuses, and the refusal is the
/// only thing that remains (D9). There is no question without a case.
/// </summary>
public sealed class AskSources(WorkDesk desk, ViewLog views, Outbox outbox, FieldVault vault)
{
    /// <param name="Key">Client key of this command.</param>
    /// <param name="CaseId">The case.</param>
    /// <param name="Sources">Codes of the sources.</param>
    /// <param name="RecheckOf">The report that was objected to, for a second look.</param>
    public sealed record Input(Guid Key, Guid CaseId, IReadOnlyList<string> Sources, Guid? RecheckOf = null);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VerifyPermissions.Ask, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var file = await work.Db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == input.CaseId, ct);
        var asked = file is null ? VerifyRefusals.CaseNotFound : await AskAsync(work, file, input, actor, ct);
        if (asked.Ok) return await work.CompleteAsync(asked.Value, ct);
        await work.DisposeAsync();
        await views.RecordAsync(actor, nameof(AskSources), new AuditEntry("case", input.CaseId, file?.AreaCode, Detail: new { code = asked.Refusal.Code, sources = input.Sources.Count }) { Outcome = "denied" }, ct);
        return asked;
    }

    private async Task<Result<Guid>> AskAsync(Work<Guid> work, CaseFile file, Input input, Actor actor, CancellationToken ct)
    {
        if (file.ClosedAt is not null) return VerifyRefusals.CaseClosed;
        var sources = SourceBook.Askable.Where(s => input.Sources.Contains(s.Code)).ToList();
        if (sources.Count == 0) return VerifyRefusals.NoItems.For(nameof(input.Sources));
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, file.HouseholdId, ct)) is { } aside) return aside;
        var consents = await Consents.OfAsync(work.Db, file, work.Today, ct);
        if (consents.WhyNot([.. sources.Select(s => s.Code)], work.Today) is { } refusal) return refusal;
        if (await work.Db.MeansChecks.AnyAsync(c => c.CaseId == file.CaseId && c.ConcludedAt == null, ct)) return VerifyRefusals.CheckRunning;
        if (input.RecheckOf is { } before && !await work.Db.MeansChecks.AnyAsync(c => c.CheckId == before && c.CaseId == file.CaseId && c.ObjectedAt != null, ct)) return VerifyRefusals.RecheckNeedsObjection;

        var supporters = sources.SelectMany(s => consents.Supporters(s.Code, work.Today)).Distinct().ToList();
        var outside = await work.Db.People.AsNoTracking().Where(p => supporters.Contains(p.PersonId) && p.DeathDate == null).ToListAsync(ct);
        var check = new MeansCheck
        {
            CheckId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            Sources = string.Join(',', sources.Select(s => s.Code)),
            Persons = consents.Members.Count + outside.Count,
            AskedAt = work.Now,
            AskedBy = actor.StaffPersonId,
            RecheckOf = input.RecheckOf,
        };
        work.Db.MeansChecks.Add(check);
        work.WhenDuplicate("case_id", VerifyRefusals.CheckRunning);
        foreach (var source in sources)
        {
            var agreed = consents.Supporters(source.Code, work.Today).ToHashSet();
            var people = consents.Members.Select(m => m.Person).Concat(outside.Where(p => agreed.Contains(p.PersonId)));
            outbox.Add(work, source, check.CheckId, file.HouseholdId, file.AreaCode, [.. people.Select(Asked)]);
        }

        work.Record(new AuditEntry("case", file.CaseId, file.AreaCode, Detail: new { check = check.CheckId, sources = check.Sources, check.Persons, purpose = file.Procedure }));
        return check.CheckId;
    }

    private AskedPerson Asked(Person person) => new(
        person.Name, person.IdNumberSealed is { } number && person.IdState == IdState.Valid ? vault.Open(Person.IdNumberColumn, person.PersonId, number) : "", person.BirthDate);
}
