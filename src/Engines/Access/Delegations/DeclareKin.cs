using Huimin.Data;
using Huimin.Values;

namespace Huimin.Access;

/// <summary>Declares a relative of one's own, or takes a declaration back with a new one (备案近亲属, K1).</summary>
public sealed class DeclareKin(WorkDesk desk, FieldVault vault)
{
    public sealed record Input(Guid Key, Kinship Kinship, string? Name, string? IdNumber, bool Withdraw)
    {
        public override string ToString() => nameof(Input);
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (!Enum.IsDefined(input.Kinship)) return AccessRefusals.KinshipWrong;
        if (input.Name?.Trim() is not { Length: > 0 and <= 40 } name) return AccessRefusals.NameMissing with { Field = "Form.Name" };
        if (!IdNumber.TryParse(input.IdNumber, out var number)) return AccessRefusals.IdNumberWrong;

        await using var work = await desk.BeginAsync<Guid>(actor, AccessPermissions.DeclareKin, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var id = work.Clock.NewId();
        work.Db.KinDeclared.Add(new KinDeclared
        {
            KinDeclaredId = id,
            StaffPersonId = actor.StaffPersonId,
            Kinship = input.Kinship,
            NameSealed = vault.Seal(KinDeclared.NameColumn, id, name),
            IdNumberSealed = vault.Seal(KinDeclared.IdNumberColumn, id, number.Value),
            IdNumberIndex = vault.Index(StaffPerson.IdNumberPurpose, number.Value),
            IsWithdrawn = input.Withdraw,
            DeclaredAt = work.Now,
        });
        work.Record(new AuditEntry("kin", id, Detail: new { kinship = input.Kinship.ToString(), input.Withdraw }));
        return await work.CompleteAsync(id, ct);
    }
}
