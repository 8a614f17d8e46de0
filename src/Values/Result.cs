using System.Diagnostics.CodeAnalysis;

namespace Huimin.Values;

/// <summary>The answer of an operation: a value, or the refusal that says why not. Read with <c>if (!x.Ok) return x.Refusal;</c>.</summary>
public readonly struct Result<T>
{
    private readonly T value;

    internal Result(T value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
        Ok = refusal is null;
    }

    /// <summary>Whether there is a value. A default result is not Ok.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Ok { get; }

    /// <summary>Why not; null when Ok.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => Ok ? value : throw new InvalidOperationException($"The result was refused: {Refusal?.Code ?? "no answer"}.");

    /// <summary>The value, or the default of its type when refused.</summary>
    public T? ValueOrDefault => Ok ? value : default;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default!, refusal ?? throw new ArgumentNullException(nameof(refusal)));

    public override string ToString() => Ok ? "Ok" : $"{Refusal?.Code}: {Refusal?.Message}";
}

/// <summary>Makes results where the implicit conversion does not apply (interfaces).</summary>
public static class Result
{
    public static Result<T> Of<T>(T value) => new(value, null);

    /// <summary>The answer of an operation that has nothing to say but that it happened.</summary>
    public static Result<Done> Done => new(default, null);
}

/// <summary>The answer of an operation without an answer (已完成).</summary>
public readonly record struct Done;
