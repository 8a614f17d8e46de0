using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>
/// Shows one masked field of one person (明文查看): with a purpose, counted against the day's quota, noted in the trail. For a protected person a
/// responsible person has to approve first (D4, D5).
/// </summary>
public sealed class ShowField(WorkDesk desk, FieldVault vault)
{
    private const int ShortestPurpose = 4;

    /// <param name="Key">Client key of the form.</param>
    /// <param name="PersonId">The person.</param>
    /// <param name="Field">The one field.</param>
    /// <param name="Purpose">Why (事由).</param>
    /// <param name="CaseId">The case it is for, if any.</param>
    public sealed record Input(Guid Key, Guid PersonId, RevealField Field, string Purpose, Guid? CaseId = null);

    /// <summary>The field in clear; the page hides it again after <see cref="ShownFor"/>.</summary>
    public sealed record View(string Value, int UsedToday, bool IsOverSoftLimit)
    {
        public static TimeSpan ShownFor { get; } = TimeSpan.FromSeconds(60);

        public string? Notice => IsOverSoftLimit ? $"您今天已查看明文 {UsedToday} 次，超过 {LookQuota.Soft} 次的会列入审计抽查；满 {LookQuota.Hard} 次后当天不能再看。" : null;
    }

    public async Task<Result<View>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, RegistryPermissions.Reveal, input.Key, input, ct);
        if (work.Answer is { Ok: false } refused) return refused.Refusal;
        if (!Enum.IsDefined(input.Field)) return RegistryRefusals.NotFound;
        if (input.Purpose is null || input.Purpose.Trim().Length is < ShortestPurpose or > 200) return RegistryRefusals.PurposeMissing.For(nameof(input.Purpose));
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return RegistryRefusals.NotFound;
        if (person.IsProtected && !await IsApprovedAsync(work, person.PersonId, ct)) return RegistryRefusals.ApprovalNeeded;
        var value = await ReadAsync(work.Db, person, input.Field, ct);
        if (value.Length == 0) return RegistryRefusals.NothingToShow.Fill(input.Field.Title());

        // The second click sees the same field again and counts once.
        if (work.Answer is { } earlier) return new View(value, earlier.Value, earlier.Value > LookQuota.Soft);
        var used = await work.Db.Reveals.CountAsync(r => r.SeenBy == actor.StaffPersonId && r.Day == work.Today, ct);
        if (used >= LookQuota.Hard) return RegistryRefusals.QuotaUsed.Fill(LookQuota.Hard);
        work.Db.Reveals.Add(new Reveal
        {
            RevealId = work.Clock.NewId(),
            SeenBy = actor.StaffPersonId,
            Day = work.Today,
            SubjectId = person.PersonId,
            Field = input.Field,
            Purpose = input.Purpose.Trim(),
            CaseId = input.CaseId,
            At = work.Now,
        });
        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode, input.Purpose.Trim(), new { field = input.Field.ToString(), input.CaseId, number = used + 1 }) { Outcome = "revealed" });
        var saved = await work.CompleteAsync(used + 1, ct);
        return saved.Ok ? new View(value, used + 1, used + 1 > LookQuota.Soft) : saved.Refusal;
    }

    private static async Task<bool> IsApprovedAsync(Work<int> work, Guid personId, CancellationToken ct)
    {
        var me = work.Actor.StaffPersonId;
        var approvals = await work.Db.RevealApprovals.Where(a => a.PersonId == personId && a.RequestedBy == me).ToListAsync(ct);
        return approvals.Exists(a => a.IsGood(work.Now));
    }

    private async Task<string> ReadAsync(HuiminDb db, Person person, RevealField field, CancellationToken ct)
    {
        switch (field)
        {
            case RevealField.IdNumber: return person.IdNumberSealed is { } number ? vault.Open(Person.IdNumberColumn, person.PersonId, number) : "";
            case RevealField.Phone: return person.PhoneSealed is { } phone ? vault.Open(Person.PhoneColumn, person.PersonId, phone) : "";
            default:
                var households = db.Households;
                var home = await Members.Open(db).Where(m => m.PersonId == person.PersonId).Join(households, m => m.HouseholdId, h => h.HouseholdId, (_, h) => h).FirstOrDefaultAsync(ct);
                return home is null ? "" : Addresses.Read(home, vault);
        }
    }
}
