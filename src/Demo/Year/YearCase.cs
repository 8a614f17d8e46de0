namespace Huimin.Demo;

/// <summary>A case of the lived year on its way (在办件), as it is kept from day to day.</summary>
internal sealed class YearCase
{
    /// <summary>Procedure, household, member and day of the application; part of the keys of its commands.</summary>
    public required string Label { get; init; }
    public required string Procedure { get; init; }

    /// <summary>Place of the household in the district.</summary>
    public required int Home { get; init; }
    public int Member { get; init; } = -1;
    public required DateOnly Opened { get; init; }
    public Guid CaseId { get; set; }
    public int Version { get; set; }
    public int Stage { get; set; }

    /// <summary>Nothing is done before this day.</summary>
    public DateOnly Due { get; set; }
    public Guid CheckId { get; set; }

    /// <summary>Something came out that the family had not said: it is set right from its beginning.</summary>
    public bool Back { get; set; }
    public Way Way { get; init; }
}

/// <summary>The kind of way that a case takes (办理路径): what an honest office does day by day.</summary>
internal enum Way
{
    /// <summary>Application with an inquiry into the means.</summary>
    Means = 1,

    /// <summary>Review of what is paid, with an inquiry.</summary>
    Review = 2,

    /// <summary>Allowance of the disabled.</summary>
    Disabled = 3,

    /// <summary>Subsidy of old people.</summary>
    Elder = 4,

    /// <summary>Children without parents.</summary>
    Child = 5,

    /// <summary>Help first, papers afterwards.</summary>
    Emergency = 6,

    /// <summary>Ends what is paid.</summary>
    Ending = 7,

    /// <summary>Found in the register and not applied for.</summary>
    Aged = 9,

    /// <summary>The family disagrees.</summary>
    Objection = 8,
}
