using System.Globalization;
using System.Security.Cryptography;
using Huimin.Access;
using Huimin.Benefits;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>
/// Somebody asks the bureau for something (登记信访事项). The same person about the same matter is found again and linked. Answers the id.
/// </summary>
public sealed class RegisterPetition(WorkDesk desk, FieldVault vault, DivisionCatalogue divisions, PetitionClock limits)
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="Key">Client key of the form.</param>
    /// <param name="AreaCode">The village that it is about.</param>
    /// <param name="ReceivedOn">The day it came.</param>
    /// <param name="Channel">How.</param>
    /// <param name="Kind">Of request.</param>
    /// <param name="Matter">The business.</param>
    /// <param name="People">Who asks; the representatives of many.</param>
    /// <param name="PeopleCount">How many came; 0 for as many as are named.</param>
    /// <param name="Request">In words.</param>
    /// <param name="AccusedPost">The post that is accused, where it is one of this product.</param>
    /// <param name="Accused">Who is accused, in words.</param>
    /// <param name="IsPoor">Lives in hardship.</param>
    public sealed record Input(
        Guid Key, string AreaCode, DateOnly ReceivedOn, PetitionChannel Channel, PetitionKind Kind, PetitionMatter Matter, IReadOnlyList<PetitionerLine> People, int PeopleCount, string Request, Guid? AccusedPost, string Accused, bool IsPoor);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, PetitionPermissions.Register, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (Check(input, work.Today, actor) is { } no) return no;
        var most = limits.Read(DeadlineKeys.PetitionSpeakers, input.ReceivedOn);
        if (!most.Ok) return most.Refusal;
        if (input.People.Count > most.Value) return PetitionRefusals.TooMany.Fill(most.Value, input.People.Count).For(nameof(input.People));
        var accused = await AccusedAsync(work.Db, input, ct);
        if (accused.Id == actor.StaffPersonId) return PetitionRefusals.AboutYourself.For(nameof(input.AccusedPost));
        if (input.Kind == PetitionKind.Accusation && accused.Who.Length == 0) return PetitionRefusals.AccusedMissing.For(nameof(input.Accused));

        var petition = new Petition
        {
            PetitionId = work.Clock.NewId(),
            Number = string.Create(CultureInfo.InvariantCulture, $"XF{work.Today.Year % 100:00}-{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}"),
            AreaCode = input.AreaCode,
            Channel = input.Channel,
            Kind = input.Kind,
            Matter = input.Matter,
            Name = input.People.Count > 0 ? input.People[0].Name : "",
            PeopleCount = Math.Max(1, input.PeopleCount == 0 ? input.People.Count : input.PeopleCount),
            Request = input.Request.Trim(),
            AccusedId = accused.Id,
            Accused = accused.Who,
            IsPoor = input.IsPoor,
            RepeatOf = await FirstAsync(work.Db, input, ct),
            ReceivedOn = input.ReceivedOn,
            State = PetitionState.Registered,
            RecordedAt = work.Now,
            RecordedBy = actor.AccountId,
        };
        if (limits.Reckon(petition) is { } unknown) return unknown;
        work.Db.Petitions.Add(petition);
        foreach (var person in input.People) work.Db.Petitioners.Add(person.Seal(work.Clock.NewId(), petition, vault));
        Trail.Note(work, petition, "登记", input.Channel.Title());
        return await work.CompleteAsync(petition.PetitionId, ct);
    }

    private Refusal? Check(Input input, DateOnly today, Actor actor)
    {
        if (input.AreaCode.Length != 12) return RegistryRefusals.NotAVillage.For(nameof(input.AreaCode));
        if (!actor.Scope.Covers(input.AreaCode)) return DataRefusals.OutsideScope.For(nameof(input.AreaCode));
        if (input.ReceivedOn > today) return PetitionRefusals.InFuture.For(nameof(input.ReceivedOn));
        if (divisions.Check(input.AreaCode, input.ReceivedOn) is { Ok: false } area) return area.Refusal.For(nameof(input.AreaCode));
        if (!Enum.IsDefined(input.Channel)) return PetitionRefusals.ChannelMissing.For(nameof(input.Channel));
        if (!Enum.IsDefined(input.Kind)) return PetitionRefusals.KindMissing.For(nameof(input.Kind));
        if (!Enum.IsDefined(input.Matter)) return PetitionRefusals.MatterMissing.For(nameof(input.Matter));
        if (input.People.Count == 0 && input.Kind != PetitionKind.Accusation) return PetitionRefusals.PeopleMissing.For(nameof(input.People));
        if (input.PeopleCount is < 0 or > 9_999 || (input.PeopleCount > 0 && input.PeopleCount < input.People.Count)) return PetitionRefusals.CountWrong.For(nameof(input.PeopleCount));
        return input.Request.Trim().Length < 4 ? PetitionRefusals.TextMissing.Fill("信访请求").For(nameof(input.Request)) : null;
    }

    private static async Task<(Guid? Id, string Who)> AccusedAsync(HuiminDb db, Input input, CancellationToken ct)
    {
        if (input.Kind != PetitionKind.Accusation) return (null, "");
        var (posts, accounts) = (db.Posts, db.Accounts);
        var post = input.AccusedPost is not { } id ? null : await (
            from p in posts where p.PostId == id join a in accounts on p.AccountId equals a.AccountId select new { a.StaffPersonId, a.DisplayName, p.UnitTitle, p.Role }).SingleOrDefaultAsync(ct);
        return post is null ? (null, input.Accused.Trim()) : (post.StaffPersonId, $"{post.DisplayName}（{post.UnitTitle}，{post.Role.Title()}）{input.Accused.Trim()}");
    }

    /// <summary>The first petition of one of these people about the same matter.</summary>
    private async Task<Guid?> FirstAsync(HuiminDb db, Input input, CancellationToken ct)
    {
        var (petitions, petitioners) = (db.Petitions, db.Petitioners);
        foreach (var person in input.People)
        {
            var (number, phone) = (person.NumberKey(vault), person.PhoneKey(vault));
            if (number is null && phone is null) continue;
            var found = await (
                from q in petitioners
                where (number != null && q.IdNumberIndex == number) || (phone != null && q.PhoneIndex == phone)
                join p in petitions on q.PetitionId equals p.PetitionId
                where p.Matter == input.Matter && p.Kind == input.Kind
                orderby p.ReceivedOn, p.PetitionId
                select new { p.PetitionId, p.RepeatOf }).FirstOrDefaultAsync(ct);
            if (found is not null) return found.RepeatOf ?? found.PetitionId;
        }

        return null;
    }
}
