using Huimin.Access;
using Huimin.Data;
using Huimin.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Payments;

/// <summary>发放: accounts, the monthly run, batches and their files, the bank's answers, the ledger under all of it, and what is to come back.</summary>
public sealed class PaymentsModule : Module
{
    private const string Group = "资金发放";

    public override string Title => Group;

    public override IRecords Records { get; } = new PaymentRecords();

    public override IReadOnlyList<Permission> Permissions => [.. PaymentPermissions.All, .. GrantPermissions.All];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Group, "发放日历", "/payments/calendar", "clock", PaymentPermissions.Read),
        new(Group, "月度发放", "/payments/month", "plan", PaymentPermissions.Run),
        new(Group, "发放批次", "/payments/batches", "inbox", PaymentPermissions.Books),
        new(Group, "一次性发放", "/payments/grants", "file", GrantPermissions.Read),
        new(Group, "退回与挂账", "/payments/returned", "history", PaymentPermissions.Books),
        new(Group, "收款账户确认", "/payments/accounts", "check", PaymentPermissions.ConfirmAccount),
        new(Group, "追缴", "/payments/recoveries", "merge", PaymentPermissions.Books),
        new(Group, "对账", "/payments/books", "book", PaymentPermissions.Books),
    ];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<AskAccount>().AddSingleton<ConfirmAccount>().AddSingleton<TakeOverAccounts>();
        services.AddSingleton<SimulateMonth>().AddSingleton<RunMonth>();
        services.AddSingleton<BuildBatch>().AddSingleton<ApproveBatch>().AddSingleton<ReleaseBatch>().AddSingleton<DissolveBatch>();
        services.AddSingleton<WriteBankFile>().AddSingleton<DownloadBankFile>().AddSingleton<AcceptReturn>();
        services.AddSingleton<ReissuePayable>().AddSingleton<AskReturned>().AddSingleton<DecideReturned>();
        services.AddSingleton<ITaskSource, ReturnedTasks>().AddSingleton<LateAnswers>().AddSingleton<ITaskSource>(all => all.GetRequiredService<LateAnswers>());
        services.AddSingleton<TellHolder>().AddSingleton<UntoldChanges>().AddSingleton<ITaskSource>(all => all.GetRequiredService<UntoldChanges>());
        services.AddSingleton<PayCalendar>().AddSingleton<PaymentHistory>().AddSingleton<BrowseBatches>().AddSingleton<BrowseReturned>().AddSingleton<BrowseClaims>().AddSingleton<Reconcile>();
        services.AddSingleton<BrowseAccounts>().AddSingleton<ITaskSource>(all => all.GetRequiredService<BrowseAccounts>());
        services.AddSingleton(new HouseholdLink("发放明细", "payments", PaymentPermissions.Read)).AddSingleton(new PersonLink("发放明细", "payments", PaymentPermissions.Read));
        services.AddSingleton<MakeGrant>().AddSingleton<LockGrant>().AddSingleton<LockGrantList>().AddSingleton<TakeOutGrantLine>().AddSingleton<ApproveGrant>().AddSingleton<CancelGrant>();
        services.AddSingleton<TakeClaims>().AddSingleton<ReadGrant>().AddSingleton<BrowseGrants>().AddSingleton<ITaskSource>(all => all.GetRequiredService<BrowseGrants>());
        services.AddSingleton<Casework.IAidSource, GrantAid>();
        services.AddSingleton<SetInstalment>().AddSingleton<ReceiveRecovery>().AddSingleton<AskWriteOff>().AddSingleton<DecideWriteOff>();
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/payments/batches/{payBatchId:guid}/file", DownloadAsync).WithSummary("下载代发文件").RequirePermission(PaymentPermissions.File);

    /// <summary>The file for the bank. A form, because every download is noted.</summary>
    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> DownloadAsync(
        Guid payBatchId, [FromForm(Name = "Key")] Guid key, DownloadBankFile download, Actor actor, CancellationToken ct)
    {
        var page = $"/payments/batches/{payBatchId}";
        var file = await download.RunAsync(new(key, payBatchId), actor, ct);
        if (!file.Ok) return TypedResults.LocalRedirect(file.Refusal == DataRefusals.ProveAgain ? AccessEndpoints.ProveAddress(page) : page);
        return TypedResults.File(file.Value.Content, "application/octet-stream", file.Value.Name);
    }
}
