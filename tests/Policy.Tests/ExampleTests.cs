using Huimin.Policy.Tests.Example;
using Huimin.Values;

namespace Huimin.Policy.Tests;

public sealed class ExampleTests
{
    private static readonly Rules<ExampleBook, WinterFuel.Parameters> Rules = new(ExampleBook.Example, new Month(2026, 7));

    [Theory(DisplayName = "低于标准的户得差额，等于标准的不得")]
    [InlineData(1_470_00, 0, 0)]
    [InlineData(1_469_99, 0, 1 + 110_25)]
    [InlineData(0, 0, 1_470_00 + 110_25)]
    [InlineData(0, 1, 0)]
    public void Pays_the_gap_below_the_line(int income, int vehicles, int expected)
    {
        var record = Couple(income, vehicles);

        var outcome = Rules.Decide(record);

        Assert.Equal(expected, outcome[WinterFuel.Amount.About]);
        Assert.Equal(expected, Rules.DecideChecked(record)[WinterFuel.Amount.About]);
        Assert.Equal(expected, Rules.Explain(record)[WinterFuel.Amount.About].Value);
        Assert.Equal(expected > 0, outcome.Holds(WinterFuel.Entitled.About));
    }

    internal static HouseholdRecord Couple(int income, int vehicles)
    {
        var record = new HouseholdRecord(ExampleBook.Schema, 2);
        Assert.True(record.Put<WinterFuel.Town>(true).Ok);
        Assert.True(record.Put<WinterFuel.Vehicles>(vehicles).Ok);
        Assert.True(record.Put<WinterFuel.Income>(1, income).Ok);
        Assert.True(record.Put<WinterFuel.Born>(0, Terms.PolicyDate.Of(new(1966, 7, 1))).Ok);
        Assert.True(record.Put<WinterFuel.Born>(1, Terms.PolicyDate.Of(new(1966, 7, 2))).Ok);
        return record;
    }
}
