using Huimin.Benefits.Asking;
using Huimin.Policy;
using Huimin.Policy.Asking;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Asking;

/// <summary>A citizen who answers what is asked, and nothing else; the test says the truth beforehand.</summary>
internal sealed class Talk
{
    public static readonly Month Month = Month.Parse("2026-11");
    private static readonly Rules<BenefitBook, BenefitBook.Parameters> rules = new(new(Rules.At("2026-11")), Month);
    private static readonly Interview<BenefitBook, BenefitBook.Parameters> interview = new(rules, Citizen.Follow);
    private readonly Dictionary<(Term, int), int> truth = [];
    private readonly List<(Circumstance, int)> ticks = [];
    private readonly List<Citizen.Member> members = [];

    /// <summary>What was asked, in order.</summary>
    public List<Question> Asked { get; } = [];

    public Outlook End { get; private set; } = null!;

    public Standing this[string programme] => End.Standings.Single(s => s.Programme.Code == programme);

    /// <summary>Size, births with ticks, and what was asked after them.</summary>
    public int Questions => 3 + Asked.Count;

    public Talk Person(string born, int relation, params string[] ticked)
    {
        members.Add(new(Month.Parse(born), relation));
        ticks.AddRange(ticked.Select(t => (Circumstances.OfMember.Single(c => c.Code == t), members.Count - 1)));
        return this;
    }

    public Talk Home(params string[] ticked)
    {
        ticks.AddRange(ticked.Select(t => (Circumstances.OfHousehold.Single(c => c.Code == t), -1)));
        return this;
    }

    public Talk Truth(Term fact, int value, int member = -1)
    {
        truth[(fact, member)] = value;
        return this;
    }

    public Talk Run()
    {
        var citizen = Begin();
        for (End = interview.Look(citizen.Known()); End.Next is { } next; End = interview.Look(citizen.Known()))
        {
            Assert.True(Asked.Count < 40, "The questions do not end.");
            Asked.Add(next);
            foreach (var member in next.Members) citizen.Answer(next.Fact, member, Say(next.Fact, member, citizen.Known()));
        }

        return this;
    }

    /// <summary>The results when everything that is true is put into the record.</summary>
    public Outcome Decide()
    {
        var citizen = Begin();
        foreach (var (fact, member) in citizen.Known().Facts()) citizen.Answer(fact, member, Say(fact, member, citizen.Known()));
        var known = citizen.Known();
        Citizen.Follow(known);
        return rules.Decide(known.Settle());
    }

    private Citizen Begin()
    {
        var citizen = new Citizen(Month, members);
        foreach (var (what, member) in ticks) citizen.Tick(what, member);
        return citizen;
    }

    private int Say(Term fact, int member, PartialRecord known) =>
        (int)Math.Clamp(truth.GetValueOrDefault((fact, member), fact.Default), known[fact, member].Least, known[fact, member].Most);
}
