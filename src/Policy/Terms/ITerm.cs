namespace Huimin.Policy.Terms;

/// <summary>
/// A term of the rules (项): something that a rule reads or finds, declared as a small type so that the compiler knows its place. A rule reads
/// facts and results in the same way; whether a term is stored or worked out is the business of whoever declares it.
/// </summary>
public interface ITerm
{
    static abstract Term About { get; }
}

/// <summary>A term of the household (户的项).</summary>
public interface IHouseholdTerm : ITerm;

/// <summary>A term of each member (成员的项).</summary>
public interface IMemberTerm : ITerm;

/// <summary>A fact about the household (户的事实), given from outside: registry, checks, application.</summary>
public interface IHouseholdFact : IHouseholdTerm;

/// <summary>A fact about each member (成员的事实), given from outside.</summary>
public interface IMemberFact : IMemberTerm;

/// <summary>
/// A result that follows from facts alone, whatever the month and the parameters (固有特征): <see cref="IRulebook.Derive"/> finds it. It is worked out once, when a
/// snapshot is written, and packed with the facts.
/// </summary>
public interface ITrait : ITerm;

/// <summary>A trait of the household.</summary>
public interface IHouseholdTrait : IHouseholdResult, ITrait;

/// <summary>A trait of each member.</summary>
public interface IMemberTrait : IMemberResult, ITrait;

/// <summary>A result for the household (户的结果), found by exactly one rule, read by the rules after it.</summary>
public interface IHouseholdResult : IHouseholdTerm;

/// <summary>A result for each member (成员的结果), found by exactly one rule, read by the rules after it.</summary>
public interface IMemberResult : IMemberTerm;
