using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>Lists cases (办件列表), what is late first.</summary>
public sealed class BrowseCases(ReadDesk desk, Clock clock)
{
    /// <param name="Mine">Only what waits for the actor's post.</param>
    /// <param name="Closed">The closed ones instead of the open ones.</param>
    /// <param name="Procedure">Code of a procedure.</param>
    /// <param name="Area">A division.</param>
    /// <param name="Late">Only what is past its limit.</param>
    /// <param name="Skip">How many to leave out.</param>
    /// <param name="Take">How many to show.</param>
    /// <param name="Household">Only those of a household.</param>
    public sealed record Input(bool Mine, bool Closed, string? Procedure, string? Area, bool Late, int Skip, int Take, Guid? Household = null);

    public sealed record Row(Guid CaseId, string Number, string Procedure, Guid HouseholdId, string AreaCode, CaseState State, DateOnly AppliedOn, DateTime? DueAt, string Applicant, bool IsKin);

    public sealed record Page(IReadOnlyList<Row> Rows, int Total, int LateOnes);

    public async Task<Result<Page>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!actor.May(CasePermissions.Read)) return DataRefusals.NotPermitted;
        var now = clock.UtcNow;
        await using var reading = await desk.OpenAsync(actor, ct);
        var cases = (input.Closed ? reading.Db.Cases.Where(c => c.ClosedAt != null) : reading.Db.Cases.Where(c => c.ClosedAt == null)).In(input.Area);
        var role = actor.Role;
        if (input.Mine) cases = cases.Where(c => (c.WaitsFor & role) != 0);
        if (!string.IsNullOrEmpty(input.Procedure)) cases = cases.Where(c => c.Procedure == input.Procedure);
        if (input.Household is { } household) cases = cases.Where(c => c.HouseholdId == household);
        var late = input.Closed ? 0 : await cases.CountAsync(c => c.DueAt != null && c.DueAt <= now, ct);
        if (input.Late) cases = cases.Where(c => c.DueAt != null && c.DueAt <= now);
        var total = await cases.CountAsync(ct);
        var ordered = input.Closed ? cases.OrderByDescending(c => c.ClosedAt) : cases.OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt);
        // Where a case is handled away from home, the applicant's file lies outside the divisions.
        var people = reading.Db.People;
        var rows = await ordered.ThenBy(c => c.CaseId).Skip(input.Skip).Take(input.Take)
            .SelectMany(c => people.Where(p => p.PersonId == c.ApplicantId).DefaultIfEmpty(), (c, p) => new { Case = c, Name = p == null ? "（异地户籍）" : p.Name, IsProtected = p != null && p.IsProtected }).ToListAsync(ct);
        // The join may lose the order on one of the two databases.
        var sorted = input.Closed ? rows.OrderByDescending(r => r.Case.ClosedAt) : rows.OrderBy(r => r.Case.DueAt is null).ThenBy(r => r.Case.DueAt);
        return new Page(
            [
                .. sorted.ThenBy(r => r.Case.CaseId).Select(r => new Row(
                    r.Case.CaseId, r.Case.Number, r.Case.Procedure, r.Case.HouseholdId, r.Case.AreaCode, r.Case.State, r.Case.AppliedOn, r.Case.DueAt,
                    r.IsProtected ? PersonName.Mask(r.Name) : r.Name, r.Case.IsKin)),
            ],
            total,
            late);
    }
}
