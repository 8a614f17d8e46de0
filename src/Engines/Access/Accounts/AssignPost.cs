using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Access;

/// <summary>Gives an account a post for some divisions (授予岗位). Done by the security administrator, never for oneself.</summary>
public sealed class AssignPost(WorkDesk desk, AccessOptions options)
{
    public sealed record Input(Guid Key, Guid AccountId, Role Role, IReadOnlyList<string> Areas, string? UnitTitle, DateOnly FromDay, DateOnly? ToDay);

    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        if (Check(input) is { } wrong) return wrong;
        await using var work = await desk.BeginAsync<Guid>(actor, AccessPermissions.AssignPosts, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.FromDay < work.Today || input.ToDay < input.FromDay) return AccessRefusals.DaysWrong;
        var account = await work.Db.Accounts.SingleOrDefaultAsync(a => a.AccountId == input.AccountId, ct);
        if (account is null) return AccessRefusals.AccountUnknown;
        if (account.StaffPersonId == actor.StaffPersonId) return AccessRefusals.NotOneself;

        var person = await work.Db.StaffPeople.SingleAsync(p => p.StaffPersonId == account.StaffPersonId, ct);
        var held = await Separation.RolesOfAsync(work.Db, person.StaffPersonId, work.Today, ct);
        if (!Separation.MayHold(held, input.Role)) return AccessRefusals.AdministratorsApart;

        person.PostChanges++;
        var post = new Post
        {
            PostId = work.Clock.NewId(),
            AccountId = account.AccountId,
            Role = input.Role,
            UnitTitle = input.UnitTitle!.Trim(),
            FromDay = input.FromDay,
            ToDay = input.ToDay,
        };
        work.Db.Posts.Add(post);
        work.Db.PostAreas.AddRange(input.Areas.Distinct(StringComparer.Ordinal).Select(a => new PostArea { PostId = post.PostId, AreaCode = a }));
        work.Record(new AuditEntry("account", account.AccountId, Detail: new { post.PostId, role = post.Role.ToString(), input.Areas, post.FromDay, post.ToDay }));
        return await work.CompleteAsync(post.PostId, ct);
    }

    private Refusal? Check(Input input)
    {
        if (!Enum.IsDefined(input.Role) || (input.Role & AccessPermissions.AllPosts) == 0) return AccessRefusals.RoleNotGiven;
        if (input.UnitTitle?.Trim() is not { Length: > 0 and <= 40 }) return AccessRefusals.UnitMissing;
        var areasFit = input.Role switch
        {
            Role.VillageAide => Fit(12),
            Role.TownClerk or Role.TownApprover => Fit(9),
            Role.DistrictClerk or Role.DistrictApprover or Role.DistrictSupervisor => Fit(6),
            Role.Institution => Fit(6) || Fit(9) || Fit(12),
            _ => input.Areas.Count == 0,
        };
        return areasFit ? null : AccessRefusals.AreasWrong;

        bool Fit(int length) => input.Areas.Count is > 0 and <= 60
            && input.Areas.All(a => a.Length == length && a.All(char.IsAsciiDigit) && a.StartsWith(options.DistrictCode, StringComparison.Ordinal));
    }
}
