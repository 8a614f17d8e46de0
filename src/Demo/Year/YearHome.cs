using Huimin.Entitlements;
using Huimin.Policy.Terms;

namespace Huimin.Demo;

/// <summary>What a household of the lived year needs (需要). Numbers are part of the keys of its commands: never renumber.</summary>
internal enum Need
{
    None = 0,
    Tekun = 1,
    Dibao = 2,
    Margin = 3,
    Child = 4,
}

/// <summary>A household of the lived year: what is so, what the bureau has been told, and who they are in the register.</summary>
internal sealed class YearHome(SyntheticHousehold home, int index)
{
    public SyntheticHousehold Home { get; } = home;

    /// <summary>Its place in the district; part of the keys of its commands.</summary>
    public int Index { get; } = index;

    public Need Need { get; set; }

    /// <summary>Receives already when the year begins.</summary>
    public bool OnRoll { get; set; }

    /// <summary>What is so (真值).</summary>
    public List<LoadFacts.Line> Truth { get; } = [];

    /// <summary>What the bureau has been told or has found.</summary>
    public List<LoadFacts.Line> Known { get; } = [];

    /// <summary>Planted: what it hides, and whether anybody can find it.</summary>
    public Hiding Hides { get; set; }

    /// <summary>Whether the bureau has been told anything.</summary>
    public bool IsTold { get; set; }

    public Guid HouseholdId { get; set; }

    /// <summary>The ids of the members, in the order of the made-up household; empty where the register did not take one.</summary>
    public Guid[] People { get; set; } = [];

    /// <summary>People outside who owe support to the first member, as the register knows them.</summary>
    public List<(Guid PersonId, string Name)> Supporters { get; } = [];

    /// <summary>The same, as they were made up.</summary>
    public List<(SyntheticHousehold Home, int Member)> Kin { get; } = [];

    public string Town => Home.VillageCode[..9];

    public int Size => Home.Members.Count;

    public bool IsAlive(int member) => !Dead.Contains(member);

    public HashSet<int> Dead { get; } = [];

    public int Alive => Size - Dead.Count;

    public void Tell(Term term, long value, bool hidden = false, long? told = null) => Put(null, term, value, hidden, told);

    /// <summary>Has something since a day and does not say so.</summary>
    public void Hide(Term term, long value, long told, DateOnly since)
    {
        Put(null, term, value, hidden: true, told);
        began[(term.Code, null)] = since;
    }


    public void Tell(int member, Term term, long value, bool hidden = false) => Put(Home.Members[member].IdNumberText, term, value, hidden, null);

    /// <summary>What differs between what is so and what is known; the bureau writes it down when it comes to see it.</summary>
    public List<LoadFacts.Line> News(bool withMoney) => [.. Truth.Where(t => !Known.Contains(t) && (withMoney || t.Code != Huimin.Benefits.Facts.Home.Deposits.About.Code && t.Code != Huimin.Benefits.Facts.Home.Vehicles.About.Code && t.Code != Huimin.Benefits.Facts.Home.Houses.About.Code))];

    public void Learn(IEnumerable<LoadFacts.Line> lines)
    {
        IsTold = true;
        foreach (var line in lines)
        {
            Known.RemoveAll(k => k.Code == line.Code && k.IdNumber == line.IdNumber);
            Known.Add(line);
        }
    }

    /// <summary>Since when something is so that the bureau did not know; null for what it is told at once.</summary>
    public DateOnly? BeganOf(LoadFacts.Line line) => began.TryGetValue((line.Code, line.IdNumber), out var day) ? day : null;

    /// <summary>Something becomes otherwise.</summary>
    public void Becomes(LoadFacts.Line line, DateOnly day)
    {
        began[(line.Code, line.IdNumber)] = day;
        Truth.RemoveAll(k => k.Code == line.Code && k.IdNumber == line.IdNumber);
        Truth.Add(line);
    }

    private readonly Dictionary<(string Code, string? IdNumber), DateOnly> began = [];

    private void Put(string? number, Term term, long value, bool hidden, long? told)
    {
        Truth.Add(new(Home.Number, number, term.Code, value));
        if (!hidden || told is not null) Known.Add(new(Home.Number, number, term.Code, told ?? value));
    }
}

/// <summary>What a household hides (隐瞒).</summary>
internal enum Hiding
{
    Nothing = 0,

    /// <summary>Money in a bank, which the check finds.</summary>
    Money = 1,

    /// <summary>A second house, which the land register knows; it is asked once a year.</summary>
    House = 2,
}
