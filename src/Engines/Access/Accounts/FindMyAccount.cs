using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>One's own account (我的账户): second factor, delegations given and received, sessions still open, relatives declared.</summary>
public sealed class FindMyAccount(ReadDesk reader, FieldVault vault, Clock clock)
{
    public sealed record DelegationView(Guid DelegationId, string Post, string Colleague, bool IsGiven, DateOnly FromDay, DateOnly ToDay, string Reason);

    public sealed record SessionView(Guid SessionId, DateTime Created, DateTime LastSeen, bool IsThis);

    public sealed record KinView(Kinship Kinship, string Name, string IdNumberMasked, bool IsWithdrawn, DateTime DeclaredAt);

    public sealed record View(
        string LoginName, bool HasSecondFactor, bool MustChangePassword, DateTime PasswordSet, IReadOnlyList<DelegationView> Delegations, IReadOnlyList<SessionView> Sessions,
        IReadOnlyList<KinView> Kin);

    public async Task<View?> RunAsync(Guid? sessionId, Actor actor, CancellationToken ct)
    {
        await using var read = await reader.OpenAsync(actor, ct);
        var (db, me, now) = (read.Db, actor.AccountId, clock.UtcNow);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.AccountId == me, ct);
        if (account is null) return null;
        var sessions = await db.Sessions.Where(s => s.AccountId == me && s.EndedAt == null && s.Ends > now && s.Stage == SessionStage.Open).OrderByDescending(s => s.LastSeen).ToListAsync(ct);
        var kin = await db.KinDeclared.Where(k => k.StaffPersonId == actor.StaffPersonId).OrderByDescending(k => k.DeclaredAt).Take(50).ToListAsync(ct);
        return new View(
            account.LoginName, account.TotpSealed is not null, account.MustChangePassword, account.PasswordSet, await DelegationsAsync(db, me, ct),
            [.. sessions.Where(s => s.IsOpen(now)).Select(s => new SessionView(s.SessionId, s.Created, s.LastSeen, s.SessionId == sessionId))],
            [.. kin.Select(k => new KinView(
                k.Kinship, PersonName.Mask(vault.Open(KinDeclared.NameColumn, k.KinDeclaredId, k.NameSealed)), Masked(k), k.IsWithdrawn, k.DeclaredAt))]);
    }

    private string Masked(KinDeclared kin) => IdNumber.Parse(vault.Open(KinDeclared.IdNumberColumn, kin.KinDeclaredId, kin.IdNumberSealed)).Masked;

    private async Task<IReadOnlyList<DelegationView>> DelegationsAsync(HuiminDb db, Guid me, CancellationToken ct)
    {
        var (today, accounts, posts) = (clock.BeijingToday, db.Accounts, db.Posts);
        var rows = await (
            from d in db.Delegations
            join p in posts on d.PostId equals p.PostId
            join g in accounts on d.FromAccountId equals g.AccountId
            join t in accounts on d.ToAccountId equals t.AccountId
            where (d.FromAccountId == me || d.ToAccountId == me) && d.EndedAt == null && d.ToDay >= today
            orderby d.FromDay, d.DelegationId
            select new { d, p.Role, p.UnitTitle, From = g.DisplayName, To = t.DisplayName }).ToListAsync(ct);
        return [.. rows.Select(r => new DelegationView(
            r.d.DelegationId, $"{r.UnitTitle} · {r.Role.Title()}", r.d.FromAccountId == me ? r.To : r.From, r.d.FromAccountId == me, r.d.FromDay, r.d.ToDay, r.d.Reason))];
    }
}
