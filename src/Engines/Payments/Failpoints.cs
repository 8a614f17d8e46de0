namespace Huimin.Payments;

/// <summary>Named places at which a test kills the process (断点). Nothing listens in the product.</summary>
internal static class Failpoints
{
    public static Action<string>? Reached { get; set; }

    public static void Reach(string name) => Reached?.Invoke(name);
}
