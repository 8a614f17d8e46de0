using System.Diagnostics;
using System.Reflection;

namespace Huimin.Files;

/// <summary>
/// Starts this same product again with a hidden verb, to read one file that might be hostile: its heap is limited to 256 MB, it gets ten
/// seconds, none of our environment, and can only answer over its standard output.
/// </summary>
public static class ChildLauncher
{
    public const string Verb = "files-child";
    private const long HeapBytes = 256L << 20;
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "LANG", "DOTNET_ROOT", "DOTNET_ROOT_X64", "LD_LIBRARY_PATH", "SystemRoot", "TEMP"];

    /// <summary>The time the parent waits for the child, in all. Set by tests.</summary>
    public static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Program and first arguments of the child; null finds the product beside this assembly. Set by tests.</summary>
    public static IReadOnlyList<string>? Command { get; set; }

    internal static Process Start(params ReadOnlySpan<string> arguments)
    {
        var command = Command ?? Find();
        var info = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in command.Skip(1)) info.ArgumentList.Add(argument);
        info.ArgumentList.Add(Verb);
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        Shield(info);

        var child = Process.Start(info) ?? throw new InvalidOperationException("The reading process did not start.");
        child.StandardInput.Close();
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        return child;
    }

    private static void Shield(ProcessStartInfo info)
    {
        var kept = Inherited.Select(name => (name, Value: Environment.GetEnvironmentVariable(name))).Where(x => x.Value is not null).ToList();
        info.Environment.Clear();
        foreach (var (name, value) in kept) info.Environment[name] = value;
        info.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", null);
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["DOTNET_gcConcurrent"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["DOTNET_TieredPGO"] = "0";
    }

    /// <summary>The running program when it is the product itself, else huimin.dll beside this assembly.</summary>
    private static string[] Find()
    {
        var self = Environment.ProcessPath;
        var isProduct = Assembly.GetEntryAssembly()?.GetName().Name == "huimin";
        if (isProduct && self is not null && !IsDotnet(self)) return [self];

        var library = Path.Combine(AppContext.BaseDirectory, "huimin.dll");
        if (!File.Exists(library)) throw new InvalidOperationException("The product huimin.dll is not beside Huimin.Files.dll.");
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        var host = self is not null && IsDotnet(self) ? self
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
            : root is { Length: > 0 } && File.Exists(Path.Combine(root, "dotnet")) ? Path.Combine(root, "dotnet")
            : "dotnet";
        return [host, library];
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";
}
