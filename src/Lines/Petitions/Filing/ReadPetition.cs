using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Petitions;

/// <summary>One petition with its people, limits, letters and history (查看信访事项); numbers are masked. The look is recorded.</summary>
public sealed class ReadPetition(ReadDesk desk, ViewLog views, FieldVault vault, PetitionClock limits)
{
    public sealed record Asker(string Name, string IdNumber, string Phone);

    public sealed record View(Petition Petition, IReadOnlyList<Asker> People, IReadOnlyList<PetitionLimit> Limits, IReadOnlyList<PetitionLetter> Letters, IReadOnlyList<PetitionEvent> Events, IReadOnlyList<(Guid PetitionId, string Number, DateOnly ReceivedOn)> Others);

    public async Task<Result<View>> RunAsync(Guid petitionId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(PetitionPermissions.Read)) return DataRefusals.NotPermitted;
        View view;
        await using (var reading = await desk.OpenAsync(actor, ct))
        {
            var db = reading.Db;
            var petition = await Visible.To(db, actor).AsNoTracking().SingleOrDefaultAsync(p => p.PetitionId == petitionId, ct);
            if (petition is null) return PetitionRefusals.NotFound;
            var all = limits.Of(petition);
            if (!all.Ok) return all.Refusal;
            var people = await db.Petitioners.AsNoTracking().Where(p => p.PetitionId == petitionId).OrderBy(p => p.PetitionerId).ToListAsync(ct);
            var letters = await db.PetitionLetters.AsNoTracking().Where(l => l.PetitionId == petitionId).OrderBy(l => l.Day).ThenBy(l => l.Kind).ToListAsync(ct);
            var events = await db.PetitionEvents.AsNoTracking().Where(v => v.PetitionId == petitionId).OrderBy(v => v.At).ThenBy(v => v.EventId).ToListAsync(ct);
            var first = petition.RepeatOf ?? petitionId;
            var others = await Visible.To(db, actor).AsNoTracking().Where(p => p.PetitionId != petitionId && (p.PetitionId == first || p.RepeatOf == first)).OrderBy(p => p.ReceivedOn).Take(20).Select(p => new { p.PetitionId, p.Number, p.ReceivedOn }).ToListAsync(ct);
            view = new View(petition, [.. people.Select(Shown)], all.Value, letters, events, [.. others.Select(o => (o.PetitionId, o.Number, o.ReceivedOn))]);
        }

        await views.RecordAsync(actor, nameof(ReadPetition), new AuditEntry("petition", petitionId, view.Petition.AreaCode) { Outcome = "viewed" }, ct);
        return view;
    }

    private Asker Shown(Petitioner p) => new(
        p.Name,
        p.IdNumberSealed is { } number ? Masking.IdNumber(vault.Open(Petitioner.IdNumberColumn, p.PetitionerId, number)) : "",
        p.PhoneSealed is { } phone && vault.Open(Petitioner.PhoneColumn, p.PetitionerId, phone) is { Length: > 4 } told ? $"*******{told[^4..]}" : "");
}

/// <summary>The posts of the office that can be named in an accusation (可举报的岗位).</summary>
public sealed class ListPosts(ReadDesk desk, Clock clock)
{
    public sealed record Row(Guid PostId, string Title);

    public async Task<IReadOnlyList<Row>> RunAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(PetitionPermissions.Register)) return [];
        var today = clock.BeijingToday;
        await using var reading = await desk.OpenAsync(actor, ct);
        var (posts, accounts) = (reading.Db.Posts, reading.Db.Accounts);
        var rows = await posts.Where(p => p.EndedAt == null && p.FromDay <= today && (p.ToDay == null || p.ToDay >= today))
            .Join(accounts, p => p.AccountId, a => a.AccountId, (p, a) => new { p.PostId, p.UnitTitle, p.Role, a.DisplayName })
            .OrderBy(r => r.UnitTitle).ThenBy(r => r.DisplayName).ToListAsync(ct);
        return [.. rows.Where(r => (r.Role & Roles.Staff) != 0).Select(r => new Row(r.PostId, $"{r.UnitTitle} {r.Role.Title()} {r.DisplayName}"))];
    }
}
