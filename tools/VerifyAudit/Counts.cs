namespace HuiminVerifyAudit;

/// <summary>What was found in an unbroken trail.</summary>
internal sealed class Counts
{
    public long Records { get; set; }
    public long Seals { get; set; }
    public long Heads { get; set; }
    public long LastSealMicros { get; set; }
    public long Unsealed { get; set; }
    public long OldestUnsealedMicros { get; set; }

    public static long NowMicros(TimeProvider time) => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public void Print(TextWriter output, TimeProvider time)
    {
        output.WriteLine($"记录：{Records} 条；封存：{Seals} 次；外部封存头：{Heads} 份");
        if (Unsealed == 0) return;
        var age = TimeSpan.FromMicroseconds(Math.Max(0, NowMicros(time) - OldestUnsealedMicros));
        output.WriteLine($"未封存：{Unsealed} 条，最早一条距今 {(long)age.TotalSeconds} 秒{(age.TotalMinutes > 5 ? "（超过 5 分钟：请确认惠民是否在运行、封存是否正常）" : "")}");
    }
}
