namespace Huimin.Demo;

/// <summary>One error that was put into the district on purpose, with what would be right (埋设的错误).</summary>
public sealed record PlantedError
{
    public required PlantedKind Kind { get; init; }

    /// <summary>Household and name under which the wrong row is listed.</summary>
    public required string Household { get; init; }
    public required string Name { get; init; }

    /// <summary>The number as the wrong row writes it.</summary>
    public required string IdNumber { get; init; }

    /// <summary>Household of the other row, where there are two.</summary>
    public string? OtherHousehold { get; init; }

    /// <summary>The value that would be right: name, number, date of death or head.</summary>
    public string? Right { get; init; }
}

/// <summary>What was planted. Numbers appear in files: never renumber.</summary>
public enum PlantedKind
{
    /// <summary>The same number a second time under a mistyped name (同号不同名).</summary>
    MistypedTwin = 1,

    /// <summary>The same name and birth date in the same town under a second number (同名同生日).</summary>
    SecondNumber = 2,

    /// <summary>The check digit of the number is wrong (校验位错).</summary>
    WrongCheckDigit = 3,

    /// <summary>The number contains a date that does not exist (号码日期不存在).</summary>
    ImpossibleDate = 4,

    /// <summary>Died, and is still on the list (死亡未销户).</summary>
    DeadButListed = 5,

    /// <summary>One person in two households of a town (一人两户).</summary>
    TwoHouseholds = 6,

    /// <summary>A household with two heads (一户两户主).</summary>
    TwoHeads = 7,

    /// <summary>Born tomorrow (出生日期晚于今天).</summary>
    BornTomorrow = 8,
}

/// <summary>How many errors of each kind per 100,000 people; at least one of each.</summary>
public sealed record PlantedRates
{
    public int MistypedTwin { get; init; } = 60;
    public int SecondNumber { get; init; } = 40;
    public int WrongCheckDigit { get; init; } = 30;
    public int ImpossibleDate { get; init; } = 16;
    public int DeadButListed { get; init; } = 80;
    public int TwoHouseholds { get; init; } = 50;
    public int TwoHeads { get; init; } = 25;
    public int BornTomorrow { get; init; } = 4;

    public int Of(PlantedKind kind) => kind switch
    {
        PlantedKind.MistypedTwin => MistypedTwin,
        PlantedKind.SecondNumber => SecondNumber,
        PlantedKind.WrongCheckDigit => WrongCheckDigit,
        PlantedKind.ImpossibleDate => ImpossibleDate,
        PlantedKind.DeadButListed => DeadButListed,
        PlantedKind.TwoHouseholds => TwoHouseholds,
        PlantedKind.TwoHeads => TwoHeads,
        PlantedKind.BornTomorrow => BornTomorrow,
        _ => 0,
    };
}
