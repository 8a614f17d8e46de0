using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.StreetRelief;

/// <summary>Writes down that somebody was found or came, and what help is given at once (登记流散人员救助). Who has no number is looked for from that hour on.</summary>
public sealed class RegisterStay(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions, ReliefLimits limits)
{
    private const int Oldest = 120;

    /// <param name="Key">Client key of the form.</param>
    /// <param name="AreaCode">Where, 12 digits.</param>
    /// <param name="CameAt">When, UTC.</param>
    /// <param name="Source">How the person came.</param>
    /// <param name="Help">What is given.</param>
    /// <param name="IsOutside">Helped where the person was.</param>
    /// <param name="Name">Null while nobody knows it.</param>
    /// <param name="IdNumber">Null while nobody knows it.</param>
    /// <param name="Sex">Taken from the number where there is one.</param>
    /// <param name="AgeAbout">In years.</param>
    /// <param name="IsMinor">不满 18 周岁; taken from the number where there is one.</param>
    /// <param name="Note">What was seen.</param>
    public sealed record Input(
        Guid Key, string AreaCode, DateTime CameAt, ReliefSource Source, ReliefHelp Help, bool IsOutside, string? Name, string? IdNumber, Sex Sex, int? AgeAbout, bool IsMinor, string Note);

    /// <summary>Answers the id of the stay.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, ReliefPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (!actor.Scope.Covers(input.AreaCode)) return DataRefusals.OutsideScope.For(nameof(input.AreaCode));
        if (input.CameAt > work.Now) return ReliefRefusals.InFuture.For("CameOn");
        var cameOn = Clock.BeijingDate(input.CameAt);
        if (divisions.Check(input.AreaCode, cameOn) is { Ok: false } area) return area.Refusal.For(nameof(input.AreaCode));
        if (!Enum.IsDefined(input.Source)) return ReliefRefusals.SourceMissing.For(nameof(input.Source));
        if (input.Help == ReliefHelp.None) return ReliefRefusals.HelpMissing.For(nameof(input.Help));
        if (input.AgeAbout is < 0 or > Oldest) return ReliefRefusals.AgeWrong.For(nameof(input.AgeAbout));
        if (input.Note.Trim().Length < 4) return ReliefRefusals.NoteMissing.For(nameof(input.Note));
        var who = Identity.Read(input.Name, input.IdNumber, cameOn);
        if (!who.Ok) return who.Refusal;
        if (who.Value.Number is null && input.AgeAbout is { } age && age < Identity.FullAge != input.IsMinor) return ReliefRefusals.AgeContradicts.For(nameof(input.AgeAbout));
        var longFrom = limits.LongFrom(cameOn);
        if (!longFrom.Ok) return longFrom.Refusal;

        var stay = new ReliefStay
        {
            StayId = work.Clock.NewId(),
            AreaCode = input.AreaCode,
            CameAt = input.CameAt,
            Source = input.Source,
            Help = input.Help,
            IsOutside = input.IsOutside,
            Name = who.Value.Name,
            Sex = input.Sex,
            AgeAbout = input.AgeAbout,
            IsMinor = input.IsMinor,
            CameUnknown = who.Value.Number is null,
            LongFrom = longFrom.Value,
            State = who.Value.Number is null ? ReliefState.Identifying : ReliefState.Admitted,
            Note = input.Note.Trim(),
            RecordedAt = work.Now,
            RecordedBy = actor.AccountId,
        };
        who.Value.WriteTo(stay, vault);
        if (limits.Reckon(stay) is { } no) return no;
        work.Db.ReliefStays.Add(stay);
        work.Record(new AuditEntry("relief", stay.StayId, stay.AreaCode, Detail: new { source = stay.Source.ToString(), help = stay.Help.ToString(), stay.IsMinor, unknown = stay.CameUnknown }));
        return await work.CompleteAsync(stay.StayId, ct);
    }
}
