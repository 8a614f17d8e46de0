using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Sweep;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>A snapshot in which somebody earns more says the same as one made from the changed households.</summary>
public sealed class ShiftTests
{
    [Fact(DisplayName = "每户多挣一元的快照与改了事实重新生成的快照逐户相同；不选的户、已到上限的户不变")]
    public void One_yuan_more_for_some()
    {
        var month = Month.Parse("2026-07");
        var records = Enumerable.Range(0, 2_000).Select(seed => Households.Of(seed)).ToList();
        Assert.True(records[4].Put(Income.Transfer.About, 0, Income.Transfer.About.Max).Ok);
        using var before = SnapshotOf(stream => Write(stream, records));
        using var shifted = SnapshotOf(stream => SnapshotShift.Write(before, Income.Transfer.About, 100, row => row % 2 == 0, stream));
        for (var row = 0; row < records.Count; row += 2)
        {
            if (row != 4) records[row].Put(Income.Transfer.About, 0, records[row].Get(Income.Transfer.About, 0) + 100);
        }

        using var expected = SnapshotOf(stream => Write(stream, records));
        Assert.Equal(Swept(expected, month), Swept(shifted, month));
        Assert.NotEqual(Swept(before, month), Swept(shifted, month));
    }

    private static void Write(Stream stream, List<HouseholdRecord> records)
    {
        var writer = SnapshotWriter.For<BenefitBook>(stream);
        for (var row = 0; row < records.Count; row++) writer.Add(row, records[row]);
        writer.Complete();
    }

    private static Snapshot SnapshotOf(Action<Stream> write)
    {
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file)) write(stream);
        var snapshot = Snapshot.Open(file, BenefitBook.Schema, load: true).OrThrow();
        File.Delete(file);
        return snapshot;
    }

    private static Dictionary<int, string> Swept(Snapshot people, Month month)
    {
        var amounts = BenefitBook.Programmes.Where(p => p.Amount is not null).Select(p => p.Amount!).ToArray();
        using var crew = new SweepCrew(1);
        using var result = new Sweep<BenefitBook, BenefitBook.Parameters>(new(amounts, []), month, [new(Rules.At(month.ToString()))]).Run(people, crew, keep: true);
        var says = new Dictionary<int, string>();
        result.ForEach((row, cells) =>
        {
            var text = "";
            for (var a = 0; a < amounts.Length; a++) text += $"{cells.Amount(a)} ";
            says.Add(row, text);
        });
        return says;
    }
}
