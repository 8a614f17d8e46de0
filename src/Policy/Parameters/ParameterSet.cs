using Huimin.Values;

namespace Huimin.Policy.Parameters;

/// <summary>
/// All parameters of one region and month, resolved (参数表): a flat list that a rule reads by key, without looking a date up. Immutable; a
/// simulation takes a changed copy.
/// </summary>
public sealed class ParameterSet
{
    private readonly Parameter[] bySlot;

    internal ParameterSet(AreaCode area, Month month, Parameter[] bySlot) => (Area, Month, this.bySlot) = (area, month, bySlot);

    public AreaCode Area { get; }

    public Month Month { get; }

    /// <summary>The parameter of a key; a key that the book was not made for is a bug.</summary>
    public Parameter this[ParameterKey key]
    {
        get
        {
            var found = key.Slot < bySlot.Length ? bySlot[key.Slot] : default;
            return found.Key is null ? throw new ArgumentException($"The key {key.Key} is not in this set.", nameof(key)) : found;
        }
    }

    public IEnumerable<Parameter> All => bySlot.Where(x => x.Key is not null);

    /// <summary>The same set with one value changed (模拟), for a draft; the row stays, so that the explanation can say what it was.</summary>
    public ParameterSet With(ParameterKey key, int value)
    {
        var changed = (Parameter[])bySlot.Clone();
        var old = this[key];
        changed[key.Slot] = old with { Value = value, Row = Drafted(key, value, old.Row) };
        return new(Area, Month, changed);
    }

    private ParameterRow Drafted(ParameterKey key, int value, ParameterRow? old) =>
        new(key, Area, new DateRange(Month.FirstDay), value, "模拟草案", ParameterState.Pending, old is null ? "" : $"原为 {old.Written}（{old.Source}）", "", 0);
}
