using Huimin.Data;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>It was found out who somebody is (查明身份). Some have no number; a name and where they come from is enough to go home.</summary>
public sealed class FindIdentity(WorkDesk desk, FieldVault vault, ReliefLimits limits)
{
    /// <param name="Key">Client key of the form.</param>
    /// <param name="StayId">The stay.</param>
    /// <param name="Version">The version the person saw.</param>
    /// <param name="FoundOn">On which day.</param>
    /// <param name="Name">The name.</param>
    /// <param name="IdNumber">The number, where there is one.</param>
    /// <param name="Origin">Where the person comes from.</param>
    public sealed record Input(Guid Key, Guid StayId, int Version, DateOnly FoundOn, string? Name, string? IdNumber, string Origin);

    public async Task<Result<Done>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Done>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var found = await FoundStay.OpenAsync(work, input.StayId, input.Version, ct);
        if (!found.Ok) return found.Refusal;
        var stay = found.Value;
        if (stay.State != ReliefState.Identifying) return ReliefRefusals.AlreadyIdentified;
        if (input.FoundOn > work.Today) return ReliefRefusals.InFuture.For(nameof(input.FoundOn));
        if (input.FoundOn < stay.CameOn) return ReliefRefusals.BeforeAdmission.Fill(stay.CameOn.Title()).For(nameof(input.FoundOn));
        var who = Identity.Read(input.Name, input.IdNumber, work.Today);
        if (!who.Ok) return who.Refusal;
        if (who.Value.Name.Length == 0) return ValueRefusals.NameEmpty.For(nameof(input.Name));
        who.Value.WriteTo(stay, vault);
        (stay.Origin, stay.IdentifiedOn, stay.State) = (input.Origin.Trim(), input.FoundOn, ReliefState.Admitted);
        if (limits.Reckon(stay) is { } no) return no;
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { stay.IsMinor, number = stay.IdNumberSealed is not null }));
        return await work.CompleteAsync(default, ct);
    }
}
