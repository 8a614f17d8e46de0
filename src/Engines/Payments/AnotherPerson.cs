using Huimin.Data;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>What one person has asked for, another decides, on the version that was shown (另一人确认, M5). Persons are compared, not accounts or posts.</summary>
internal static class AnotherPerson
{
    /// <summary>Why this person may not decide it; null when it may, and a version that has moved on then refuses the work.</summary>
    public static Refusal? Decides<TAnswer, T>(this Work<TAnswer> work, T asked, Guid askedBy, int version)
        where T : class, IVersioned
    {
        if (askedBy == work.Actor.StaffPersonId) return PaymentRefusals.TwoPeople;
        work.Db.Entry(asked).Property(a => a.Version).OriginalValue = version;
        return null;
    }
}
