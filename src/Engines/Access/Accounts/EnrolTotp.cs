using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>Binds the second factor (绑定动态验证码): the person shows with one code that the app has the secret. Done once; a reset takes another person.</summary>
public sealed class EnrolTotp(WorkDesk desk, FieldVault vault)
{
    /// <param name="Key">One per form.</param>
    /// <param name="Secret">Base 32, as the form showed it.</param>
    /// <param name="Code">The six digits of the app.</param>
    public sealed record Input(Guid Key, string? Secret, string? Code)
    {
        public override string ToString() => nameof(Input);
    }

    private sealed record Body(Guid Key, Guid AccountId);

    public async Task<Result<SessionToken>> RunAsync(Input input, Guid? sessionId, Actor actor, CancellationToken ct)
    {
        if (Totp.FromBase32(input.Secret) is not { Length: 20 } secret) return AccessRefusals.FormExpired;
        await using var work = await desk.BeginAsync<Done>(actor, AccessPermissions.Own, input.Key, new Body(input.Key, actor.AccountId), ct);
        if (work.Answer is { } answer) return answer.Ok ? AccessRefusals.FactorEnrolled : answer.Refusal;
        var account = await Door.LockAsync(work, actor.AccountId, ct);
        if (account is null) return AccessRefusals.AccountUnknown;
        if (account.TotpSealed is not null) return AccessRefusals.FactorEnrolled;
        if (Totp.Match(secret, input.Code, work.Now, lastUsedStep: 0) is not { } step) return AccessRefusals.CodeWrong;

        account.TotpSealed = vault.Seal(Totp.Column, account.AccountId, Convert.ToHexString(secret));
        account.LastTotpStep = step;
        var token = SessionToken.New();
        await Door.RotateAsync(work, sessionId, account.AccountId, token, ct);
        work.Record(new AuditEntry("account", account.AccountId));
        var done = await work.CompleteAsync(default, ct);
        return done.Ok ? token : done.Refusal;
    }
}
