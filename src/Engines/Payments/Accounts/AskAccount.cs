using Huimin.Data;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Asks for the first or another account of a person (登记、变更收款账户). Nothing is paid to it before another person confirms it. The number's check digit
/// must be right, the holder the person itself, a guardian on record, or an institution.
/// </summary>
public sealed class AskAccount(WorkDesk desk, FieldVault vault)
{
    private const int Longest = 60;
    private const int ShortestEvidence = 4;

    /// <param name="Key">Client key of this command.</param>
    /// <param name="PersonId">Whose money it is.</param>
    /// <param name="Bank">Name of the bank.</param>
    /// <param name="Number">The number.</param>
    /// <param name="Holder">In whose name the account is.</param>
    /// <param name="HolderKind">Who that is to the person.</param>
    /// <param name="Evidence">What was shown.</param>
    public sealed record Input(Guid Key, Guid PersonId, string Bank, string Number, string Holder, HolderKind HolderKind, string Evidence);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        var isCitizen = actor.Role == Role.Citizen;
        await using var work = await desk.BeginAsync<Guid>(actor, isCitizen ? PaymentPermissions.OwnAccount : PaymentPermissions.Account, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (isCitizen && (input.PersonId != actor.AccountId || input.HolderKind != HolderKind.Own)) return PaymentRefusals.PersonNotFound;
        var (bank, holder, evidence) = (input.Bank.Trim(), input.Holder.Trim(), input.Evidence.Trim());
        if (bank.Length is 0 or > Longest) return PaymentRefusals.HolderMissing.For(nameof(input.Bank));
        if (holder.Length is 0 or > Longest) return PaymentRefusals.HolderMissing.For(nameof(input.Holder));
        if (evidence.Length < ShortestEvidence) return PaymentRefusals.EvidenceMissing.For(nameof(input.Evidence));
        if (Neutral.IsDangerous(bank)) return PaymentRefusals.UnsafeText.Fill("开户行").For(nameof(input.Bank));
        if (Neutral.IsDangerous(holder)) return PaymentRefusals.UnsafeText.Fill("户名").For(nameof(input.Holder));
        var card = BankCard.Read(input.Number);
        if (!card.Ok) return card.Refusal.For(nameof(input.Number));
        var person = await work.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return PaymentRefusals.PersonNotFound;
        if (!person.IsLive) return PaymentRefusals.PersonDead;
        var index = vault.Index(PayAccount.NumberPurpose, card.Value.Value);
        if (await CheckHolderAsync(work.Db, person, holder, input.HolderKind, index, ct) is { } refusal) return refusal;
        if (await work.Db.PayAccounts.AnyAsync(a => a.SubjectId == person.PersonId && a.State == AccountState.Asked, ct)) return PaymentRefusals.AccountAsked;

        var isChange = await work.Db.PayAccounts.AnyAsync(a => a.SubjectId == person.PersonId && a.State == AccountState.Active, ct);
        var id = work.Clock.NewId();
        work.Db.PayAccounts.Add(new PayAccount
        {
            PayAccountId = id,
            SubjectId = person.PersonId,
            AreaCode = person.AreaCode,
            Bank = bank,
            NumberSealed = vault.Seal(PayAccount.NumberColumn, id, card.Value.Value),
            NumberIndex = index,
            Holder = holder,
            HolderKind = input.HolderKind,
            State = AccountState.Asked,
            Evidence = evidence,
            AskedBy = actor.StaffPersonId,
            AskedAt = work.Now,
            IsChange = isChange,
        });
        work.Record(new AuditEntry("person", person.PersonId, person.AreaCode, Detail: new { account = id, input.HolderKind }));
        return await work.CompleteAsync(id, ct);
    }

    private static async Task<Refusal?> CheckHolderAsync(HuiminDb db, Person person, string holder, HolderKind kind, byte[] index, CancellationToken ct)
    {
        var kin = new Kinship(db);
        switch (kind)
        {
            case HolderKind.Own when holder != person.Name: return PaymentRefusals.OwnName.For("Holder");
            case HolderKind.Guardian when !await kin.IsGuardianAsync(person.PersonId, holder, ct): return PaymentRefusals.NotGuardian.For("Holder");
            case HolderKind.Own:
                var others = await db.PayAccounts.Where(a => a.NumberIndex == index && a.SubjectId != person.PersonId && a.State == AccountState.Active).Select(a => a.SubjectId).Distinct().ToListAsync(ct);
                var strangers = await kin.StrangersAsync(person.PersonId, others, ct);
                return strangers > 0 ? PaymentRefusals.CollectsForOthers.Fill(strangers).For("Number") : null;
            default: return null;
        }
    }
}
