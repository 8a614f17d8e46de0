using Huimin.Access;
using Huimin.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Payments;

/// <summary>发放: accounts, the monthly run, batches and their files, the bank's answers, the ledger under all of it, and what is to come back.</summary>
public sealed class PaymentsModule : Module
{
    private const string Group = "资金发放";

    public override string Title => Group;

    public override IRecords Records { get; } = new PaymentRecords();

    public override IReadOnlyList<Permission> Permissions => PaymentPermissions.All;

    public override IReadOnlyList<MenuEntry> Menu => [];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<AskAccount>().AddSingleton<ConfirmAccount>().AddSingleton<TakeOverAccounts>();
        services.AddSingleton<SimulateMonth>().AddSingleton<RunMonth>();
        services.AddSingleton<BuildBatch>().AddSingleton<ApproveBatch>().AddSingleton<ReleaseBatch>().AddSingleton<DissolveBatch>();
        services.AddSingleton<WriteBankFile>().AddSingleton<DownloadBankFile>().AddSingleton<AcceptReturn>();
        services.AddSingleton<ReissuePayable>().AddSingleton<GiveBack>().AddSingleton<SettleUnknown>();
        services.AddSingleton<SetInstalment>().AddSingleton<ReceiveRecovery>().AddSingleton<AskWriteOff>().AddSingleton<DecideWriteOff>();
    }
}
