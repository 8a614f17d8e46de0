using System.Runtime.InteropServices;
using System.Text;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>
/// Writes a file so that it is there whole or not at all, even when the power fails: temporary name in the same folder, flushed to disk,
/// renamed, folder flushed. An earlier file of that name stays untouched until the rename.
/// </summary>
public static class DurableFile
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int NotOnDirectories = 22;

    /// <summary>
    /// Writes through <paramref name="write"/>. A full disk and missing rights are refused; any other failure, above all of the flush, is thrown:
    /// after it nothing on that disk may be believed.
    /// </summary>
    public static Result<Done> Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
            FlushFolder(folder);
            return Result.Done;
        }
        catch (IOException failure) when (IsFull(failure))
        {
            return FileRefusals.DiskFull;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return FileRefusals.NotWritable;
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    /// <summary>Whether a failure says that there is no room left on the disk.</summary>
    public static bool IsFull(IOException failure)
    {
        var code = failure.HResult & 0xFFFF;
        return OperatingSystem.IsWindows() ? code is 112 or 39 : code is NoSpace or QuotaExceeded;
    }

    /// <summary>Makes the rename itself durable; .NET has no way to open a folder.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0) throw new IOException($"The folder cannot be opened for flushing (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(handle) != 0 && Marshal.GetLastPInvokeError() is not NotOnDirectories and var error) throw new IOException($"Flushing the folder failed (error {error}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
