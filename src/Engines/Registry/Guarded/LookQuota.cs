namespace Huimin.Registry;

/// <summary>How often one person may look at what is not shown by itself (每日明文查看额度, D5).</summary>
public static class LookQuota
{
    /// <summary>From here on the person is told, and the auditor sees it.</summary>
    public const int Soft = 100;

    /// <summary>From here on the answer is no until tomorrow.</summary>
    public const int Hard = 300;

    public const string Exhausted = "您今天的跨辖区查询次数已用完，请明天再查，或由区级单位查询。";
}
