namespace Huimin.Demo;

/// <summary>A made-up household with its members, the head first.</summary>
public sealed record SyntheticHousehold
{
    /// <summary>户编号: code of the village and five digits.</summary>
    public required string Number { get; init; }

    /// <summary>Twelve digits.</summary>
    public required string VillageCode { get; init; }

    /// <summary>From the district to the village: 黔江区濯水镇三门社区.</summary>
    public required string Place { get; init; }

    /// <summary>Below the village: 3组12号.</summary>
    public required string Door { get; init; }
    public string Address => Place + Door;

    /// <summary>Lives in a community of the town (城镇) and not on the land (农村).</summary>
    public required bool IsUrban { get; init; }
    public required HouseholdIncome Income { get; init; }
    public required IReadOnlyList<SyntheticPerson> Members { get; init; }
}

/// <summary>What comes in per month (月收入, fen) from the four sources of the assistance rules: wages, business, property, transfers.</summary>
public readonly record struct HouseholdIncome(long WagesFen, long BusinessFen, long PropertyFen, long TransfersFen)
{
    public long TotalFen => WagesFen + BusinessFen + PropertyFen + TransfersFen;
}
