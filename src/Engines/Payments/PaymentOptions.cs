namespace Huimin.Payments;

/// <summary>Where the files for the bank lie, and what they look like.</summary>
/// <param name="DistrictCode">The district; a month is run for all of it.</param>
/// <param name="FileFolder">Folder of the files for the bank: account numbers in clear, readable by the service account only.</param>
/// <param name="Layouts">The formats of this installation.</param>
public sealed record PaymentOptions(string DistrictCode, string FileFolder, BankLayouts Layouts)
{
    /// <summary>False when the audit trail has not been sealed for four hours: then no money moves (A3).</summary>
    public Func<bool> MoneyMayMove { get; init; } = static () => true;
}
