using Huimin.Data;
using Huimin.Values;

namespace Huimin.Casework;

/// <summary>A letter as PDF for the office to print and hand over (下载文书); the look is recorded.</summary>
public sealed class PrintLetter(ReadLetter letters, CaseworkOptions options)
{
    /// <param name="Bytes">The file.</param>
    /// <param name="Name">How it is called: kind and number, no name of a person.</param>
    /// <param name="Missing">Characters that are printed as 〓 and have to be written in by hand.</param>
    public sealed record Paper(byte[] Bytes, string Name, IReadOnlyList<string> Missing);

    public async Task<Result<Paper>> RunAsync(Guid letterId, Actor actor, CancellationToken ct)
    {
        var found = await letters.OpenAsync(letterId, nameof(PrintLetter), actor, ct);
        return found.Ok ? Of(found.Value.Letter, found.Value.CaseNumber) : found.Refusal;
    }

    /// <summary>The paper of a letter that the caller was allowed to open; the same bytes for everybody.</summary>
    public Paper Of(Letter letter, string caseNumber)
    {
        var document = LetterPaper.Of(letter, caseNumber, options.PublicAddress);
        return new Paper(document.ToArray(), $"{letter.Kind.Title()}-{caseNumber}.pdf", document.Missing);
    }
}
