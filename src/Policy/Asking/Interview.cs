using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Asking;

/// <summary>
/// Asks a household only what can still change an answer, in the order that settles most (提问). Whether something is settled is proved over all
/// that is possible; that a fact matters is shown by a household that fits the answers and for which it does.
/// </summary>
/// <param name="rules">The rules of the month.</param>
/// <param name="follow">Writes down what follows from the answers, e.g. the year's income out of the month's; may be called often.</param>
public sealed class Interview<TBook, P>(Rules<TBook, P> rules, Action<PartialRecord>? follow = null)
    where TBook : IRulebook<P>
    where P : class
{
    private readonly Month month = rules.Month;

    public Outlook Look(PartialRecord known)
    {
        var reach = Reach.Of(TBook.Programmes, Possible(known));
        var open = known.Facts().Where(f => !known.Knows(f.Fact, f.Member)).Select(f => new AskedFact(f.Fact, f.Member)).ToList();
        var matters = reach.AllSettled ? [] : Matters(known, open, reach);
        var calm = Reach.Of(TBook.Programmes, Possible(Completions.Of(known, open, month).First()));
        var standings = TBook.Programmes.Select((p, i) => Stand(p, i, reach, calm, [.. open.Where(f => matters.TryGetValue(f, out var of) && of[i])])).ToList();
        return new(standings, Next(known, reach, matters));
    }

    private static Standing Stand(Programme programme, int i, Reach reach, Reach calm, IReadOnlyList<AskedFact> dependsOn)
    {
        // Where nothing that is open matters, all possible households have the one answer.
        var of = dependsOn.Count == 0 ? calm : reach;
        var verdict = of.SurelyNo(i) ? Verdict.No : of.SurelyYes(i) ? Verdict.Yes : Verdict.Open;
        return new(programme, verdict, of.Least(i), of.Most(i), dependsOn);
    }

    /// <summary>What the results can be, with what follows from the answers.</summary>
    public Possibilities Possible(PartialRecord record)
    {
        if (follow is null) return rules.Possible(record);
        var whole = record.Copy();
        follow(whole);
        return rules.Possible(whole);
    }

    /// <summary>For each open fact the programmes for which it matters.</summary>
    private Dictionary<AskedFact, bool[]> Matters(PartialRecord known, List<AskedFact> open, Reach reach)
    {
        var found = new Dictionary<AskedFact, bool[]>();
        var dice = new Completions.Dice();
        foreach (var household in Completions.Of(known, open, month))
        {
            var before = Reach.Of(TBook.Programmes, Possible(household));
            foreach (var fact in open)
            {
                if (found.TryGetValue(fact, out var of) && reach.OpenOnes.All(i => of[i])) continue;
                var (own, probes) = (household[fact.Fact, fact.Member], Probes.Of(fact.Fact, known[fact.Fact, fact.Member], month));
                for (var tries = 0; tries < 3; tries++)
                {
                    household.Say(fact.Fact, fact.Member, tries switch { 0 => probes[0], 1 => probes[^1], _ => probes[dice.Next(probes.Count)] });
                    var after = Reach.Of(TBook.Programmes, Possible(household));
                    foreach (var i in reach.OpenOnes.Where(i => !after.Same(before, i)))
                    {
                        if (!found.TryGetValue(fact, out of)) found.Add(fact, of = new bool[TBook.Programmes.Count]);
                        of[i] = true;
                    }
                }

                household.Say(fact.Fact, fact.Member, (int)own.Least);
            }
        }

        return found;
    }

    private Question? Next(PartialRecord known, Reach reach, Dictionary<AskedFact, bool[]> matters)
    {
        return matters.Where(m => m.Key.Fact.Question is not null)
            .GroupBy(m => m.Key.Fact)
            .Select(g => (Question: new Question(g.Key, [.. g.Select(m => m.Key.Member).Order()]), Settles: Settles(known, g.Key, g), Touches: g.Max(m => m.Value.Count(v => v))))
            .OrderByDescending(q => q.Settles).ThenByDescending(q => q.Touches).ThenBy(q => q.Question.Fact.Code, StringComparer.Ordinal)
            .FirstOrDefault().Question;

        // How many verdicts and amounts an answer settles, on the average of the answers.
        long Settles(PartialRecord record, Term fact, IEnumerable<KeyValuePair<AskedFact, bool[]>> of)
        {
            var members = of.Select(m => m.Key.Member).ToList();
            var probes = members.SelectMany(m => Probes.Of(fact, record[fact, m], month)).Distinct().ToList();
            long settled = 0;
            foreach (var value in probes)
            {
                var answered = record.Copy();
                foreach (var m in members) answered.Say(fact, m, (int)Math.Clamp(value, record[fact, m].Least, record[fact, m].Most));
                settled += Reach.Of(TBook.Programmes, Possible(answered)).Settled - reach.Settled;
            }

            return settled * 1000 / probes.Count;
        }
    }
}
