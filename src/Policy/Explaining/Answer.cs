using Huimin.Values;

namespace Huimin.Policy.Explaining;

/// <summary>What one programme says to one household (答复): yes with the amount, or no with every reason in the order of the law.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Entitled">Whether the household, or one of its members, is entitled.</param>
/// <param name="AmountFen">The monthly amount in fen; 0 for a status without money.</param>
/// <param name="Reasons">The conditions that fail, each with the refusal that is printed.</param>
/// <param name="Pending">Whether a parameter that is still to be confirmed has a part in it.</param>
/// <param name="Entitlement">The derivation of the entitlement.</param>
/// <param name="Amount">The derivation of the amount.</param>
public sealed record Answer(
    Programme Programme, bool Entitled, long AmountFen, IReadOnlyList<Reason> Reasons, bool Pending, Step Entitlement, Step? Amount)
{
    /// <summary>The answers of all programmes of a rulebook.</summary>
    public static IReadOnlyList<Answer> All<TBook>(Derivation derivation)
        where TBook : IRulebook => [.. TBook.Programmes.Select(p => Of(p, TBook.Schema, derivation))];

    /// <summary>The answer of one programme.</summary>
    public static Answer Of(Programme programme, Terms.Schema schema, Derivation derivation)
    {
        var entitled = derivation[programme.Entitled];
        var amount = programme.Amount is null ? null : derivation[programme.Amount];
        IReadOnlyList<Reason> reasons = entitled.Holds ? [] : Failing(programme, schema, derivation);
        return new(
            programme, entitled.Holds, amount?.Value ?? 0, reasons, entitled.Pending || amount is { Pending: true }, entitled, amount);
    }

    /// <summary>What would turn the answer round, in one sentence; null when nothing can.</summary>
    public string? WhatWouldChange(Wording? wording = null) => Letter.WhatWouldChange(Entitlement, wording);

    /// <summary>What the household fails, and what the member fails who comes nearest, in the order of the law.</summary>
    private static List<Reason> Failing(Programme programme, Terms.Schema schema, Derivation derivation)
    {
        var nearest = Enumerable.Range(0, derivation.Size).MinBy(m => programme.Requirements.Count(r => schema.IsMember(r.Condition) && !derivation[r.Condition, m].Holds));
        return
        [
            .. from requirement in programme.Requirements
               let member = schema.IsMember(requirement.Condition) ? nearest : Step.Nobody
               let condition = derivation[requirement.Condition, member]
               where !condition.Holds
               select new Reason(requirement, condition, member),
        ];
    }
}

/// <summary>A requirement that is not met (不符合的条件), with its derivation.</summary>
/// <param name="Requirement">The requirement and its refusal.</param>
/// <param name="Condition">The derivation of the condition.</param>
/// <param name="Member">The member whom it is about, or <see cref="Step.Nobody"/>.</param>
public sealed record Reason(Requirement Requirement, Step Condition, int Member)
{
    public Refusal Refusal => Requirement.Refusal;

    /// <summary>What would have to be otherwise for this condition alone.</summary>
    public IReadOnlyList<Change>? Changes => Explaining.Changes.ToTurn(Condition);
}
