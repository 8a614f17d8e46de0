namespace Huimin.Policy.Passes;

/// <summary>What each part of a rulebook read and laid down in one pass (各部分的读写).</summary>
/// <param name="households">How many results of the household there are.</param>
/// <param name="perMember">How many of each member.</param>
internal sealed class PassTrace(int households, int perMember)
{
    private readonly List<Part> parts = [];

    public IReadOnlyList<Part> Parts => parts;

    public void Begin(params object?[] parameters) => parts.Add(new(parameters));

    public void Read(int index) => parts[^1].Reads.Add(Place(index));

    public void Wrote(int index) => parts[^1].Writes.Add(Place(index));

    /// <summary>A result of any member counts as that result of all.</summary>
    private int Place(int index) => index < households ? index : households + ((index - households) % perMember);

    /// <summary>One part.</summary>
    public sealed class Part(object?[] parameters)
    {
        public object?[] Parameters { get; } = parameters;

        public HashSet<int> Reads { get; } = [];

        public HashSet<int> Writes { get; } = [];
    }
}
