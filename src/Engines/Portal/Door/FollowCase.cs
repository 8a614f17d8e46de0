using System.Security.Cryptography;
using System.Text;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>
/// Opens the portal by the number of a case and the last four of the applicant's document or telephone (进度查询, W7). A number that does not exist and
/// a wrong second fact are the same answer after the same work.
/// </summary>
public sealed class FollowCase(ReadDesk desk, FieldVault vault, PortalTries tries, CaseworkOptions options, Clock clock)
{
    private const int Four = 4;

    // Opened where there is nothing to open, so that both take as long.
    private readonly byte[] decoyNumber = vault.Seal(Person.IdNumberColumn, Guid.Empty, "000000000000000000");
    private readonly byte[] decoyPhone = vault.Seal(Person.PhoneColumn, Guid.Empty, "00000000000");

    public sealed record Input(string? Number, string? LastFour);

    public async Task<Result<PortalSession>> RunAsync(Input input, string address, CancellationToken ct)
    {
        if (CaseNumberText.Read(input.Number) is not { } number) return CitizenRefusals.NumberShape.For(nameof(input.Number));
        var four = CaseNumberText.Plain(input.LastFour);
        if (four.Length != Four) return CitizenRefusals.LastFourShape.For(nameof(input.LastFour));
        if (!tries.Allows(number, address)) return CitizenRefusals.TooManyTries;

        CaseFile? file;
        Person? person;
        await using (var reading = await desk.OpenAsync(Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) }, ct))
        {
            file = await reading.Db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, ct);
            var applicant = file?.ApplicantId ?? Guid.Empty;
            person = await reading.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == applicant, ct);
        }

        var byNumber = Ends(vault.Open(Person.IdNumberColumn, person?.IdNumberSealed is null ? Guid.Empty : person.PersonId, person?.IdNumberSealed ?? decoyNumber), four);
        var byPhone = Ends(vault.Open(Person.PhoneColumn, person?.PhoneSealed is null ? Guid.Empty : person.PersonId, person?.PhoneSealed ?? decoyPhone), four);
        var fits = (byNumber && person?.IdNumberSealed is not null) | (byPhone && person?.PhoneSealed is not null);
        if (file is null || !fits)
        {
            tries.Failed(number, address);
            return CitizenRefusals.NoSuchCase;
        }

        return new PortalSession(file.ApplicantId, file.HouseholdId, file.AreaCode, file.CaseId, file.IntakeId, clock.UtcNow + PortalSession.Lasts);
    }

    private static bool Ends(string plain, string four)
    {
        var text = CaseNumberText.Plain(plain);
        return text.Length >= Four && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text[^Four..]), Encoding.UTF8.GetBytes(four));
    }
}

/// <summary>How people type numbers (编号的各种写法): with or without hyphens, wide or narrow, small or capital letters.</summary>
internal static class CaseNumberText
{
    private const int Length = 14;

    /// <summary>Capital letters and digits, nothing else.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "").Take(100)
        .Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>As it is stored, BJ26-7KQ2M-XR4TD; null where it cannot be one.</summary>
    public static string? Read(string? text) => Plain(text) is { Length: Length } plain && plain.StartsWith("BJ", StringComparison.Ordinal) ? $"{plain[..4]}-{plain[4..9]}-{plain[9..]}" : null;
}
