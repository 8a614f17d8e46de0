using System.Runtime.CompilerServices;
using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Sweep;

/// <summary>The households of one block as a rule sees them: facts from the block, results in a workspace that stays in the first-level cache.</summary>
internal unsafe struct BlockHousehold<N, B, TBook> : IHousehold<N, B>
    where N : unmanaged, IWide<N, B>, INumber<N, B>
    where B : unmanaged, ITruth<B>
    where TBook : IRulebook
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private byte* block;
    private readonly byte* work;
    private readonly int size;
    private readonly int month;
    private readonly Month calendarMonth;

    public BlockHousehold(byte* work, int size, Month month)
    {
        this.work = work;
        this.size = size;
        this.month = PolicyDate.Number(month);
        calendarMonth = month;
    }

    public readonly int Size => size;

    public readonly Month Month => calendarMonth;

    /// <summary>Goes to these lanes of a block.</summary>
    [MethodImpl(Inline)]
    public void MoveTo(byte* at) => block = at;

    [MethodImpl(Inline)]
    public readonly N Number<T>()
        where T : struct, IHouseholdTerm => BlockSlot<TBook, T>.Found ? *(N*)Result<T>() : Unpack<T>(N.Load(Fact<T>()));

    [MethodImpl(Inline)]
    public readonly N Number<T>(int member)
        where T : struct, IMemberTerm => BlockSlot<TBook, T>.Found ? *(N*)Result<T>(member) : Unpack<T>(N.Load(Fact<T>(member)));

    [MethodImpl(Inline)]
    public readonly B Is<T>()
        where T : struct, IHouseholdTerm => BlockSlot<TBook, T>.Found ? *(B*)Result<T>() : UnpackTruth<T>(N.Load(Fact<T>()));

    [MethodImpl(Inline)]
    public readonly B Is<T>(int member)
        where T : struct, IMemberTerm => BlockSlot<TBook, T>.Found ? *(B*)Result<T>(member) : UnpackTruth<T>(N.Load(Fact<T>(member)));

    [MethodImpl(Inline)]
    public readonly B Reached<T>(int member, int years)
        where T : struct, IMemberFact => Unpack<T>(N.Load(Fact<T>(member))) <= 2 * (month - (years * 12));

    [MethodImpl(Inline)]
    public readonly B ReachedInMonth<T>(int member, int years)
        where T : struct, IMemberFact => Unpack<T>(N.Load(Fact<T>(member))) <= (2 * (month - (years * 12))) + 1;

    [MethodImpl(Inline)]
    public readonly N MonthsSince<T>()
        where T : struct, IHouseholdFact => month - Months<T>(N.Load(Fact<T>()));

    [MethodImpl(Inline)]
    public readonly N MonthsSince<T>(int member)
        where T : struct, IMemberFact => month - Months<T>(N.Load(Fact<T>(member)));

    [MethodImpl(Inline)]
    public readonly void Set<T>(N value)
        where T : struct, IHouseholdResult => *(N*)Result<T>() = value;

    [MethodImpl(Inline)]
    public readonly void Set<T>(B value)
        where T : struct, IHouseholdResult => *(B*)Result<T>() = value;

    [MethodImpl(Inline)]
    public readonly void Set<T>(int member, N value)
        where T : struct, IMemberResult => *(N*)Result<T>(member) = value;

    [MethodImpl(Inline)]
    public readonly void Set<T>(int member, B value)
        where T : struct, IMemberResult => *(B*)Result<T>(member) = value;

    [MethodImpl(Inline)]
    private static N Unpack<T>(N word)
        where T : struct, ITerm
    {
        if (BlockSlot<TBook, T>.Bits == 32) return word;
        var bits = N.Field(word, BlockSlot<TBook, T>.Shift, BlockSlot<TBook, T>.Bits);
        return BlockSlot<TBook, T>.Base == 0 ? bits : bits + BlockSlot<TBook, T>.Base;
    }

    [MethodImpl(Inline)]
    private static B UnpackTruth<T>(N word)
        where T : struct, ITerm => BlockSlot<TBook, T>.Bits == 1 ? N.Bit(word, BlockSlot<TBook, T>.Shift) : !Unpack<T>(word).Is(0);

    /// <summary>The month of a date, without its lowest bit.</summary>
    [MethodImpl(Inline)]
    private static N Months<T>(N word)
        where T : struct, ITerm => BlockSlot<TBook, T>.Bits == 32 ? N.Field(word, 1, 31) : N.Field(word, BlockSlot<TBook, T>.Shift + 1, BlockSlot<TBook, T>.Bits - 1);

    [MethodImpl(Inline)]
    private readonly int* Fact<T>()
        where T : struct, ITerm => (int*)(block + BlockSlot<TBook, T>.Offset);

    [MethodImpl(Inline)]
    private readonly int* Fact<T>(int member)
        where T : struct, ITerm => (int*)(block + BlockLayouts<TBook>.HouseholdBytes + (member * BlockLayouts<TBook>.MemberBytes) + BlockSlot<TBook, T>.Offset);

    [MethodImpl(Inline)]
    private readonly byte* Result<T>()
        where T : struct, ITerm => work + BlockSlot<TBook, T>.Offset;

    [MethodImpl(Inline)]
    private readonly byte* Result<T>(int member)
        where T : struct, ITerm =>
        work + (((BlockLayouts<TBook>.HouseholdResults + (member * BlockLayouts<TBook>.MemberResults)) * BlockLayout.WordBytes) + BlockSlot<TBook, T>.Offset);
}
