using Huimin.Policy.Lanes;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy;

/// <summary>One household of any size, read from its record: for the scalar, checked and explaining lanes.</summary>
internal struct RowHousehold<N, B, TBook>(HouseholdRecord record, Month? assessed, Workspace<N, B> work) : IHousehold<N, B>
    where N : struct, INumber<N, B>
    where B : struct, ITruth<B>
    where TBook : IRulebook
{
    public readonly int Size => record.Size;

    public readonly Month Month => assessed ?? throw new InvalidOperationException("A trait depends on no month.");

    public readonly N Number<T>()
        where T : struct, IHouseholdTerm
    {
        if (Slot<TBook, T>.Kind == TermKind.HouseholdResult) return work.Number(Slot<TBook, T>.Index, T.About);
        return N.Read(record.HouseholdValue(Slot<TBook, T>.Index), From(T.About, -1));
    }

    public readonly N Number<T>(int member)
        where T : struct, IMemberTerm
    {
        if (Slot<TBook, T>.Kind == TermKind.MemberResult) return work.Number(work.Index(member, Slot<TBook, T>.Index), T.About);
        return N.Read(record.MemberValue(member, Slot<TBook, T>.Index), From(T.About, member));
    }

    public readonly B Is<T>()
        where T : struct, IHouseholdTerm
    {
        if (Slot<TBook, T>.Kind == TermKind.HouseholdResult) return work.Truth(Slot<TBook, T>.Index, T.About);
        return B.Read(record.HouseholdValue(Slot<TBook, T>.Index) != 0, From(T.About, -1));
    }

    public readonly B Is<T>(int member)
        where T : struct, IMemberTerm
    {
        if (Slot<TBook, T>.Kind == TermKind.MemberResult) return work.Truth(work.Index(member, Slot<TBook, T>.Index), T.About);
        return B.Read(record.MemberValue(member, Slot<TBook, T>.Index) != 0, From(T.About, member));
    }

    public readonly B Reached<T>(int member, int years)
        where T : struct, IMemberFact
    {
        var born = record.MemberValue(member, Slot<TBook, T>.Index);
        return B.Read(born <= PolicyDate.CompletedByFirst(Month, years * 12), From(T.About, member, born, years));
    }

    public readonly B ReachedInMonth<T>(int member, int years)
        where T : struct, IMemberFact
    {
        var born = record.MemberValue(member, Slot<TBook, T>.Index);
        return B.Read(born <= PolicyDate.CompletedByLast(Month, years * 12), From(T.About, member, born, years));
    }

    public readonly N MonthsSince<T>()
        where T : struct, IHouseholdFact
    {
        var date = record.HouseholdValue(Slot<TBook, T>.Index);
        return N.Read(PolicyDate.Number(Month) - (date / 2), Since(T.About, -1, date));
    }

    public readonly N MonthsSince<T>(int member)
        where T : struct, IMemberFact
    {
        var date = record.MemberValue(member, Slot<TBook, T>.Index);
        return N.Read(PolicyDate.Number(Month) - (date / 2), Since(T.About, member, date));
    }

    public readonly void Set<T>(N value)
        where T : struct, IHouseholdResult => work.Set(Slot<TBook, T>.Index, value.As(T.About.Title, T.About.Article));

    public readonly void Set<T>(B value)
        where T : struct, IHouseholdResult => work.Set(Slot<TBook, T>.Index, value.As(T.About.Title, T.About.Article));

    public readonly void Set<T>(int member, N value)
        where T : struct, IMemberResult => work.Set(work.Index(member, Slot<TBook, T>.Index), value.As(T.About.Title, T.About.Article));

    public readonly void Set<T>(int member, B value)
        where T : struct, IMemberResult => work.Set(work.Index(member, Slot<TBook, T>.Index), value.As(T.About.Title, T.About.Article));

    private readonly Reading From(Term term, int member) =>
        Workspace<N, B>.Explains ? new(term, member, record.OriginOf(term, member)) : default;

    private readonly Reading From(Term term, int member, int born, int years) =>
        Workspace<N, B>.Explains ? new(term, member, record.OriginOf(term, member), $"{PolicyDate.Title(born)}生，年满{years}周岁") : default;

    private readonly Reading Since(Term term, int member, int date) =>
        Workspace<N, B>.Explains ? new(term, member, record.OriginOf(term, member), $"{term.Title}（{PolicyDate.Title(date)}）至今月数") : default;
}
