using Huimin.Casework;
using Huimin.Data;
using Huimin.Exchange;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Verification;

/// <summary>
/// Registers that people of a household, or those who owe it support, consent to be checked (登记核对授权). When every adult has, the paper lies in the case.
/// </summary>
public sealed class Authorise(WorkDesk desk, ProcedureBook procedures)
{
    private const int EarliestMonths = 6;

    /// <summary>The longest that a consent counts from the day it was signed.</summary>
    public const int LongestMonths = 12;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="CaseId">The case.</param>
    /// <param name="People">Who consents, each for himself.</param>
    /// <param name="Sources">Codes of the sources.</param>
    /// <param name="Way">How.</param>
    /// <param name="SignedOn">When.</param>
    /// <param name="ValidUntil">The last day on which it counts.</param>
    public sealed record Input(Guid Key, Guid CaseId, IReadOnlyList<Guid> People, IReadOnlyList<string> Sources, ConsentWay Way, DateOnly SignedOn, DateOnly ValidUntil);

    /// <summary>Answers how many consented.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var isCitizen = actor.Role == Role.Citizen;
        await using var work = await desk.BeginAsync<int>(actor, isCitizen ? VerifyPermissions.OwnConsent : VerifyPermissions.Authorise, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var file = await work.Db.Cases.SingleOrDefaultAsync(c => c.CaseId == input.CaseId, ct);
        if (file is null || (isCitizen && (file.ApplicantId != actor.AccountId || input.Way != ConsentWay.Remote || input.People is not [var self] || self != actor.AccountId)))
            return VerifyRefusals.CaseNotFound;
        if (file.ClosedAt is not null) return VerifyRefusals.CaseClosed;
        if (input.People.Count == 0) return VerifyRefusals.NobodyChosen.For(nameof(input.People));
        var sources = SourceBook.Askable.Where(s => input.Sources.Contains(s.Code)).Select(s => s.Code).ToList();
        if (sources.Count == 0) return VerifyRefusals.NoItems.For(nameof(input.Sources));
        if (input.SignedOn > work.Today || input.SignedOn < work.Today.AddMonths(-EarliestMonths)) return VerifyRefusals.SignedWrong.For(nameof(input.SignedOn));
        if (input.ValidUntil < work.Today || input.ValidUntil > input.SignedOn.AddMonths(LongestMonths)) return VerifyRefusals.UntilWrong.For(nameof(input.ValidUntil));

        var people = input.People.Distinct().ToList();
        var before = await Consents.OfAsync(work.Db, file, work.Today, ct);
        var family = before.Members.ToDictionary(m => m.Person.PersonId);
        var outside = await OutsideAsync(work.Db, [.. family.Keys], [.. people.Where(id => !family.ContainsKey(id))], ct);
        var earlier = await work.Db.Authorisations.Where(a => a.CaseId == file.CaseId && people.Contains(a.PersonId) && a.WithdrawnAt == null).ToDictionaryAsync(a => a.PersonId, ct);
        foreach (var id in people)
        {
            var member = family.GetValueOrDefault(id);
            if (WhyNot(before, member, outside, id, work.Today) is { } refusal) return refusal.For(nameof(input.People));

            // One that has run out makes room for the new one.
            if (earlier.TryGetValue(id, out var old)) (old.WithdrawnAt, old.WithdrawReason) = (work.Now, "已过期，重新授权");
            work.Db.Authorisations.Add(new Authorisation
            {
                AuthorisationId = work.Clock.NewId(),
                CaseId = file.CaseId,
                HouseholdId = file.HouseholdId,
                AreaCode = file.AreaCode,
                PersonId = id,
                IsSupporter = member is null,
                Purpose = file.Procedure,
                Sources = string.Join(',', sources),
                Way = input.Way,
                SignedOn = input.SignedOn,
                ValidUntil = input.ValidUntil,
                At = work.Now,
                By = actor.AccountId,
            });
        }

        work.WhenDuplicate("case_id_person_id", VerifyRefusals.AuthorisedAlready);
        var whole = before.Members.Where(m => m.IsAdult).All(m => input.People.Contains(m.Person.PersonId) || before.LiveOf(m.Person.PersonId, work.Today) is not null);
        var filed = await work.Db.CaseEvidence.AnyAsync(e => e.CaseId == file.CaseId && e.Kind == EvidenceKind.Authorisation.Code && e.WithdrawnAt == null, ct);
        if (whole && !filed) FiledPapers.Add(work, procedures, file, EvidenceKind.Authorisation, $"成年家庭成员均已授权，{input.Way.Title()}，有效期至 {input.ValidUntil.Title()}");
        work.Record(new AuditEntry("case", file.CaseId, file.AreaCode, Detail: new { consents = input.People.Count, way = input.Way.ToString(), sources, until = input.ValidUntil, whole }));
        return await work.CompleteAsync(people.Count, ct);
    }

    private static Refusal? WhyNot(Consents before, Consents.Member? member, Dictionary<Guid, DateOnly?> outside, Guid id, DateOnly today)
    {
        if (before.LiveOf(id, today) is not null) return VerifyRefusals.AuthorisedAlready;
        if (member is not null) return member.IsAdult ? null : VerifyRefusals.MinorAlone;
        return !outside.TryGetValue(id, out var died) ? VerifyRefusals.NotRelated : died is not null ? VerifyRefusals.PersonDead : null;
    }

    /// <summary>Of the people asked for, those who owe the family support, each with the day of death.</summary>
    private static async Task<Dictionary<Guid, DateOnly?>> OutsideAsync(HuiminDb db, List<Guid> family, List<Guid> asked, CancellationToken ct)
    {
        if (asked.Count == 0) return [];
        var owing = await SupportersOf.Query(db, family).Where(s => asked.Contains(s)).ToListAsync(ct);
        return await db.People.AsNoTracking().Where(p => owing.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.DeathDate, ct);
    }
}

/// <summary>Those outside a household who owe its members support by law (法定赡养、抚养、扶养义务人).</summary>
internal static class SupportersOf
{
    private static readonly RelativeKind[] kinds = [RelativeKind.Spouse, RelativeKind.Parent, RelativeKind.Child, RelativeKind.Guardian];

    public static IQueryable<Guid> Query(HuiminDb db, IReadOnlyList<Guid> members) =>
        db.Relatives.Where(r => members.Contains(r.PersonId) && kinds.Contains(r.Kind) && !members.Contains(r.OtherPersonId)).Select(r => r.OtherPersonId)
            .Union(db.Relatives.Where(r => members.Contains(r.OtherPersonId) && (r.Kind == RelativeKind.Spouse || r.Kind == RelativeKind.Child || r.Kind == RelativeKind.Parent || r.Kind == RelativeKind.Ward) && !members.Contains(r.PersonId)).Select(r => r.PersonId));
}
