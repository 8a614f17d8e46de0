using Huimin.Benefits.Facts;
using Huimin.Policy;
using Huimin.Policy.Terms;

namespace Huimin.Entitlements;

/// <summary>
/// A household whose means nobody has looked into (未掌握经济状况): over everybody it counts as well off, so that nobody is called entitled for want of
/// facts. What goes by age or disability alone is due all the same.
/// </summary>
public static class UnknownMeans
{
    /// <summary>The fact that every check of a household's means brings: without it nobody has looked.</summary>
    public static Term Proof => Home.Deposits.About;

    public static void CountAsWellOff(HouseholdRecord record)
    {
        record.Put(Home.Deposits.About, Home.Deposits.About.Max);
        record.Put(Spending.Income12.About, Spending.Income12.About.Max);
        for (var m = 0; m < record.Size; m++)
        {
            record.Put(Income.Transfer.About, m, Income.Transfer.About.Max);
            record.Put(Income.OwnDeposits.About, m, Income.OwnDeposits.About.Max);
        }
    }
}
