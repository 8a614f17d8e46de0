namespace Huimin.Data;

/// <summary>Named places inside a piece of work at which a test kills the process (断点). Nothing listens in the product.</summary>
public static class Failpoints
{
    internal static Action<string>? Reached { get; set; }

    public static void Reach(string name) => Reached?.Invoke(name);
}
