namespace Huimin.Policy.Lanes;

/// <summary>A lane type that runs over blocks of 16 households: how it reads them, and how its results leave it.</summary>
internal unsafe interface IWide<N, B> : INumber<N, B>
    where N : struct, IWide<N, B>
    where B : struct, ITruth<B>
{
    /// <summary>How many households it holds: 16, 8 or 1.</summary>
    static abstract int Lanes { get; }

    static abstract N Load(int* from);

    /// <summary>Writes the lanes; past the cache where a whole line is written at once and nobody reads it soon.</summary>
    static abstract void Store(N value, int* to, bool stream);

    /// <summary>A field of a packed word, from a bit on, so many bits wide.</summary>
    static abstract N Field(N word, int shift, int bits);

    static abstract B Bit(N word, int shift);

    /// <summary>The bit where the condition holds, else 0.</summary>
    static abstract N Flag(B condition, int bit);

    /// <summary>The bits of both.</summary>
    static abstract N Or(N left, N right);

    /// <summary>The sum over the lanes.</summary>
    static abstract long Total(N value);

    /// <summary>In how many lanes it holds.</summary>
    static abstract int Holds(B condition);
}
