using Huimin.Access;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Visits;

/// <summary>探访关爱: who is to be visited, the sheets of the villages, needs until they are dealt with. Lines say who and how often. Handbook §7.3, §8.6.</summary>
public sealed class VisitsModule : Module
{
    /// <summary>Where the menu shows visits and the lines whose people are visited.</summary>
    public const string Group = "养老和儿童";

    public override string Title => "探访关爱";

    public override IRecords Records { get; } = new VisitRecords();

    public override IReadOnlyList<Permission> Permissions => VisitPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new(Group, "探访关爱", "/visits", "household", VisitPermissions.Read)];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<VisitBook>().AddSingleton<VisitPlan>();
        services.AddSingleton<BuildVisitLists>().AddSingleton<IRegularWork, DailyVisits>().AddSingleton<PutOnList>().AddSingleton<TakeOffList>();
        services.AddSingleton<RecordVisits>().AddSingleton<CorrectVisit>().AddSingleton<CloseNeed>();
        services.AddSingleton<BrowseVisits>().AddSingleton<ReadVillage>().AddSingleton<ReadPersonVisits>().AddSingleton<ITaskSource, VisitTasks>();
    }
}
