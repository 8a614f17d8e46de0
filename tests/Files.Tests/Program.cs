using Huimin.Files;

// Started by a test as the reading child, this program behaves like the product; otherwise it runs the tests.
if (FilesChild.IsAsked(args)) return FilesChild.Run(args);
if (args is ["sleep-child", ..])
{
    await Task.Delay(TimeSpan.FromMinutes(1));
    return 0;
}

ChildLauncher.Command = [Environment.ProcessPath!];
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
