using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>A household of whom each fact is only known to lie in a range: the declared one, or narrower where something is known.</summary>
internal readonly struct RangeHousehold<TBook>(PartialRecord record, Month month, Workspace<RangeNumber, RangeTruth> work) : IHousehold<RangeNumber, RangeTruth>
    where TBook : IRulebook
{
    public int Size => record.Size;

    public Month Month => month;

    public RangeNumber Number<T>()
        where T : struct, IHouseholdTerm =>
        Slot<TBook, T>.Kind == TermKind.HouseholdResult ? work.Number(Slot<TBook, T>.Index, T.About) : record.OfHousehold(Slot<TBook, T>.Index);

    public RangeNumber Number<T>(int member)
        where T : struct, IMemberTerm =>
        Slot<TBook, T>.Kind == TermKind.MemberResult ? work.Number(work.Index(member, Slot<TBook, T>.Index), T.About) : record.OfMember(member, Slot<TBook, T>.Index);

    public RangeTruth Is<T>()
        where T : struct, IHouseholdTerm =>
        Slot<TBook, T>.Kind == TermKind.HouseholdResult ? work.Truth(Slot<TBook, T>.Index, T.About) : !record.OfHousehold(Slot<TBook, T>.Index).Is(0);

    public RangeTruth Is<T>(int member)
        where T : struct, IMemberTerm =>
        Slot<TBook, T>.Kind == TermKind.MemberResult ? work.Truth(work.Index(member, Slot<TBook, T>.Index), T.About) : !record.OfMember(member, Slot<TBook, T>.Index).Is(0);

    public RangeTruth Reached<T>(int member, int years)
        where T : struct, IMemberFact => record.OfMember(member, Slot<TBook, T>.Index) <= PolicyDate.CompletedByFirst(month, years * 12);

    public RangeTruth ReachedInMonth<T>(int member, int years)
        where T : struct, IMemberFact => record.OfMember(member, Slot<TBook, T>.Index) <= PolicyDate.CompletedByLast(month, years * 12);

    public RangeNumber MonthsSince<T>()
        where T : struct, IHouseholdFact => PolicyDate.Number(month) - RangeNumber.Over(record.OfHousehold(Slot<TBook, T>.Index), 2);

    public RangeNumber MonthsSince<T>(int member)
        where T : struct, IMemberFact => PolicyDate.Number(month) - RangeNumber.Over(record.OfMember(member, Slot<TBook, T>.Index), 2);

    public void Set<T>(RangeNumber value)
        where T : struct, IHouseholdResult => work.Set(Slot<TBook, T>.Index, value);

    public void Set<T>(RangeTruth value)
        where T : struct, IHouseholdResult => work.Set(Slot<TBook, T>.Index, value);

    public void Set<T>(int member, RangeNumber value)
        where T : struct, IMemberResult => work.Set(work.Index(member, Slot<TBook, T>.Index), value);

    public void Set<T>(int member, RangeTruth value)
        where T : struct, IMemberResult => work.Set(work.Index(member, Slot<TBook, T>.Index), value);
}
