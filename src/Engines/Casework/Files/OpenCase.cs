using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Takes an application in (受理登记, 一门受理): one counter, several matters at once, each a case of its own under one intake. Nothing is asked that the
/// register knows; what speaks against it is said at once.
/// </summary>
public sealed class OpenCase(WorkDesk desk, ProcedureBook procedures, CaseClock clock, IEnumerable<ICaseGuard> guards)
{
    private const int EarliestDays = 366;
    private static readonly StandingQuery<Guid, Household> households = new((db, id) => db.Set<Household>().AsNoTracking().Where(h => h.HouseholdId == id && h.ValidTo == null));
    private static readonly StandingQuery<Guid, Present> present = new((db, id) => db.Set<Membership>().Where(m => m.HouseholdId == id && m.ValidTo == null && m.KnownTo == null)
        .Join(db.Set<Person>(), m => m.PersonId, p => p.PersonId, (m, p) => new Present(p.PersonId, p.DeathDate)));
    private static readonly StandingQuery<string, Guid, Guid> open = new((db, procedure, subject) => db.Set<CaseFile>().Where(c => c.Procedure == procedure && c.SubjectId == subject && c.ClosedAt == null).Select(c => c.CaseId));

    private sealed record Present(Guid PersonId, DateOnly? DeathDate);

    /// <param name="Procedure">Code of the procedure.</param>
    /// <param name="PersonId">The member that it is about, where it is about one.</param>
    public sealed record Wanted(string Procedure, Guid? PersonId = null);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="HouseholdId">The household.</param>
    /// <param name="ApplicantId">The member who applies.</param>
    /// <param name="Wants">What is applied for.</param>
    /// <param name="Channel">How it came in.</param>
    /// <param name="AppliedOn">The legal date of the application.</param>
    /// <param name="OriginId">The finding or alert that gave rise to it.</param>
    /// <param name="Place">The village where the emergency is, where it is not that of the household.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, Guid ApplicantId, IReadOnlyList<Wanted> Wants, CaseChannel Channel, DateOnly AppliedOn, Guid? OriginId = null, string? Place = null);

    /// <summary>Answers the intake: the cases in the order they were wanted.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<IReadOnlyList<Guid>>(actor, Applicants.Needs(actor, CasePermissions.Open), input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Wants.Count == 0) return CaseRefusals.NothingWanted;
        if (input.AppliedOn > work.Today || input.AppliedOn < work.Today.AddDays(-EarliestDays)) return CaseRefusals.DayWrong.For(nameof(input.AppliedOn));
        var household = await households.OneAsync(work.Db, input.HouseholdId, ct);
        if (household is null || !Applicants.Covers(actor, input.ApplicantId)) return CaseRefusals.HouseholdNotFound;
        var members = await present.ListAsync(work.Db, input.HouseholdId, ct);
        if (members.FirstOrDefault(m => m.PersonId == input.ApplicantId) is not { } applicant) return CaseRefusals.NobodyApplies.For(nameof(input.ApplicantId));
        if (applicant.DeathDate is not null) return CaseRefusals.ApplicantDead.For(nameof(input.ApplicantId));
        var kin = await Recusal.StaffAsync(work.Db, input.HouseholdId, ct);
        if (Recusal.For(actor, kin) is { } aside) return aside;

        var intake = work.Clock.NewId();
        var opened = new List<CaseFile>();
        foreach (var want in input.Wants.Distinct())
        {
            if (procedures.Find(want.Procedure) is not { } procedure || !Applicants.MayOpen(actor, procedure, input.Channel)) return CaseRefusals.ProcedureUnknown.Fill(want.Procedure);
            if (procedure.IsPersonal && want.PersonId is null) return CaseRefusals.PersonMissing.Fill(procedure.Title);
            if (procedure.IsPersonal && members.FirstOrDefault(m => m.PersonId == want.PersonId) is not { } member) return CaseRefusals.NotOfHousehold;
            else if (procedure.IsPersonal && members.First(m => m.PersonId == want.PersonId).DeathDate is not null) return CaseRefusals.ApplicantDead;
            var delegated = false;
            if (procedure.Approval is { } level)
            {
                var choice = clock.Read(level, work.Today);
                if (!choice.Ok) return choice.Refusal;
                delegated = choice.Value == 1;
            }

            var subject = procedure.IsPersonal ? want.PersonId!.Value : input.HouseholdId;
            if (await open.AnyAsync(work.Db, procedure.Code, subject, ct)) return CaseRefusals.AlreadyOpen.Fill(procedure.Title);
            if (procedure.Place == ApplyPlace.Emergency && await TellRegistrationPlace.NotAnsweredAsync(work.Db, input.HouseholdId, ct) is { } told) return told;
            var file = new CaseFile
            {
                CaseId = work.Clock.NewId(),
                Number = CaseNumbers.New(work.Today),
                Procedure = procedure.Code,
                HouseholdId = input.HouseholdId,
                SubjectId = subject,
                ApplicantId = input.ApplicantId,
                AreaCode = procedure.Place == ApplyPlace.Emergency && input.Place is { } place ? place : household.AreaCode,
                IntakeId = intake,
                State = procedure.Begins,
                Channel = input.Channel,
                AppliedOn = input.AppliedOn,
                IsDelegated = delegated,
                IsKin = kin.Count > 0,
                OriginId = input.OriginId,
            };
            foreach (var guard in guards)
            {
                if (await guard.CheckAsync(work.Db, file, procedure, Deadline.Opened, work.Today, ct) is { } refusal) return refusal;
            }

            opened.Add(file);
            if (file.AreaCode != household.AreaCode) TellRegistrationPlace.Tell(work, clock, household, file, procedure);
            work.Db.Cases.Add(file);
            CaseRecord.Add(work, file, CaseEventKind.Opened, procedure.Code, procedure.Begins);
            file.WaitsFor = StepRules.WaitsFor(procedure, file);
            if (Running.Move(work, clock, procedure, file, [], Deadline.Opened, file.State) is { } fault) return fault;
            work.WhenDuplicate("procedure_subject_id", CaseRefusals.AlreadyOpen.Fill(procedure.Title));
        }

        work.Record(new AuditEntry("intake", intake, household.AreaCode, Detail: new { household = input.HouseholdId, cases = opened.Select(c => c.CaseId), procedures = opened.Select(c => c.Procedure), kin = kin.Count > 0 }));
        return await work.CompleteAsync([.. opened.Select(c => c.CaseId)], ct);
    }
}
