using FsCheck;
using FsCheck.Fluent;
using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.SweepV1;

namespace Huimin.Policy.Tests;

/// <summary>What is said while not everything is known must hold whatever is learnt later.</summary>
public sealed class RangeTests
{
    [Fact(DisplayName = "隐去任意几项事实，实际结果总在判断的范围之内")]
    public void The_truth_lies_within()
    {
        var rules = new Rules<Book, Standards>(new(Measure.Month), Measure.Month);
        var homes = Population.Households(2_000).ToArray();
        Prop.ForAll(Gen.Choose(0, homes.Length - 1).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (h, hidden) =>
        {
            var record = Population.Record(homes[h]);
            var partial = new PartialRecord(Book.Schema, record.Size);
            var bit = 0;
            foreach (var fact in Book.Schema.HouseholdFacts) Tell(fact, -1);
            for (var m = 0; m < record.Size; m++)
            {
                foreach (var fact in Book.Schema.MemberFacts) Tell(fact, m);
            }

            var outcome = rules.Decide(record);
            var work = new Workspace<RangeNumber, RangeTruth>(Book.Schema, record.Size);
            var home = new RangeHousehold<Book>(partial, Measure.Month, work);
            Book.Derive<RangeNumber, RangeTruth, RangeHousehold<Book>>(ref home);
            var pass = default(WholePass);
            Book.Decide<RangeNumber, RangeTruth, RangeHousehold<Book>, WholePass>(ref home, new(Measure.Month), ref pass);
            foreach (var term in Book.Outputs.Amounts)
            {
                var range = work.Number(Book.Schema.Find(term).Index, term);
                Assert.InRange(outcome[term], range.Least, range.Most);
            }

            foreach (var term in Book.Outputs.Conditions)
            {
                var truth = work.Truth(Book.Schema.Find(term).Index, term);
                Assert.True(outcome.Holds(term) ? truth.CanBeTrue : truth.CanBeFalse);
            }

            void Tell(Terms.Term fact, int member)
            {
                if (((hidden >> (bit++ % 31)) & 1) == 0) partial.Say(fact, member, record.Get(fact, member));
            }
        }).QuickCheckThrowOnFailure();
    }
}
