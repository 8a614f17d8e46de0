using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Puts a paper or record into a file (登记材料). A file is taken for what is in it, never for what it calls itself; a photograph is kept without the place where it was taken, a PDF without its author; one in which something could run is refused.</summary>
public sealed class AddEvidence(WorkDesk desk, ProcedureBook procedures, FieldVault vault)
{
    private const int EarliestYears = 5;
    private static readonly char[] between = ['、', '，', ',', '；', ';', ' '];

    /// <param name="Key">Client key of this command.</param>
    /// <param name="CaseId">The case.</param>
    /// <param name="Kind">Code of the kind.</param>
    /// <param name="Day">When it happened or was signed.</param>
    /// <param name="Text">What was seen or said.</param>
    /// <param name="People">Who of the office was there.</param>
    /// <param name="FileName">Name of the file as it was chosen, for messages; empty without one.</param>
    /// <param name="FileDigest">SHA-256 of the file in hexadecimal; the bytes are given beside it.</param>
    public sealed record Input(Guid Key, Guid CaseId, string Kind, DateOnly Day, string Text = "", string People = "", string FileName = "", string FileDigest = "");

    public async Task<Result<Guid>> RunAsync(Input input, byte[]? bytes, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, Applicants.Needs(actor, CasePermissions.Handle), input.Key, input with { FileDigest = bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes)) }, ct);
        if (work.Answer is { } answer) return answer;
        var file = await work.Db.Cases.SingleOrDefaultAsync(c => c.CaseId == input.CaseId, ct);
        if (file is null || !Applicants.Covers(actor, file.ApplicantId) || procedures.Find(file.Procedure) is not { } procedure) return CaseRefusals.NotFound;
        if (file.ClosedAt is not null) return CaseRefusals.CaseClosed;
        if (procedure.Evidence.FirstOrDefault(e => e.Code == input.Kind) is not { } kind || !Applicants.MayHandIn(actor, procedure, kind)) return CaseRefusals.EvidenceUnknown.Fill(input.Kind).For(nameof(input.Kind));
        if (input.Day > work.Today || input.Day < work.Today.AddYears(-EarliestYears)) return CaseRefusals.EvidenceDay.For(nameof(input.Day));
        var people = input.People.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (people.Count < kind.LeastPeople) return CaseRefusals.EvidencePeople.Fill(kind.Title, kind.LeastPeople).For(nameof(input.People));
        if (bytes is { Length: > ContentKinds.MostBytes }) return CaseRefusals.FileSize.Fill(input.FileName).For("File");
        KeptFile? whole = bytes is null ? null : ContentKinds.Read(bytes);
        if (whole?.Holds is { } holds) return CaseRefusals.FileHolds.Fill(input.FileName, holds).For("File");
        var (content, kept) = (whole?.Kind ?? ContentKind.None, whole?.Bytes);
        if (bytes is not null && content == ContentKind.None) return CaseRefusals.FileKind.Fill(input.FileName).For("File");
        if (kind.NeedsFile && bytes is null) return CaseRefusals.FileNeeded.Fill(kind.Title).For("File");
        if (bytes is null && string.IsNullOrWhiteSpace(input.Text)) return CaseRefusals.EvidenceEmpty.For(nameof(input.Text));
        if (Recusal.For(actor, await Recusal.StaffAsync(work.Db, file.HouseholdId, ct)) is { } aside) return aside;

        var evidence = new CaseEvidence
        {
            EvidenceId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            Kind = kind.Code,
            Text = input.Text.Trim(),
            People = string.Join('、', people),
            Day = input.Day,
            Content = content,
            Size = kept?.Length ?? 0,
            Digest = kept is null ? null : SHA256.HashData(kept),
            At = work.Now,
            By = actor.AccountId,
        };
        work.Db.CaseEvidence.Add(evidence);
        if (kept is not null)
        {
            work.Db.EvidenceContents.Add(new EvidenceContent
            {
                EvidenceId = evidence.EvidenceId,
                HouseholdId = file.HouseholdId,
                AreaCode = file.AreaCode,
                ContentSealed = vault.Seal(EvidenceContent.Column, evidence.EvidenceId, kept.AsSpan()),
            });
        }

        CaseRecord.Add(work, file, CaseEventKind.Evidence, kind.Code, file.State);
        work.Record(new AuditEntry("case", file.CaseId, file.AreaCode, Detail: new { evidence = evidence.EvidenceId, kind = kind.Code, content = content.ToString(), bytes = evidence.Size }));
        return await work.CompleteAsync(evidence.EvidenceId, ct);
    }
}
