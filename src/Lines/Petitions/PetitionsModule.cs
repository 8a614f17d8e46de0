using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Petitions;

/// <summary>信访 (XINFANG): what people ask of the bureau in letters, visits and calls, answered in writing within its term. Handbook §12.1.</summary>
public sealed class PetitionsModule : Module
{
    public override string Title => "信访";

    public override IRecords Records { get; } = new PetitionRecords();

    public override IReadOnlyList<Permission> Permissions => PetitionPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new("办件", "信访", "/petitions", "inbox", PetitionPermissions.Read)];

    public override void Add(IServiceCollection services)
    {
        foreach (var indicator in PetitionIndicators.All) services.AddSingleton(indicator);
        services.AddSingleton<PetitionClock>();
        services.AddSingleton<RegisterPetition>().AddSingleton<DecidePetition>().AddSingleton<BeginHandling>().AddSingleton<LengthenHandling>();
        services.AddSingleton<AnswerPetition>().AddSingleton<AskReview>().AddSingleton<AnswerReview>().AddSingleton<RatePetition>().AddSingleton<ClosePetition>();
        services.AddSingleton<DeliverPetitionLetter>().AddSingleton<ReadPetitionLetter>();
        services.AddSingleton<BrowsePetitions>().AddSingleton<ReadPetition>().AddSingleton<ListPosts>().AddSingleton<ITaskSource, PetitionTasks>();
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/petition-letters/{petitionLetterId:guid}/file", ReadPetitionLetter.FileAsync).WithSummary("下载信访文书").RequirePermission(PetitionPermissions.Read);
}
