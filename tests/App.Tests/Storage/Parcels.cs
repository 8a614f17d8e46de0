using Huimin.Data;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Storage;

/// <summary>A made-up line for tests of the storey: a village shop keeps parcels.</summary>
internal sealed class Parcel : IScoped, IVersioned
{
    public required Guid ParcelId { get; init; }
    public required string Label { get; set; }
    public required string AreaCode { get; set; }
    public string? Note { get; set; }
    public int Version { get; set; }
}

/// <summary>A slip that belongs to a parcel, so that there is a foreign key.</summary>
internal sealed class Slip
{
    public required Guid SlipId { get; init; }
    public required Guid ParcelId { get; init; }
}

internal sealed class Parcels : IRecords
{
    public static readonly Permission Keep = new("test.keep", "收件", Role.TownClerk);

    public void Map(ModelBuilder model)
    {
        model.Entity<Parcel>(e =>
        {
            e.HasKey(p => p.ParcelId);
            e.HasIndex(p => p.Label).IsUnique();
        });
        model.Entity<Slip>(e =>
        {
            e.HasKey(s => s.SlipId);
            e.HasOne<Parcel>().WithMany().HasForeignKey(s => s.ParcelId);
        });
    }

    public static Actor Clerk(params string[] areas) => new()
    {
        AccountId = new Guid("00000000-0000-7000-8000-0000000000aa"),
        StaffPersonId = new Guid("00000000-0000-7000-8000-0000000000ab"),
        Name = "测试",
        Role = Role.TownClerk,
        Scope = Scope.Of(areas),
        PostId = new Guid("00000000-0000-7000-8000-0000000000ac"),
    };
}

internal static class AddParcel
{
    public sealed record Input(Guid Key, string Label, string AreaCode, string? Note = null);

    public static async Task<Result<Guid>> RunAsync(WorkDesk desk, Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, Parcels.Keep, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var parcel = new Parcel { ParcelId = work.Clock.NewId(), Label = input.Label, AreaCode = input.AreaCode, Note = input.Note };
        work.Db.Add(parcel);
        work.Record(new AuditEntry("parcel", parcel.ParcelId, input.AreaCode, "收件", new { count = 1 }));
        return await work.CompleteAsync(parcel.ParcelId, ct);
    }
}

internal static class ChangeParcel
{
    public sealed record Input(Guid Key, Guid ParcelId, int Version, string? Note, string? AreaCode = null);

    public static async Task<Result<int>> RunAsync(WorkDesk desk, Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, Parcels.Keep, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        var parcel = await work.Db.Set<Parcel>().SingleOrDefaultAsync(p => p.ParcelId == input.ParcelId, ct);
        if (parcel is null) return DataRefusals.OutsideScope;
        work.Db.Entry(parcel).Property(p => p.Version).OriginalValue = input.Version;
        parcel.Note = input.Note;
        if (input.AreaCode is not null) parcel.AreaCode = input.AreaCode;
        work.Record(new AuditEntry("parcel", parcel.ParcelId));
        return await work.CompleteAsync(parcel.Version + 1, ct);
    }
}
