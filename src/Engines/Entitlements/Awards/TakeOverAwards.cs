using Huimin.Data;
using Huimin.Policy;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>
/// Takes over what is being paid from the system before (接收存量待遇): the roll of one month, each line one household or person under one programme. All or
/// nothing; nothing is decided by it, and the next review finds what is wrong with it.
/// </summary>
public sealed class TakeOverAwards(WorkDesk desk, FieldVault vault)
{
    private static readonly LoadColumn[] columns =
    [
        new("award_id", typeof(Guid)), new("household_id", typeof(Guid)), new("person_id", typeof(Guid)), new("area_code", typeof(string)), new("programme", typeof(string)),
        new("amount_fen", typeof(long)), new("from_month", typeof(DateOnly)), new("basis", typeof(int)), new("reason", typeof(string)), new("version", typeof(int)),
    ];

    /// <summary>One line of the roll.</summary>
    /// <param name="Household">Number of the household.</param>
    /// <param name="IdNumber">Number of who receives; null where the household receives as one.</param>
    /// <param name="Programme">Code of the programme.</param>
    /// <param name="AmountFen">Fen a month; nothing for a status that is only recognised.</param>
    /// <param name="From">The first month.</param>
    public sealed record Line(string Household, string? IdNumber, string Programme, long AmountFen, Month From);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="Source">Where the roll comes from.</param>
    /// <param name="Digest">Digest of the lines, which are too many for the record of the command.</param>
    public sealed record Input(Guid Key, string Source, string Digest);

    public sealed record Answer(int Written, int NotFound, int Refused);

    public async Task<Result<Answer>> RunAsync(Input input, IReadOnlyList<Line> lines, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Answer>(actor, EntitlementPermissions.TakeOver, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (string.IsNullOrWhiteSpace(input.Source)) return EntitlementRefusals.SourceMissing.For(nameof(input.Source));
        var households = await HouseholdNumbers.FindAsync(work.Db, lines.Select(l => l.Household), ct);
        var people = await NumberLookup.FindAsync(work.Db, vault, lines.Select(l => l.IdNumber).OfType<string>(), ct);
        var known = BenefitRules.Programmes.ToDictionary(p => p.Code, p => p.Paid, StringComparer.Ordinal);
        var rows = new List<object?[]>(lines.Count);
        var (notFound, refused) = (0, 0);
        foreach (var line in lines)
        {
            Guid? person = null;
            if (!known.TryGetValue(line.Programme, out var paid) || (paid == Payment.Status ? line.AmountFen != 0 : line.AmountFen <= 0))
            {
                refused++;
            }
            else if (!households.TryGetValue(line.Household, out var household) || (line.IdNumber is { } number && (person = Find(people, number)) is null))
            {
                notFound++;
            }
            else
            {
                rows.Add([work.Clock.NewId(), household.Id, person, household.Area, line.Programme, line.AmountFen, line.From.FirstDay, (int)AwardBasis.TakenOver, input.Source.Trim(), 0]);
            }
        }

        await work.LoadAsync("award", columns, rows, ct);
        work.Record(new AuditEntry("awards", Detail: new { written = rows.Count, notFound, refused, input.Source, input.Digest }));
        return await work.CompleteAsync(new Answer(rows.Count, notFound, refused), ct);
    }

    private static Guid? Find(Dictionary<string, Guid> people, string number) => people.TryGetValue(number, out var person) ? person : null;
}
