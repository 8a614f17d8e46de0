using System.Globalization;
using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.SocialAssistance;

/// <summary>The town signs an agreement for a person at home, or renews the one that runs (签订、续签照料护理协议). Answers the id of the agreement.</summary>
public sealed class SignCare(WorkDesk desk)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="Terms">What stands in it.</param>
    /// <param name="Renews">It takes the place of the one that runs.</param>
    public sealed record Input(Guid Key, CareTerms Terms, bool Renews);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, CarePermissions.Sign, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var signed = await CareSigning.AddAsync(work, [input.Terms], input.Renews, ct);
        if (!signed.Ok) return signed.Refusal;
        var agreement = signed.Value[0];
        work.Record(new AuditEntry("care_agreement", agreement.AgreementId, agreement.AreaCode, Detail: new { agreement.PersonId, until = agreement.ValidUntil, renews = input.Renews }));
        return await work.CompleteAsync(agreement.AgreementId, ct);
    }
}

/// <summary>A sheet of agreements that were signed before they were kept here (整批登记), all or none. Answers how many.</summary>
public sealed class TakeOverCare(WorkDesk desk)
{
    public sealed record Input(Guid Key, IReadOnlyList<CareTerms> Lines);

    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, CarePermissions.TakeOver, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var signed = await CareSigning.AddAsync(work, input.Lines, renews: false, ct);
        if (!signed.Ok) return signed.Refusal;
        work.Record(new AuditEntry("care_agreement", input.Key, null, Detail: new { count = signed.Value.Count }));
        return await work.CompleteAsync(signed.Value.Count, ct);
    }
}

/// <summary>Adds agreements inside a piece of work: of people at home alone, one of each at a time.</summary>
internal static class CareSigning
{
    private const int Chunk = 400;
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static async Task<Result<IReadOnlyList<CareAgreement>>> AddAsync<T>(Work<T> work, IReadOnlyList<CareTerms> lines, bool renews, CancellationToken ct)
    {
        work.WhenDuplicate("person_id", DataRefusals.Stale);
        if (lines.Select(l => l.PersonId).Distinct().Count() < lines.Count) return CareRefusals.Twice;
        var added = new List<CareAgreement>(lines.Count);
        foreach (var part in lines.Chunk(Chunk))
        {
            Guid?[] people = [.. part.Select(l => (Guid?)l.PersonId)];
            var homes = await TekunAtHome.On(work.Db, work.Today).Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.HouseholdId, a.AreaCode }).ToListAsync(ct);
            var current = await work.Db.CareAgreements.Where(c => people.Contains(c.PersonId) && c.IsCurrent).ToDictionaryAsync(c => c.PersonId, ct);
            foreach (var line in part)
            {
                if (homes.Find(h => h.PersonId == line.PersonId) is not { } home) return CareRefusals.NotAtHome.For(nameof(line.PersonId));
                if (line.Check(work.Today) is { } no) return no;
                if (current.GetValueOrDefault(line.PersonId) is { } last && Replace(last, line, renews, work.Now, work.Today) is { } runs) return runs;
                added.Add(Of(work, line, home.HouseholdId, home.AreaCode));
            }
        }

        // The one before stops being the current one in the database first, then this one is.
        if (renews || work.Db.ChangeTracker.Entries<CareAgreement>().Any(e => e.State == EntityState.Modified)) await RetireAsync(work, ct);
        work.Db.CareAgreements.AddRange(added);
        return added;
    }

    private static Refusal? Replace(CareAgreement last, CareTerms line, bool renews, DateTime now, DateOnly today)
    {
        if (last.HoldsOn(today) && !renews) return CareRefusals.Running.Fill(last.ValidUntil.Title()).For(nameof(line.ValidFrom));
        if (line.ValidFrom <= last.ValidFrom && last.OverOn > line.ValidFrom) return CareRefusals.TermWrong.For(nameof(line.ValidFrom));
        last.IsCurrent = false;
        if (line.ValidFrom < last.OverOn) (last.EndedOn, last.Ending, last.EndedAt) = (line.ValidFrom, CareEnding.Renewed, now);
        return null;
    }

    private static async Task RetireAsync<T>(Work<T> work, CancellationToken ct)
    {
        foreach (var entry in work.Db.ChangeTracker.Entries<CareAgreement>().Where(e => e.State == EntityState.Modified).ToList())
            await work.ExecuteAsync("update care_agreement set is_current = false where agreement_id = @id", ct, ("id", entry.Entity.AgreementId));
    }

    private static CareAgreement Of<T>(Work<T> work, CareTerms line, Guid household, string area) => new()
    {
        AgreementId = work.Clock.NewId(),
        Number = string.Create(CultureInfo.InvariantCulture, $"ZL{line.SignedOn.Year % 100:00}-{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}"),
        HouseholdId = household,
        PersonId = line.PersonId,
        AreaCode = area,
        Carer = line.Carer.Trim(),
        Relation = line.Relation,
        Duty = line.Duty,
        TimesAWeek = line.TimesAWeek,
        AllowanceFen = line.AllowanceFen,
        SignedOn = line.SignedOn,
        ValidFrom = line.ValidFrom,
        ValidUntil = line.ValidUntil,
        OverOn = line.ValidUntil.AddDays(1),
        RecordedAt = work.Now,
        RecordedBy = work.Actor.AccountId,
    };
}
