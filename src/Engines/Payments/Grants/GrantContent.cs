using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Payments;

/// <summary>
/// A list as it is approved (名单内容): a text with one line for the grant and one for each line that stands, in order, and its SHA-256. What was shown to the
/// approver is what is approved.
/// </summary>
internal static class GrantContent
{
    /// <summary>One line that stands.</summary>
    public sealed record Row(Guid LineId, int LineNo, Guid HouseholdId, Guid? PersonId, Guid SubjectId, string AreaCode, int People, long AmountFen);

    /// <summary>The lines that stand within the actor's divisions.</summary>
    public static Task<List<Row>> ReadAsync(HuiminDb db, Guid grantId, CancellationToken ct) =>
        db.GrantLines.AsNoTracking().Where(l => l.GrantId == grantId && l.State == GrantLineState.Listed).OrderBy(l => l.LineNo).ThenBy(l => l.LineId)
            .Select(l => new Row(l.LineId, l.LineNo, l.HouseholdId, l.PersonId, l.SubjectId, l.AreaCode, l.People, l.AmountFen)).ToListAsync(ct);

    public static byte[] Hash(Grant grant, IEnumerable<Row> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{grant.GrantId:N}|{grant.Kind}|{grant.DocumentNumber}|{grant.DocumentDate:yyyyMMdd}\n")));
        foreach (var row in rows) hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.LineNo}|{row.SubjectId:N}|{row.People}|{row.AmountFen}\n")));
        return hash.GetHashAndReset();
    }
}
