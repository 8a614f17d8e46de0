using System.Data.Common;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>The session behind the present request (当前会话).</summary>
/// <param name="SessionId">Its row.</param>
/// <param name="NeedsSetUp">The password must be changed or the second factor enrolled before anything else.</param>
/// <param name="LastSeen">When its row was last touched.</param>
/// <param name="IsDemo">Opened with a click in the demonstration.</param>
public sealed record CurrentSession(Guid SessionId, bool NeedsSetUp, DateTime LastSeen, bool IsDemo);

/// <summary>
/// Reads who stands behind a token: account, post in use, divisions, delegation, all as they are now (Z6). Runs on every request, hence one
/// statement by hand.
/// </summary>
public sealed class SessionReader(ReadDesk reader, Clock clock)
{
    private const string Sql =
        """
        select s.session_id, s.is_demo, s.last_seen, s.ends,
               a.account_id, a.staff_person_id, a.display_name, a.must_change_password, a.password_set, a.totp_sealed is not null,
               p.post_id, p.role, p.unit_title, d.from_account_id, x.area_code, s.created
        from session s
        join account a on a.account_id = s.account_id and not a.is_suspended
        left join delegation d on d.delegation_id = s.delegation_id and d.to_account_id = a.account_id and d.ended_at is null
             and d.from_day <= @today and d.to_day >= @today
        left join account g on g.account_id = d.from_account_id and not g.is_suspended
        left join post p on p.post_id = s.post_id and p.ended_at is null and p.from_day <= @today and (p.to_day is null or p.to_day >= @today)
             and ((s.delegation_id is null and p.account_id = a.account_id) or (p.account_id = g.account_id and p.post_id = d.post_id))
        left join post_area x on x.post_id = p.post_id
        where s.token_hash = @hash and s.stage = 2 and s.ended_at is null
        """;

    public async Task<(Actor Actor, CurrentSession Session)?> FindAsync(SessionToken token, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(Actor.Nobody, ct);
        await using var command = read.Command(Sql, ("hash", token.Hash), ("today", clock.BeijingToday));
        await using var rows = await command.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct)) return null;

        var now = clock.UtcNow;
        var lastSeen = Instant(rows, 2);
        if (!Session.IsOpen(now, lastSeen, Instant(rows, 3))) return null;

        var needsSetUp = !rows.GetBoolean(1) && (rows.GetBoolean(7) || !rows.GetBoolean(9) || now - Instant(rows, 8) >= Account.PasswordAge);
        var session = new CurrentSession(Id(rows, 0), needsSetUp, lastSeen, rows.GetBoolean(1));
        var actor = new Actor
        {
            AccountId = Id(rows, 4),
            StaffPersonId = Id(rows, 5),
            Name = rows.GetString(6),
            Role = AccessPermissions.NoPost,
            Scope = Scope.None,
            ProvedAt = Instant(rows, 15),
        };
        if (needsSetUp || await rows.IsDBNullAsync(10, ct)) return (actor, session);

        actor = actor with
        {
            Role = (Role)rows.GetInt32(11),
            PostId = Id(rows, 10),
            OnBehalfOf = await rows.IsDBNullAsync(13, ct) ? null : Id(rows, 13),
            Unit = $"{rows.GetString(12)} · {((Role)rows.GetInt32(11)).Title()}",
        };
        return (actor with { Scope = await AreasAsync(rows, ct) }, session);
    }

    private static async Task<Scope> AreasAsync(DbDataReader rows, CancellationToken ct)
    {
        var areas = new List<string>();
        do
        {
            if (!await rows.IsDBNullAsync(14, ct)) areas.Add(rows.GetString(14));
        }
        while (await rows.ReadAsync(ct));
        return Scope.Of(areas);
    }

    // SQLite keeps ids as bytes in reading order and instants without a kind.
    private static Guid Id(DbDataReader rows, int column) => rows.GetValue(column) is byte[] bytes ? new Guid(bytes, true) : rows.GetGuid(column);

    private static DateTime Instant(DbDataReader rows, int column) => DateTime.SpecifyKind(rows.GetDateTime(column), DateTimeKind.Utc);
}
