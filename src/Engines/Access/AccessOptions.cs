namespace Huimin.Access;

/// <summary>Settings of the door (登录设置). Program.cs registers one instance before the modules are added.</summary>
public sealed record AccessOptions
{
    /// <summary>Set by the demo command alone: the sign-in page lists one account per role and signs in with a click.</summary>
    public bool DemoAccounts { get; init; }

    /// <summary>Lets days pass in the demo; null everywhere else.</summary>
    public IDemoDays? DemoDays { get; init; }

    /// <summary>The district of this installation (six digits); posts outside it are refused.</summary>
    public required string DistrictCode { get; init; }

    /// <summary>Where the keys of form tokens live; null keeps them in memory, so that forms do not outlive the process.</summary>
    public string? KeyDirectory { get; init; }

    /// <summary>Failures that one network address may have in 15 minutes; offices share addresses.</summary>
    public int FailuresPerAddress { get; init; } = 60;

    /// <summary>Requests that are worked on at once; more of them only wait for each other.</summary>
    public int RequestsAtOnce { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Requests that may wait for their turn; who comes after them is told to come back.</summary>
    public int RequestsWaiting { get; init; } = 1_000;
}

/// <summary>Lets days pass (演示日期), so that a term can be seen to end. Only the demo has it.</summary>
public interface IDemoDays
{
    Values.Result<Values.Done> Forward(int days);
}
