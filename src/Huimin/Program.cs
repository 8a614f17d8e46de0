using System.CommandLine;
using System.Globalization;
using System.Text;
using Huimin.Commands;
using Huimin.Files;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

// The reader of untrusted files runs as a child of its own and knows nothing else of the product.
if (args is [FilesChild.Verb, ..]) return FilesChild.Run(args[1..]);

var root = new RootCommand("惠民：区县民政局的业务平台")
{
    DemoCommand.Make(),
    ServeCommand.Make(),
    PlanCommands.Make(),
    AuditCommands.Make(),
    BackupCommand.Make(),
    AccountsCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
