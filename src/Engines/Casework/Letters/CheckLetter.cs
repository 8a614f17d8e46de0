using System.Security.Cryptography;
using System.Text;
using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Whether a letter is genuine (核对文书), for whoever holds its token; its text only for who also knows the last four of the addressee's identity number.
/// A letter that never was and a wrong answer cost one try of the network address; a wrong answer also one of the letter.
/// </summary>
public sealed class CheckLetter(ReadDesk desk, ViewLog views, FieldVault vault, AddressBudget budget, CaseworkOptions options)
{
    private const int TokenLength = 32;

    /// <summary>What anybody may see of a genuine letter, and the whole of it for who has shown the second fact.</summary>
    public sealed record View(LetterKind Kind, string Office, DateOnly Day, string CaseNumber, string AddresseeMasked)
    {
        public PaperText? Paper { get; init; }
    }

    private Actor Passer => Actor.Nobody with { Scope = Scope.Of(options.DistrictCode) };

    /// <summary>
    /// With the token from the code on the paper and the network address of who asks. Without the last four of the identity number (身份证号后四位) it says
    /// only whether the letter is genuine.
    /// </summary>
    public async Task<Result<View>> RunAsync(string? token, string? lastFour, string address, CancellationToken ct)
    {
        // Counted apart from the failures at the door, so that nobody is kept from signing in by this page.
        var asker = "letter " + address;
        if (!budget.Allows(asker)) return CaseRefusals.CheckBudget;
        if (await FindAsync(token, ct) is not { } found)
        {
            budget.Failed(asker);
            return CaseRefusals.LetterUnknown;
        }

        var letter = found.Letter;
        var view = new View(letter.Kind, letter.Office, letter.Day, found.Number, PersonName.Mask(letter.Addressee));
        if (lastFour is null) return view;
        var paper = "letter " + letter.Token;
        if (!budget.Allows(paper)) return CaseRefusals.CheckBudget;
        var matches = Matches(found.Person, lastFour);
        await views.RecordAsync(Passer, nameof(CheckLetter), new AuditEntry("letter", letter.LetterId, letter.AreaCode) { Outcome = matches ? "viewed" : "denied" }, ct);
        if (matches) return view with { Paper = letter.Text(found.Number) };
        budget.Failed(asker);
        budget.Failed(paper);
        return CaseRefusals.CheckWrong.For("LastFour");
    }

    private async Task<(Letter Letter, string Number, Person? Person)?> FindAsync(string? token, CancellationToken ct)
    {
        if (token is not { Length: TokenLength } || !token.All(char.IsAsciiHexDigitLower)) return null;
        await using var reading = await desk.OpenAsync(Passer, ct);
        var letter = await reading.Db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Token == token, ct);
        if (letter is null) return null;
        var file = await reading.Db.Cases.AsNoTracking().Where(c => c.CaseId == letter.CaseId).Select(c => new { c.Number, c.ApplicantId }).SingleOrDefaultAsync(ct);
        if (file is null) return null;
        return (letter, file.Number, await reading.Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == file.ApplicantId, ct));
    }

    private bool Matches(Person? person, string lastFour)
    {
        var number = person?.IdNumberSealed is { } box ? vault.Open(Person.IdNumberColumn, person.PersonId, box) : "";
        var typed = lastFour.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        return number.Length >= 4 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(number[^4..].ToUpperInvariant()), Encoding.UTF8.GetBytes(typed));
    }
}
