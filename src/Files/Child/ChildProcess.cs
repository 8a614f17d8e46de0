using System.Diagnostics;
using Huimin.Values;

namespace Huimin.Files;

/// <summary>A running child as a stream of its answer. Only the time spent waiting for it counts, so a slow reader does not kill it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;
    private readonly Timer watchdog;
    private TimeSpan left = ChildLauncher.Patience;
    private volatile bool timedOut;

    private ChildProcess(Process process)
    {
        this.process = process;
        watchdog = new Timer(_ => Kill(late: true));
        Answer = new BinaryReader(new BufferedStream(new Watched(this, process.StandardOutput.BaseStream), 1 << 16));
    }

    public BinaryReader Answer { get; }

    /// <summary>Why the answer broke off.</summary>
    public Refusal WhyItStopped => timedOut ? FileRefusals.TimedOut.Fill((int)ChildLauncher.Patience.TotalSeconds) : FileRefusals.TooHeavy;

    public static ChildProcess Start(params ReadOnlySpan<string> arguments) => new(ChildLauncher.Start(arguments));

    /// <summary>The refusal that the child itself sends.</summary>
    public Refusal ReadRefusal() => new(Answer.ReadString(), Answer.ReadString());

    public void Dispose()
    {
        Kill(late: false);
        watchdog.Dispose();
        process.Dispose();
    }

    private void Kill(bool late)
    {
        timedOut |= late;
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    private int Wait(Func<int> read)
    {
        var started = Stopwatch.GetTimestamp();
        watchdog.Change(left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        try
        {
            return read();
        }
        finally
        {
            watchdog.Change(Timeout.Infinite, Timeout.Infinite);
            left -= Stopwatch.GetElapsedTime(started);
        }
    }

    private sealed class Watched(ChildProcess child, Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => child.Wait(() => inner.Read(buffer, offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
