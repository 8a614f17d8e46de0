namespace Huimin.Entitlements;

/// <summary>What a draft changes against what is in force (模拟结果), in households and fen a month.</summary>
public sealed record SimulationResult
{
    /// <summary>One row of a table of the result.</summary>
    /// <param name="Key">Code of the programme or town, or the size of the household.</param>
    /// <param name="Households">Households that are counted in the row.</param>
    /// <param name="BaseHouseholds">Those that receive now.</param>
    /// <param name="BaseFen">What they receive a month.</param>
    /// <param name="DraftHouseholds">Those that would receive.</param>
    /// <param name="DraftFen">What they would receive a month.</param>
    /// <param name="Gaining">Households with more than now.</param>
    /// <param name="Losing">Households with less than now.</param>
    public sealed record Row(string Key, int Households, int BaseHouseholds, long BaseFen, int DraftHouseholds, long DraftFen, int Gaining, int Losing)
    {
        /// <summary>More (or, negative, less) fen a month than now.</summary>
        public long DifferenceFen => DraftFen - BaseFen;
    }

    public required Row Whole { get; init; }
    public required IReadOnlyList<Row> ByProgramme { get; init; }
    public required IReadOnlyList<Row> ByTown { get; init; }

    /// <summary>By the number of members; ten stands for ten and more.</summary>
    public required IReadOnlyList<Row> BySize { get; init; }

    /// <summary>Households whose means nobody has looked into; they count as well off.</summary>
    public required int MeansUnknown { get; init; }
}
