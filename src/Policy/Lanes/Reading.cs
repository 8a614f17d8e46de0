using Huimin.Policy.Terms;

namespace Huimin.Policy.Lanes;

/// <summary>
/// Where a number was read (出处): the term, which member (-1 for the household), where the office had it from, and what the reading asked of the
/// fact (e.g. 年满60周岁; null for the fact itself).
/// </summary>
public readonly record struct Reading(Term Term, int Member = -1, Origin? Origin = null, string? Note = null);

/// <summary>Where and when the office learnt a fact (来源与时点).</summary>
public sealed record Origin(string Source, DateOnly AsOf);
