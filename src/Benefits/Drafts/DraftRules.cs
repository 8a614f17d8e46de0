using Huimin.Policy;
using Huimin.Policy.Parameters;
using Huimin.Policy.Sweep;

namespace Huimin.Benefits.Drafts;

/// <summary>The drafts that a simulation may choose, and what can be done with one (可供模拟的草案).</summary>
public abstract class DraftRules
{
    public static IReadOnlyList<DraftRules> All { get; } = [new Of<DibaoWageDisregard>(), new Of<MarginByHardship>()];

    public abstract Draft About { get; }

    public static DraftRules? Find(string code) => All.FirstOrDefault(d => d.About.Code == code);

    /// <summary>Everybody twice in one pass: first under the law as it is, then with the draft in its place.</summary>
    public abstract SweepResult Sweep(Snapshot people, SweepCrew crew, SweepOutputs outputs, ParameterSet law, ParameterSet reform, ParameterSet drafts);

    /// <summary>One household with the draft in its place; for comparison, never for a decision.</summary>
    public abstract Outcome Try(HouseholdRecord record, ParameterSet law, ParameterSet drafts);

    /// <summary>The same with the derivation.</summary>
    public abstract Derivation Explain(HouseholdRecord record, ParameterSet law, ParameterSet drafts);

    private sealed class Of<TDraft> : DraftRules
        where TDraft : struct, IDraft
    {
        public override Draft About => TDraft.About;

        public override SweepResult Sweep(Snapshot people, SweepCrew crew, SweepOutputs outputs, ParameterSet law, ParameterSet reform, ParameterSet drafts) =>
            new Sweep<DraftBook<TDraft>, DraftVariant>(outputs, law.Month, [new(new(law), null), new(new(reform), drafts)]).Run(people, crew, keep: true);

        public override Outcome Try(HouseholdRecord record, ParameterSet law, ParameterSet drafts) => Rules(law, drafts).Decide(record);

        public override Derivation Explain(HouseholdRecord record, ParameterSet law, ParameterSet drafts) => Rules(law, drafts).Explain(record);

        private static Rules<DraftBook<TDraft>, DraftVariant> Rules(ParameterSet law, ParameterSet drafts) => new(new(new(law), drafts), law.Month);
    }
}
