using System.Runtime.CompilerServices;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Sweep;

/// <summary>The layout of one rulebook, worked out once.</summary>
internal static class BlockLayouts<TBook>
    where TBook : IRulebook
{
    public static readonly BlockLayout Layout = new(TBook.Schema);
    public static readonly int HouseholdBytes = Layout.HouseholdWords * BlockLayout.WordBytes;
    public static readonly int MemberBytes = Layout.MemberWords * BlockLayout.WordBytes;
    public static readonly int HouseholdResults = TBook.Schema.HouseholdResults.Count;
    public static readonly int MemberResults = TBook.Schema.MemberResults.Count;

    /// <summary>
    /// Works out every place before a rule is compiled, so that the compiler finds constants; a rule that is compiled at once and for good
    /// would otherwise look them up for ever.
    /// </summary>
    public static void Settle()
    {
        foreach (var type in TBook.Schema.Types)
        {
            RuntimeHelpers.RunClassConstructor(typeof(Slot<,>).MakeGenericType(typeof(TBook), type).TypeHandle);
            RuntimeHelpers.RunClassConstructor(typeof(BlockSlot<,>).MakeGenericType(typeof(TBook), type).TypeHandle);
        }

        RuntimeHelpers.RunClassConstructor(typeof(BlockLayouts<TBook>).TypeHandle);
    }
}

/// <summary>The place of one term in a block or among its results; the compiler folds these fields into the rule.</summary>
internal static class BlockSlot<TBook, T>
    where TBook : IRulebook
    where T : struct, ITerm
{
    /// <summary>Whether a rule finds it during the sweep; facts and traits lie in the block.</summary>
    public static readonly bool Found = Slot<TBook, T>.Kind is TermKind.HouseholdResult or TermKind.MemberResult && !typeof(ITrait).IsAssignableFrom(typeof(T));

    /// <summary>Bytes from the start of the household or member: of the facts in the block, of the results in the workspace.</summary>
    public static readonly int Offset = Found ? Slot<TBook, T>.Index * BlockLayout.WordBytes : Field.Word * BlockLayout.WordBytes;
    public static readonly int Shift = Found ? 0 : Field.Shift;
    public static readonly int Bits = Found ? 0 : Field.Bits;
    public static readonly int Base = Found ? 0 : Field.Base;

    private static BlockLayout.Field Field => BlockLayouts<TBook>.Layout[T.About];
}
