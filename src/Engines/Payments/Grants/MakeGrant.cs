using Huimin.Benefits.Grants;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Draws a one-off grant up from its document (拟定一次性发放): of which kind, for whom, how much each. Nobody is on a list yet.</summary>
public sealed class MakeGrant(WorkDesk desk, PaymentOptions options)
{
    private const int ShortestTitle = 4, LongestTitle = 60, ShortestNumber = 2, LongestNumber = 40;

    /// <summary>How much each recipient of a programme gets.</summary>
    public sealed record Part(string Programme, long AmountFen);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Kind">Code of the kind.</param>
    /// <param name="Title">What it is for.</param>
    /// <param name="DocumentNumber">Number of the document.</param>
    /// <param name="DocumentDate">Date of the document.</param>
    /// <param name="Who">For whom.</param>
    /// <param name="ChosenMonth">The month whose recipients are chosen; null for a named list.</param>
    /// <param name="Parts">The programmes with their amounts; none for a named list.</param>
    public sealed record Input(Guid Key, string Kind, string Title, string DocumentNumber, DateOnly DocumentDate, GrantWho Who, Month? ChosenMonth = null, IReadOnlyList<Part>? Parts = null);

    /// <summary>Answers the grant's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, GrantPermissions.Make, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(options.DistrictCode)) return GrantRefusals.WholeDistrict;
        if (GrantKinds.Find(input.Kind) is not { } kind) return GrantRefusals.KindUnknown.For(nameof(input.Kind));
        var (title, number, parts) = (input.Title.Trim(), input.DocumentNumber.Trim(), input.Parts ?? []);
        if (title.Length is < ShortestTitle or > LongestTitle || Neutral.IsDangerous(title)) return GrantRefusals.TitleMissing.For(nameof(input.Title));
        if (number.Length is < ShortestNumber or > LongestNumber || Neutral.IsDangerous(number) || PersonalNumbers.In(number) is not null) return GrantRefusals.DocumentMissing.For(nameof(input.DocumentNumber));
        if (input.DocumentDate > work.Today) return GrantRefusals.DocumentLater.For(nameof(input.DocumentDate));
        var isList = input.Who == GrantWho.List;
        if (isList != (parts.Count == 0)) return GrantRefusals.PartsMissing.For(nameof(input.Parts));
        if (isList != (input.ChosenMonth is null) || input.ChosenMonth > new Month(work.Today)) return GrantRefusals.MonthWrong.For(nameof(input.ChosenMonth));
        if (Check(kind, parts) is { } wrong) return wrong.For(nameof(input.Parts));

        var id = work.Clock.NewId();
        work.Db.Grants.Add(new Grant
        {
            GrantId = id,
            Kind = kind.Code,
            Title = title,
            DocumentNumber = number,
            DocumentDate = input.DocumentDate,
            Who = input.Who,
            ChosenMonth = input.ChosenMonth?.FirstDay,
            State = GrantState.Drafted,
            MadeBy = actor.StaffPersonId,
            MadeAt = work.Now,
        });
        work.Db.GrantParts.AddRange(parts.Select(p => new GrantPart { GrantId = id, Programme = p.Programme, AmountFen = p.AmountFen }));
        work.Record(new AuditEntry("grant", id, Detail: new { kind = kind.Code, number, who = input.Who.ToString(), parts }));
        return await work.CompleteAsync(id, ct);
    }

    private static Refusal? Check(GrantKind kind, IReadOnlyList<Part> parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (BenefitRules.Find(part.Programme) is null || !seen.Add(part.Programme)) return GrantRefusals.PartUnknown.Fill(part.Programme);
            if (part.AmountFen <= 0 || part.AmountFen > kind.MostFen) return GrantRefusals.AmountWrong.Fill(new Money(kind.MostFen));
        }

        return null;
    }
}
