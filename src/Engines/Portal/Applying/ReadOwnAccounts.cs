using Huimin.Data;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>The receiving accounts of the person itself, as the portal shows them (本人的收款账户): what is asked for, in use and past, with the last four digits.</summary>
public sealed class ReadOwnAccounts(ReadDesk desk, FieldVault vault)
{
    private const int Most = 10, Shown = 4;

    /// <param name="Bank">Name of the bank.</param>
    /// <param name="LastFour">The last four digits.</param>
    /// <param name="State">Its life.</param>
    /// <param name="AskedOn">When it was asked for.</param>
    /// <param name="IsOwn">Asked for by the person itself.</param>
    /// <param name="FromMonth">The first month that it is paid to.</param>
    public sealed record Row(string Bank, string LastFour, AccountState State, DateOnly AskedOn, bool IsOwn, Month? FromMonth);

    public async Task<Result<IReadOnlyList<Row>>> RunAsync(PortalSession session, CancellationToken ct)
    {
        if (!session.IsNamed) return CitizenRefusals.NotYours;
        await using var reading = await desk.OpenAsync(session.Actor, ct);
        var accounts = await reading.Db.PayAccounts.AsNoTracking().Where(a => a.SubjectId == session.PersonId).OrderByDescending(a => a.AskedAt).Take(Most).ToListAsync(ct);
        return accounts.Select(a => new Row(
            a.Bank, vault.Open(PayAccount.NumberColumn, a.PayAccountId, a.NumberSealed)[^Shown..], a.State, Clock.BeijingDate(a.AskedAt), a.AskedBy == session.PersonId, a.FromMonth is { } from ? new Month(from) : null)).ToArray();
    }
}
