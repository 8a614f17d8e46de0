using System.Buffers.Binary;

namespace Huimin.Demo;

/// <summary>
/// Client keys of the demo's own commands, made from the seed: when a half-made district is made on, every step that was done answers again and
/// nothing is done twice (C1).
/// </summary>
internal sealed class DemoKeys(ulong seed)
{
    public Guid Of(DemoStep step, int number)
    {
        var random = new DemoRandom(seed, ((ulong)step << 32) + (ulong)number);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, random.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], random.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a rule of one's own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

internal enum DemoStep
{
    Import = 1,
    Account = 2,
    Death = 3,
    Birth = 4,
    Move = 5,
    Doubts = 6,
    Facts = 7,
    Awards = 8,
    Plan = 9,
    Draft = 10,
    PayAccounts = 11,
    Goals = 12,
    Counted = 13,
    Grants = 14,
    Visits = 15,
    Vouchers = 20,
}
