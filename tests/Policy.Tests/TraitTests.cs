using Huimin.Policy.Lanes;
using Huimin.Policy.Passes;
using Huimin.Policy.Sweep;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Policy.Tests;

/// <summary>Traits (固有特征) follow from facts alone; a rule that looks at the month, a range that is too narrow and a writer that does not know the rulebook are errors.</summary>
public sealed class TraitTests
{
    private static class Terms
    {
        public struct Born : IMemberFact { public static Term About { get; } = Declare.Date("born", "出生日期"); }

        public struct Points : IMemberFact { public static Term About { get; } = Declare.Score("points", "分值", 100); }

        public struct Half : IMemberTrait { public static Term About { get; } = new("half", "分值的一半", Unit.Score) { Max = 40 }; }

        public struct Old : IMemberTrait { public static Term About { get; } = Declare.Condition("old", "老年"); }

        public struct Sum : IHouseholdResult { public static Term About { get; } = Declare.Amount("sum", "合计"); }
    }

    private readonly struct TestBook : IRulebook<object>
    {
        public static bool LooksAtMonth { get; set; }

        public static Schema Schema { get; } = Schema.Of(typeof(Terms));

        public static IReadOnlyList<Programme> Programmes { get; } = [];

        public static void Derive<N, B, V>(ref V home)
            where N : struct, INumber<N, B>
            where B : struct, ITruth<B>
            where V : struct, IHousehold<N, B>
        {
            for (var m = 0; m < home.Size; m++)
            {
                home.Set<Terms.Half>(m, N.Over(home.Number<Terms.Points>(m), 2));
                home.Set<Terms.Old>(m, LooksAtMonth ? home.Reached<Terms.Born>(m, 60) : home.Number<Terms.Points>(m) > 70);
            }
        }

        public static void Decide<N, B, V, TPass>(ref V home, object parameters, ref TPass pass)
            where N : struct, INumber<N, B>
            where B : struct, ITruth<B>
            where V : struct, IHousehold<N, B>
            where TPass : struct, IPass
        {
            if (!pass.Runs()) return;
            N sum = 0;
            for (var m = 0; m < home.Size; m++) sum += N.Select(home.Is<Terms.Old>(m), 1_000, home.Number<Terms.Half>(m));
            home.Set<Terms.Sum>(sum);
        }
    }

    private static HouseholdRecord Home(params int[] points)
    {
        var record = new HouseholdRecord(TestBook.Schema, points.Length);
        for (var m = 0; m < points.Length; m++) Assert.True(record.Put<Terms.Points>(m, points[m]).Ok);
        return record;
    }

    [Fact(DisplayName = "固有特征写快照时推出，扫描和逐户结果相同；看月份、超出申报范围、不知道是哪套规则都报错")]
    public void Traits_are_found_once_and_say_the_same()
    {
        var month = new Month(2026, 7);
        var homes = Enumerable.Range(0, 81).ToDictionary(i => i, i => Home(i, 80 - i));
        using var file = new SnapshotOf(TestBook.Schema, stream =>
        {
            var writer = SnapshotWriter.For<TestBook>(stream);
            foreach (var (row, home) in homes) writer.Add(row, home);
            writer.Complete();
        });
        using var crew = new SweepCrew(1);
        using var swept = new Sweep<TestBook, object>(new([Terms.Sum.About], []), month, [new()]).Run(file.Snapshot, crew, keep: true);
        var rules = new Rules<TestBook, object>(new(), month);
        swept.ForEach((row, cells) => Assert.Equal(rules.Decide(homes[row])[Terms.Sum.About], cells.Amount(0)));
        Assert.Equal(rules.Explain(homes[75])[Terms.Sum.About].Value, rules.Decide(homes[75])[Terms.Sum.About]);

        Assert.Throws<InvalidOperationException>(() => SnapshotWriter.For<TestBook>(new MemoryStream()).Add(0, Home(100)));
        Assert.Throws<InvalidOperationException>(() => new SnapshotWriter(new MemoryStream(), TestBook.Schema));
        TestBook.LooksAtMonth = true;
        Assert.Throws<InvalidOperationException>(() => SnapshotWriter.For<TestBook>(new MemoryStream()).Add(0, Home(10)));
    }
}
