namespace Huimin.Payments;

/// <summary>One line of a list before it is locked (拟列入).</summary>
internal sealed record GrantDraft
{
    public int LineNo { get; init; }
    public Guid HouseholdId { get; init; }
    public Guid? PersonId { get; init; }
    public required string AreaCode { get; init; }
    public required string Name { get; init; }
    public string? Programme { get; init; }
    public int People { get; init; } = 1;
    public required long AmountFen { get; init; }
    public string Remark { get; init; } = "";
    public Guid? PayeeId { get; init; }

    /// <summary>Under age, or to be protected: never put up.</summary>
    public bool IsHidden { get; init; }
    public GrantOut Out { get; init; }
    public string Reason { get; init; } = "";

    public bool Stands => Out == GrantOut.None;

    public Guid? SubjectId => PersonId ?? (HouseholdId == Guid.Empty ? null : HouseholdId);

    public GrantDraft Without(GrantOut why, string? reason = null) => this with { Out = why, Reason = reason ?? why.Title() };
}
