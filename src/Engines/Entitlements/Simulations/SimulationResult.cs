namespace Huimin.Entitlements;

/// <summary>What a reform changes against what is in force (模拟结果), in households and fen a month.</summary>
public sealed record SimulationResult
{
    /// <summary>One row of a table of the result.</summary>
    /// <param name="Key">Code of the programme or town, the size or the kind of the household.</param>
    /// <param name="Households">Households that are counted in the row.</param>
    /// <param name="BaseHouseholds">Those that receive (or have the standing) now.</param>
    /// <param name="BaseFen">What they receive a month.</param>
    /// <param name="DraftHouseholds">Those that would receive.</param>
    /// <param name="DraftFen">What they would receive a month.</param>
    /// <param name="Gaining">Households with more than now.</param>
    /// <param name="Losing">Households with less than now.</param>
    /// <param name="GainedFen">How much more those have together, a month; 0 for scenarios kept before it was counted.</param>
    public sealed record Row(string Key, int Households, int BaseHouseholds, long BaseFen, int DraftHouseholds, long DraftFen, int Gaining, int Losing, long GainedFen = 0)
    {
        /// <summary>More (or, negative, less) fen a month than now.</summary>
        public long DifferenceFen => DraftFen - BaseFen;

        /// <summary>How much less those have together who have less.</summary>
        public long LostFen => GainedFen - DifferenceFen;
    }

    /// <summary>The draft rule that took the place of a programme, as it was then (所用草案).</summary>
    /// <param name="Code">Code of the draft.</param>
    /// <param name="Title">Its name.</param>
    /// <param name="Replaces">Code of the programme whose place it took.</param>
    /// <param name="Revision">Which text of the draft (稿次).</param>
    /// <param name="RuleVersion">Version of the rules as a whole.</param>
    public sealed record DraftUsed(string Code, string Title, string Replaces, string Revision, string RuleVersion);

    public required Row Whole { get; init; }
    public required IReadOnlyList<Row> ByProgramme { get; init; }
    public required IReadOnlyList<Row> ByTown { get; init; }

    /// <summary>By the number of members; ten stands for ten and more.</summary>
    public required IReadOnlyList<Row> BySize { get; init; }

    /// <summary>By kind of household (家庭类型), the place in <see cref="Benefits.Kinds.HouseholdKinds.Titles"/> from 1; empty for scenarios kept before there were kinds.</summary>
    public IReadOnlyList<Row> ByKind { get; init; } = [];

    /// <summary>Standings without money (身份认定), in households only.</summary>
    public IReadOnlyList<Row> ByStanding { get; init; } = [];

    /// <summary>Null where only standards were changed.</summary>
    public DraftUsed? Draft { get; init; }

    /// <summary>Households whose means nobody has looked into; they count as well off.</summary>
    public required int MeansUnknown { get; init; }
}
