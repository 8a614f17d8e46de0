using Huimin.Data;
using Huimin.Files;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// Takes over the accounts that the system before was paying to (接收存量账户), before the first month is run here. Only for people who have none yet: an
/// account is never replaced this way.
/// </summary>
public sealed class TakeOverAccounts(WorkDesk desk, FieldVault vault)
{
    private static readonly LoadColumn[] columns =
    [
        new("pay_account_id", typeof(Guid)), new("subject_id", typeof(Guid)), new("area_code", typeof(string)), new("bank", typeof(string)), new("number_sealed", typeof(byte[])),
        new("number_index", typeof(byte[])), new("holder", typeof(string)), new("holder_kind", typeof(int)), new("state", typeof(int)), new("from_month", typeof(DateOnly)),
        new("evidence", typeof(string)), new("asked_by", typeof(Guid)), new("asked_at", typeof(DateTime)), new("version", typeof(int)),
        new("is_change", typeof(bool)), new("told_how", typeof(string)),
    ];

    /// <summary>One account of the old list.</summary>
    public sealed record Line(string IdNumber, string Bank, string Number, string Holder);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Source">Where the list comes from.</param>
    /// <param name="Digest">Digest of the lines, which are too many for the record of the command.</param>
    public sealed record Input(Guid Key, string Source, string Digest);

    public sealed record Answer(int Written, int NotFound, int Refused);

    public async Task<Result<Answer>> RunAsync(Input input, IReadOnlyList<Line> lines, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, PaymentPermissions.Account, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Source.Trim().Length == 0) return PaymentRefusals.EvidenceMissing.For(nameof(input.Source));
        if (await work.Db.PayCycles.AnyAsync(ct)) return PaymentRefusals.TakenOverLate;
        var people = await NumberLookup.FindAsync(work.Db, vault, lines.Select(l => l.IdNumber), ct);
        var wanted = people.Values.ToHashSet();
        var living = (await work.Db.People.AsNoTracking().Where(p => p.MergedInto == null).Select(p => new { p.PersonId, p.AreaCode }).ToListAsync(ct))
            .Where(p => wanted.Contains(p.PersonId)).ToDictionary(p => p.PersonId, p => p.AreaCode);
        var have = (await work.Db.PayAccounts.Where(a => a.State == AccountState.Active).Select(a => a.SubjectId).ToListAsync(ct)).ToHashSet();
        var (rows, notFound, refused) = (new List<object?[]>(lines.Count), 0, 0);
        foreach (var line in lines)
        {
            if (!people.TryGetValue(line.IdNumber, out var person) || !living.TryGetValue(person, out var area))
            {
                notFound++;
                continue;
            }

            if (!BankCard.TryParse(line.Number, out var card) || line.Bank.Length == 0 || Neutral.IsDangerous(line.Bank) || Neutral.IsDangerous(line.Holder) || !have.Add(person))
            {
                refused++;
                continue;
            }

            var id = work.Clock.NewId();
            rows.Add(
            [
                id, person, area, line.Bank, vault.Seal(PayAccount.NumberColumn, id, card.Value), vault.Index(PayAccount.NumberPurpose, card.Value), line.Holder, (int)HolderKind.Own,
                (int)AccountState.Active, new Month(work.Today).FirstDay, input.Source.Trim(), actor.StaffPersonId, work.Now, 0, false, "",
            ]);
        }

        await work.LoadAsync("pay_account", columns, rows, ct);
        work.Record(new AuditEntry("accounts", Detail: new { written = rows.Count, notFound, refused, input.Source, input.Digest }));
        return await work.CompleteAsync(new Answer(rows.Count, notFound, refused), ct);
    }
}
