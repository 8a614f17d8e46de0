using System.Globalization;

namespace Huimin.Demo;

/// <summary>Addresses as they are written: 黔江区濯水镇三门社区3组12号; in town a street, a building and a door.</summary>
internal sealed class Addresses
{
    private static readonly string[] Streets =
        ["解放路", "新华大道", "武陵大道", "民族路", "滨江路", "学府路", "建设路", "文化路", "光明巷", "桂花街", "步行街", "迎宾路", "和平路", "长征路"];

    private readonly DemoRandom random;
    private readonly string[] streets;
    private readonly int groups;

    public Addresses(DemoRandom random, DemoTown town, DemoVillage village, bool urban)
    {
        this.random = random;
        Place = DemoDivisions.DistrictName + town.Name + village.Name;
        streets = urban ? [random.Of(Streets.AsSpan()), random.Of(Streets.AsSpan()), random.Of(Streets.AsSpan())] : [];
        groups = random.Between(4, 9);
    }

    public string Place { get; }

    public string NextDoor() => streets.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, groups)}组{random.Between(1, 160)}号")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{random.Of(streets.AsSpan())}{random.Between(1, 260)}号{random.Between(1, 12)}幢{random.Between(1, 4)}单元{random.Between(1, 18)}-{random.Between(1, 6)}");
}
