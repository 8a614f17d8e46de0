using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Huimin.Policy.Sweep;

/// <summary>
/// Packs a block by the bytes of its words (字节面): of the four bytes of 16 words, one that is the same in all lanes takes one byte, another sixteen. Facts that
/// most households do not have then cost next to nothing. Packed and unpacked are the same block, bit for bit.
/// </summary>
internal static unsafe class BytePlanes
{
    private const int Planes = sizeof(int);

    /// <summary>The most bytes that so many words of 16 lanes can take.</summary>
    public static int Most(int words) => MaskBytes(words) + (words * BlockLayout.WordBytes);

    /// <summary>Packs the words of one block; returns how many bytes it took.</summary>
    public static int Pack(ReadOnlySpan<int> block, Span<byte> to)
    {
        var words = block.Length / BlockLayout.Lanes;
        to[..MaskBytes(words)].Clear();
        var at = MaskBytes(words);
        for (var w = 0; w < words; w++)
        {
            var word = block.Slice(w * BlockLayout.Lanes, BlockLayout.Lanes);
            var differs = 0;
            foreach (var lane in word) differs |= lane ^ word[0];
            for (var plane = 0; plane < Planes; plane++)
            {
                var shift = 8 * plane;
                if (((differs >> shift) & 0xFF) == 0)
                {
                    to[at++] = (byte)(word[0] >> shift);
                    continue;
                }

                to[w / 2] |= (byte)(1 << (plane + (w % 2 * Planes)));
                foreach (var lane in word) to[at++] = (byte)(lane >> shift);
            }
        }

        return at;
    }

    /// <summary>Lays so many words of 16 lanes out again.</summary>
    [SkipLocalsInit]
    public static void Unpack(byte* from, int words, int* to)
    {
        var at = from + MaskBytes(words);
        for (var w = 0; w < words; w++, to += BlockLayout.Lanes)
        {
            var mask = (from[w / 2] >> (w % 2 * Planes)) & 0xF;
            if (mask == 0)
            {
                Vector512.Create(*(int*)at).Store(to);
                at += Planes;
                continue;
            }

            var word = Vector512<int>.Zero;
            for (var plane = 0; plane < Planes; plane++)
            {
                var shift = 8 * plane;
                if ((mask >> plane & 1) == 0)
                {
                    word |= Vector512.Create(*at++ << shift);
                }
                else
                {
                    word |= Widen(Vector128.Load(at)) << shift;
                    at += BlockLayout.Lanes;
                }
            }

            word.Store(to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Widen(Vector128<byte> bytes)
    {
        if (Avx512F.IsSupported) return Avx512F.ConvertToVector512Int32(bytes);
        var (low, high) = Vector128.Widen(bytes);
        var ((a, b), (c, d)) = (Vector128.Widen(low), Vector128.Widen(high));
        return Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d)).AsInt32();
    }

    private static int MaskBytes(int words) => (words + 1) / 2;
}
