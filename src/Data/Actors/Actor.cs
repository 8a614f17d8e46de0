namespace Huimin.Data;

/// <summary>
/// Who acts now (操作人): an account in one post with its divisions. Read afresh for every command, so that a lost post takes effect at once.
/// </summary>
public sealed record Actor
{
    public required Guid AccountId { get; init; }

    /// <summary>The person behind the account: separation of duties compares persons, not accounts (M5).</summary>
    public required Guid StaffPersonId { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required Scope Scope { get; init; }

    /// <summary>Where the post sits, for the screen: “城东街道 · 镇街经办”.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The post that is exercised, the actor's own or a delegated one.</summary>
    public Guid? PostId { get; init; }

    /// <summary>The account on whose behalf a delegated post is exercised (委托人).</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>When the person last showed the second factor (二次验证).</summary>
    public DateTime ProvedAt { get; init; }

    /// <summary>How long a shown second factor is good for what <see cref="Permission.AsksAgain"/>.</summary>
    public static TimeSpan ProofLasts { get; } = TimeSpan.FromMinutes(10);

    public bool IsProven(DateTime now) => now - ProvedAt < ProofLasts;

    public bool May(Permission permission) => (permission.HeldBy & Role) != 0;

    /// <summary>Nobody: holds nothing and sees nothing.</summary>
    public static Actor Nobody { get; } = new()
    {
        AccountId = Guid.Empty,
        StaffPersonId = Guid.Empty,
        Name = "",
        Role = Role.None,
        Scope = Scope.None,
    };

    /// <summary>The product itself, for jobs and for setting a district up. Holds every post inside one district.</summary>
    public static Actor Product(string districtCode) => new()
    {
        AccountId = new Guid("00000000-0000-7000-8000-000000000001"),
        StaffPersonId = new Guid("00000000-0000-7000-8000-000000000001"),
        Name = "惠民系统",
        Role = (Role)int.MaxValue,
        Scope = Scope.Of(districtCode),
        ProvedAt = DateTime.MaxValue,
    };
}
