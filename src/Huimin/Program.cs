using System.CommandLine;
using System.Globalization;
using System.Text;
using Huimin.Commands;
using Huimin.Files;

// The child that reads one spreadsheet starts with as little as possible.
if (FilesChild.IsAsked(args)) return FilesChild.Run(args);

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

var root = new RootCommand("惠民：区县民政局的业务平台")
{
    DemoCommand.Make(),
    DemoBankCommand.Make(),
    ServeCommand.Make(),
    PlanCommands.Make(),
    ReportCommand.Make(),
    SweepCommand.Make(),
    SimulateCommand.Make(),
    AuditCommands.Make(),
    LedgerCommand.Make(),
    BackupCommand.Make(),
    AccountsCommand.Make(),
    BenchCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
