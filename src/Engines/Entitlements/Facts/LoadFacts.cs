using Huimin.Data;
using Huimin.Policy;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Takes many facts at once (批量登记核算事实): the result of a check of many households, or what an earlier system held. All or nothing; the same
/// list again changes nothing.
/// </summary>
public sealed class LoadFacts(WorkDesk desk, FieldVault vault)
{
    private static readonly LoadColumn[] columns =
    [
        new("fact_id", typeof(Guid)), new("subject_id", typeof(Guid)), new("area_code", typeof(string)), new("code", typeof(string)), new("value", typeof(int)),
        new("since", typeof(DateOnly)), new("source", typeof(string)), new("source_day", typeof(DateOnly)), new("known_from", typeof(DateTime)),
    ];

    /// <summary>One line of the list.</summary>
    /// <param name="Household">Number of the household.</param>
    /// <param name="IdNumber">Number of the member; null for a fact of the household.</param>
    /// <param name="Code">Code of the term.</param>
    /// <param name="Value">In the unit of the term.</param>
    public sealed record Line(string Household, string? IdNumber, string Code, long Value);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Since">The first day on which all of them hold.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="SourceDay">The day of that.</param>
    /// <param name="Digest">Digest of the lines, which are too many for the record of the command.</param>
    public sealed record Input(Guid Key, DateOnly Since, string Source, DateOnly SourceDay, string Digest);

    /// <summary>How many were written, and the lines that name nobody of the actor's divisions or whose value cannot be.</summary>
    public sealed record Answer(int Written, int NotFound, int Refused);

    public async Task<Result<Answer>> RunAsync(Input input, IReadOnlyList<Line> lines, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, EntitlementPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (string.IsNullOrWhiteSpace(input.Source)) return EntitlementRefusals.SourceMissing.For(nameof(input.Source));
        if (input.SourceDay > work.Today) return EntitlementRefusals.SourceLater.For(nameof(input.SourceDay));
        var households = await HouseholdNumbers.FindAsync(work.Db, lines.Select(l => l.Household), ct);
        var people = await NumberLookup.FindAsync(work.Db, vault, lines.Select(l => l.IdNumber).OfType<string>(), ct);
        var trial = new HouseholdRecord(BenefitRules.Schema, 1);
        var rows = new List<object?[]>(lines.Count);
        var (notFound, refused) = (0, 0);
        foreach (var line in lines)
        {
            if (BenefitRules.Schema.FindCode(line.Code) is not { } term || RegisterFacts.Covers(term) || BenefitRules.Schema.IsMember(term) == line.IdNumber is null)
            {
                refused++;
                continue;
            }

            var subject = Guid.Empty;
            if (!households.TryGetValue(line.Household, out var household) || (line.IdNumber is { } number && !people.TryGetValue(number, out subject)))
            {
                notFound++;
                continue;
            }

            var member = line.IdNumber is null ? -1 : 0;
            if (!trial.Put(term, member, line.Value).Ok)
            {
                refused++;
                continue;
            }

            rows.Add([work.Clock.NewId(), member < 0 ? household.Id : subject, household.Area, term.Code, trial.Get(term, member), input.Since, input.Source.Trim(), input.SourceDay, work.Now]);
        }

        await work.LoadAsync("fact", columns, rows, ct);
        work.Record(new AuditEntry("facts", Detail: new { written = rows.Count, notFound, refused, input.Source, input.Digest }));
        return await work.CompleteAsync(new Answer(rows.Count, notFound, refused), ct);
    }
}
