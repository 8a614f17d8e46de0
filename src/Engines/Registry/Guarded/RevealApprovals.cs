using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Registry;

/// <summary>Asks for leave to see fields of a protected person (申请查看特殊保护对象).</summary>
public sealed class RequestReveal(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid PersonId, string Purpose);

    /// <summary>Answers the request's id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, RegistryPermissions.Reveal, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Purpose is null || input.Purpose.Trim().Length is < 4 or > 200) return RegistryRefusals.PurposeMissing.For(nameof(input.Purpose));
        var person = await work.Db.People.SingleOrDefaultAsync(p => p.PersonId == input.PersonId, ct);
        if (person is null) return RegistryRefusals.NotFound;
        var approval = new RevealApproval
        {
            ApprovalId = work.Clock.NewId(),
            PersonId = person.PersonId,
            AreaCode = person.AreaCode,
            RequestedBy = actor.StaffPersonId,
            Purpose = input.Purpose.Trim(),
            RequestedAt = work.Now,
        };
        work.Db.RevealApprovals.Add(approval);
        work.Record(new AuditEntry("reveal-approval", approval.ApprovalId, person.AreaCode, approval.Purpose, new { person = person.PersonId }));
        return await work.CompleteAsync(approval.ApprovalId, ct);
    }
}

/// <summary>Another, responsible person gives the leave; it is good for 24 hours (批准查看).</summary>
public sealed class ApproveReveal(WorkDesk desk)
{
    public sealed record Input(Guid Key, Guid ApprovalId, int Version);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, RegistryPermissions.ApproveReveal, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var approval = await work.Db.RevealApprovals.SingleOrDefaultAsync(a => a.ApprovalId == input.ApprovalId, ct);
        if (approval is null) return RegistryRefusals.NotFound;
        if (approval.ApprovedAt is not null) return RegistryRefusals.AlreadyDecided;
        if (approval.RequestedBy == actor.StaffPersonId) return RegistryRefusals.TwoPeople;
        work.Db.Entry(approval).Property(a => a.Version).OriginalValue = input.Version;
        (approval.ApprovedBy, approval.ApprovedAt) = (actor.StaffPersonId, work.Now);
        work.Record(new AuditEntry("reveal-approval", approval.ApprovalId, approval.AreaCode, approval.Purpose, new { person = approval.PersonId }));
        return await work.CompleteAsync(default, ct);
    }
}
