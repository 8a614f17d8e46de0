using Huimin.Access;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Portal;

/// <summary>
/// Who looked at one's record and why (谁看过我的档案, D7; 个人信息保护法第四十四条、第四十五条): the unit, the day, the purpose — from the audit trail itself. Not the name of
/// the member of staff.
/// </summary>
public sealed class WhoLooked(ReadDesk desk, ViewLog views)
{
    private const int Most = 2000;

    private static readonly Dictionary<string, string> purposes = new(StringComparer.Ordinal)
    {
        ["PersonFile"] = "查看人员档案",
        ["HouseholdFile"] = "查看家庭档案",
        ["ReadCase"] = "办理申请事项",
        ["ReadLetter"] = "查看文书",
        ["ReadEvidence"] = "查看申请材料",
        ["Assess"] = "核算待遇",
        ["AssessArrears"] = "核算补发、追回",
        ["HouseholdTimeline"] = "查看待遇记录",
        ["PaymentHistory"] = "查看发放记录",
        ["ReadProgress"] = "查询办理进度",
        ["WhoLooked"] = "查询谁看过档案",
        ["ReadHome"] = "网上申请",
    };

    /// <param name="Day">In Beijing.</param>
    /// <param name="Unit">Which unit.</param>
    /// <param name="Purpose">Why.</param>
    /// <param name="Times">How often on that day.</param>
    public sealed record Row(DateOnly Day, string Unit, string Purpose, int Times);

    public async Task<IReadOnlyList<Row>> RunAsync(PortalSession session, CancellationToken ct)
    {
        List<Row> rows;
        await using (var reading = await desk.OpenAsync(session.Actor, ct))
        {
            var db = reading.Db;
            var cases = await db.CasesOf(session).Select(c => c.CaseId).ToListAsync(ct);
            var letters = await db.Letters.Where(l => cases.Contains(l.CaseId)).Select(l => l.LetterId).ToListAsync(ct);
            var member = await db.Memberships.AnyAsync(m => m.HouseholdId == session.HouseholdId && m.PersonId == session.PersonId && m.ValidTo == null && m.KnownTo == null, ct);
            var subjects = cases.Concat(letters).Append(session.PersonId).Concat(member ? [session.HouseholdId] : []).Select(id => (string?)id.ToString()).ToList();
            var seen = await db.AuditRecords.AsNoTracking().Where(r => subjects.Contains(r.SubjectId) && (r.Outcome == "viewed" || r.Outcome == "revealed" || r.Outcome == "exported"))
                .OrderByDescending(r => r.Seq).Take(Most).Select(r => new { r.AtMicros, r.ActorId, r.PostId, r.Operation, r.Purpose }).ToListAsync(ct);
            var posts = seen.Select(r => r.PostId).OfType<string>().Distinct().Select(Guid.Parse).ToList();
            var units = (await db.Posts.Where(p => posts.Contains(p.PostId)).Select(p => new { p.PostId, p.UnitTitle, p.Role }).ToListAsync(ct))
                .ToDictionary(p => p.PostId.ToString(), p => $"{p.UnitTitle}（{p.Role.Title()}）", StringComparer.Ordinal);
            var self = session.PersonId.ToString();
            var product = Actor.Product("").AccountId.ToString();
            rows =
            [
                .. seen.GroupBy(r => (
                        Day: Clock.BeijingDate(DateTime.UnixEpoch.AddTicks(r.AtMicros * TimeSpan.TicksPerMicrosecond)),
                        Unit: r.ActorId == self ? "您本人（网上）" : r.PostId is { } post && units.TryGetValue(post, out var unit) ? unit : r.ActorId == product ? "惠民系统（自动）" : "工作人员",
                        Purpose: r.Purpose is { Length: > 0 } why ? why : purposes.GetValueOrDefault(r.Operation, "查看档案")))
                    .Select(g => new Row(g.Key.Day, g.Key.Unit, g.Key.Purpose, g.Count())),
            ];
        }

        await views.RecordAsync(session.Actor, nameof(WhoLooked), new AuditEntry("person", session.PersonId, session.AreaCode) { Outcome = "viewed" }, ct);
        return rows;
    }
}
