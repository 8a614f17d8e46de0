using Huimin.Access;
using Huimin.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Exchange;

/// <summary>数据交换: questions to other offices and their answers, each once, by file or over HTTP.</summary>
public sealed class ExchangeModule : Module
{
    private const string Group = "核对与预警";

    public override string Title => "数据交换";

    public override IRecords Records { get; } = new ExchangeRecords();

    public override IReadOnlyList<Permission> Permissions => ExchangePermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [new(Group, "数据源", "/sources", "book", ExchangePermissions.Read)];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<SendQuestions>();
        services.AddSingleton<IRegularWork, SendWaiting>();
        services.AddSingleton<WriteQuestionFile>();
        services.AddSingleton<TakeAnswers>();
        services.AddSingleton<TakeAnswerFile>();
        services.AddSingleton<BrowseSources>();
        services.AddSingleton<IConnector, HttpConnector>();

        // Waiting is real time, also where the clock of the records is moved.
        services.AddSingleton(new SourceLines(SourceLimits.Usual, TimeProvider.System));
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/sources/{sourceCode}/questions", QuestionsAsync).WithSummary("导出查询文件").RequirePermission(ExchangePermissions.Run);

    private static async Task<Results<FileContentHttpResult, NotFound>> QuestionsAsync(string sourceCode, WriteQuestionFile file, Actor actor, CancellationToken ct)
    {
        var written = await file.RunAsync(sourceCode, actor, ct);
        return written.Ok ? TypedResults.File(written.Value, "text/csv", $"查询-{sourceCode}.csv") : TypedResults.NotFound();
    }
}
