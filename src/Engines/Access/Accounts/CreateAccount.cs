using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>
/// Makes an account with a one-time password (建立账户). The person is known by the ID number, so that a second account of the same person is seen
/// as such. Done by the system administrator, who cannot give it a post.
/// </summary>
public sealed class CreateAccount(WorkDesk desk, Passwords passwords, FieldVault vault)
{
    public sealed record Input(Guid Key, string? LoginName, string? DisplayName, string? IdNumber);

    /// <param name="AccountId">The new account.</param>
    /// <param name="OneTimePassword">Shown once; null when the same form was sent a second time.</param>
    public sealed record Created(Guid AccountId, string? OneTimePassword)
    {
        public override string ToString() => $"Created {AccountId}";
    }

    public async Task<Result<Created>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!IdNumber.TryParse(input.IdNumber, out var idNumber)) return AccessRefusals.IdNumberWrong;
        return await RunAsync(input, idNumber, actor, ct);
    }

    /// <param name="input">The form.</param>
    /// <param name="idNumber">Null only for the first administrators.</param>
    /// <param name="actor">Who makes the account.</param>
    /// <param name="ct">Stops the work.</param>
    internal async Task<Result<Created>> RunAsync(Input input, IdNumber? idNumber, Actor actor, CancellationToken ct)
    {
        var loginName = LoginNames.Normal(input.LoginName);
        if (!LoginNames.IsWellFormed(loginName)) return AccessRefusals.LoginNameWrong;
        var name = (input.DisplayName ?? "").Trim();
        if (name.Length is 0 or > 40) return AccessRefusals.NameMissing;
        var password = Passwords.OneTime();
        var hash = await passwords.HashAsync(password, ct);
        if (!hash.Ok) return hash.Refusal;

        await using var work = await desk.BeginAsync<Guid>(actor, AccessPermissions.ManageAccounts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer.Ok ? new Created(answer.Value, null) : answer.Refusal;
        var account = new Account
        {
            AccountId = work.Clock.NewId(),
            StaffPersonId = await PersonAsync(work, idNumber, ct),
            LoginName = loginName,
            DisplayName = name,
            PasswordHash = hash.Value,
            PasswordSet = work.Now,
            MustChangePassword = true,
        };
        work.Db.Accounts.Add(account);
        work.WhenDuplicate("ix_account_login_name", AccessRefusals.LoginNameTaken);
        work.Record(new AuditEntry("account", account.AccountId));
        var done = await work.CompleteAsync(account.AccountId, ct);
        return done.Ok ? new Created(done.Value, password) : done.Refusal;
    }

    private async Task<Guid> PersonAsync(Work<Guid> work, IdNumber? idNumber, CancellationToken ct)
    {
        var index = idNumber is { } number ? vault.Index(StaffPerson.IdNumberPurpose, number.Value) : null;
        var known = index is null ? null : await work.Db.StaffPeople.SingleOrDefaultAsync(p => p.IdNumberIndex == index, ct);
        if (known is not null) return known.StaffPersonId;
        var id = work.Clock.NewId();
        work.Db.StaffPeople.Add(new StaffPerson
        {
            StaffPersonId = id,
            IdNumberIndex = index,
            IdNumberSealed = idNumber is { } n ? vault.Seal(StaffPerson.IdNumberColumn, id, n.Value) : null,
        });
        return id;
    }
}
