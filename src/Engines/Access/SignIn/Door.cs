using Huimin.Data;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>What the steps of signing in share.</summary>
internal static class Door
{
    /// <summary>Who is being let in: no post, no division. For an unknown login name there is nobody to name.</summary>
    public static Actor Visitor(Account? account) => new()
    {
        AccountId = account?.AccountId ?? Guid.Empty,
        StaffPersonId = account?.StaffPersonId ?? Guid.Empty,
        Name = account?.DisplayName ?? "",
        Role = AccessPermissions.NoPost,
        Scope = Scope.None,
    };

    /// <summary>The account's row, locked until the work ends, so that attempts at the same moment are counted one after another.</summary>
    public static async Task<Account?> LockAsync<T>(Work<T> work, Guid accountId, CancellationToken ct)
    {
        await work.ExecuteAsync("update account set failed_count = failed_count where account_id = @id", ct, ("id", accountId));
        return await work.Db.Accounts.SingleOrDefaultAsync(a => a.AccountId == accountId, ct);
    }

    /// <summary>Adds an open session in the post that the account has held longest.</summary>
    public static async Task OpenAsync<T>(Work<T> work, Account account, SessionToken token, bool isDemo, CancellationToken ct)
    {
        var posts = await work.Db.Posts.Where(p => p.AccountId == account.AccountId && p.EndedAt == null).OrderBy(p => p.FromDay).ThenBy(p => p.PostId).ToListAsync(ct);
        work.Db.Sessions.Add(Fresh(work, account.AccountId, token, SessionStage.Open, posts.FirstOrDefault(p => p.IsLive(work.Today))?.PostId, null, isDemo));
    }

    /// <summary>Ends every session of the account and, where one is in use, goes on with it under a new token.</summary>
    public static async Task RotateAsync<T>(Work<T> work, Guid? sessionId, Guid accountId, SessionToken token, CancellationToken ct)
    {
        var old = await EndAllAsync(work, accountId, ct);
        if (old.Find(s => s.SessionId == sessionId) is not { } current) return;
        work.Db.Sessions.Add(GoingOn(work, current, token, current.PostId, current.DelegationId));
    }

    public static async Task<List<Session>> EndAllAsync<T>(Work<T> work, Guid accountId, CancellationToken ct)
    {
        var open = await work.Db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null).ToListAsync(ct);
        foreach (var session in open) session.EndedAt = work.Now;
        return open;
    }

    /// <summary>Takes a code of the account's second factor, once; a wrong one counts towards the lock.</summary>
    public static bool TakesCode(Account account, FieldVault vault, string? code, DateTime now)
    {
        if (account.TotpSealed is null) return false;
        var secret = Convert.FromHexString(vault.Open(Totp.Column, account.AccountId, account.TotpSealed));
        if (Totp.Match(secret, code, now, account.LastTotpStep) is not { } step)
        {
            account.Failed(now);
            return false;
        }

        account.LastTotpStep = step;
        account.Succeeded();
        return true;
    }

    /// <summary>The same session under a new token: the eight hours go on from the sign-in.</summary>
    public static Session GoingOn<T>(Work<T> work, Session old, SessionToken token, Guid? postId, Guid? delegationId, DateTime? provedAt = null) =>
        Fresh(work, old.AccountId, token, SessionStage.Open, postId, delegationId, old.IsDemo, old.Ends, provedAt ?? old.Created);

    public static Session Fresh<T>(
        Work<T> work, Guid accountId, SessionToken token, SessionStage stage, Guid? postId, Guid? delegationId, bool isDemo, DateTime? ends = null, DateTime? created = null) => new()
        {
            SessionId = work.Clock.NewId(),
            TokenHash = token.Hash,
            AccountId = accountId,
            Stage = stage,
            PostId = postId,
            DelegationId = delegationId,
            IsDemo = isDemo,
            Created = created ?? work.Now,
            LastSeen = work.Now,
            Ends = ends ?? work.Now + (stage == SessionStage.Open ? Session.Absolute : Session.CodeTime),
        };
}

/// <summary>The answer of a step at the door: the token for the browser, and whether the code is still awaited.</summary>
public sealed record SignedIn(SessionToken Token, bool NeedsCode);
