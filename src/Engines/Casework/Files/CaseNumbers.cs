using System.Globalization;
using System.Security.Cryptography;

namespace Huimin.Casework;

/// <summary>办件编号: year and ten letters and digits without those that look alike, so that nobody guesses the number of another family (W7).</summary>
public static class CaseNumbers
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>BJ26-7KQ2M-XR4TD</summary>
    public static string New(DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"BJ{day.Year % 100:00}-{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}");
}
