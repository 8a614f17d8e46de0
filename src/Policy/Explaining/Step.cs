using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Policy.Explaining;

/// <summary>
/// One step of a derivation (推导步骤): what was done, its value and unit, and the steps it was made from. Steps are shared: the same finding
/// that two programmes read is one step.
/// </summary>
public sealed class Step
{
    internal Step(StepKind kind, long value, Unit unit, Step? first = null, Step? second = null, Step? third = null, object? subject = null, string? article = null)
    {
        Kind = kind;
        Value = value;
        Unit = unit;
        First = first;
        Second = second;
        Third = third;
        Subject = subject;
        Article = article;
        Pending = kind switch
        {
            StepKind.Parameter or StepKind.Table => subject is Parameter { Pending: true } || first is { Pending: true },
            StepKind.Select => first!.Pending || (first.Holds ? second!.Pending : third!.Pending),
            StepKind.When => first!.Pending || (first.Holds && second!.Pending),
            _ => first is { Pending: true } || second is { Pending: true },
        };
        Member = kind == StepKind.Fact ? ((FactSubject)subject!).Reading.Member : Merge(Merge(first?.Member ?? Nobody, second), third);
    }

    /// <summary>The household itself.</summary>
    public const int Nobody = -1;

    /// <summary>More than one member.</summary>
    public const int Several = -2;

    public StepKind Kind { get; }

    /// <summary>The value; for a truth 1 or 0.</summary>
    public long Value { get; }

    public Unit Unit { get; }

    public bool IsTruth => Unit == Unit.YesNo;

    public bool Holds => Value != 0;

    public Step? First { get; }

    public Step? Second { get; }

    public Step? Third { get; }

    /// <summary>The member whom the step is about, counted from 0; <see cref="Nobody"/> or <see cref="Several"/> for the household.</summary>
    public int Member { get; }

    /// <summary>Whether a parameter that is still to be confirmed has any part in it (待核).</summary>
    public bool Pending { get; }

    /// <summary>The article that a named step implements (条款).</summary>
    public string? Article { get; }

    /// <summary>The legal name of a named step, the title of a fact or parameter; else null.</summary>
    public string? Name => Subject switch
    {
        string name => name,
        FactSubject fact => fact.Reading.Note ?? fact.Reading.Term.Title,
        Parameter parameter => parameter.Key!.Title,
        ParameterTable table => table.Title,
        _ => null,
    };

    public Term? Term => (Subject as FactSubject)?.Reading.Term;

    public Origin? Origin => (Subject as FactSubject)?.Reading.Origin;

    public Parameter? Parameter => Subject as Parameter?;

    /// <summary>How a division ended.</summary>
    public Rounding Rounding { get; internal init; }

    internal object? Subject { get; }

    /// <summary>The steps it was made from.</summary>
    public IEnumerable<Step> Parts
    {
        get
        {
            if (First is not null) yield return First;
            if (Second is not null) yield return Second;
            if (Third is not null) yield return Third;
        }
    }

    /// <summary>The parts that belong to the story: of a choice only what was chosen and why.</summary>
    internal IEnumerable<Step> Told => Kind switch
    {
        StepKind.Select => First!.Holds ? [First, Second!] : [First, Third!],
        StepKind.When when !First!.Holds => [First],
        _ => Parts,
    };

    private static int Merge(int member, Step? other)
    {
        if (other is null || other.Member == Nobody || other.Member == member) return member;
        return member == Nobody ? other.Member : Several;
    }

    internal sealed record FactSubject(Reading Reading);
}

/// <summary>What a step did (步骤种类).</summary>
public enum StepKind
{
    Constant = 0,
    Fact = 1,
    Parameter = 2,
    Table = 3,
    Named = 4,

    /// <summary>The first part, computed in the way that the second, a parameter, chooses.</summary>
    Chosen = 5,
    Add = 10,
    Subtract = 11,
    Multiply = 12,
    Min = 13,
    Max = 14,
    Select = 15,
    When = 16,
    OneMoreIf = 17,
    OneLessIf = 18,
    Percent = 19,
    PerTenThousand = 20,
    Over = 21,
    Share = 22,
    Less = 30,
    Greater = 31,
    AtMost = 32,
    AtLeast = 33,
    Same = 34,
    And = 40,
    Or = 41,
    Not = 42,
}
