namespace Huimin.Payments;

/// <summary>
/// Compares subject, programme and month (应发的键). A subject has few programmes, so their names need not be hashed, a million times in every month's plan.
/// </summary>
internal sealed class PayableKeys : IEqualityComparer<(Guid Subject, string Programme, DateOnly Month)>
{
    public static PayableKeys Comparer { get; } = new();

    public bool Equals((Guid Subject, string Programme, DateOnly Month) x, (Guid Subject, string Programme, DateOnly Month) y) =>
        x.Month == y.Month && x.Subject == y.Subject && string.Equals(x.Programme, y.Programme, StringComparison.Ordinal);

    public int GetHashCode((Guid Subject, string Programme, DateOnly Month) key) => HashCode.Combine(key.Subject, key.Month);
}
