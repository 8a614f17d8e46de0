namespace Huimin.Web;

/// <summary>How this start serves.</summary>
public sealed record WebOptions
{
    public int Port { get; init; } = 8640;

    /// <summary>Offers sign-in by a click, one account per post. Only the demo sets it.</summary>
    public bool DemoSignIn { get; init; }
}
