using Huimin.Policy.Parameters;

namespace Huimin.SweepV1;

/// <summary>The parameters of the workload in force in a month (specification §2).</summary>
public sealed class Standards
{
    private readonly bool since202607;

    /// <param name="month">The month; the workload knows those from 2025-07 on.</param>
    /// <param name="reform">Whether every standard is 50 yuan higher than in force.</param>
    public Standards(Values.Month month, bool reform = false)
    {
        since202607 = month >= new Values.Month(2026, 7);
        var rows = new Parameter[32];
        for (var region = 0; region < 16; region++)
        {
            var more = ((since202607 ? 2_500 : 2_400) * region) + (reform ? 5_000 : 0);
            rows[region * 2] = new((since202607 ? 65_000 : 60_000) + more);
            rows[(region * 2) + 1] = new((since202607 ? 90_000 : 84_000) + more);
        }

        Standard = new("当地低保标准", rows);
    }

    /// <summary>By region and town or country: region × 2 + town.</summary>
    public ParameterTable Standard { get; }

    public int MinimumWage => since202607 ? 201_000 : 196_000;

    public int DisregardPercent => since202607 ? 20 : 15;

    public int DisregardCap => since202607 ? 30_000 : 25_000;

    public int ImputedIncome => MinimumWage * 30 / 100;

    public int SmallestGrant { get; } = 5_000;

    public int SupplementPercent { get; } = 20;

    public int DibaoAssetMonths { get; } = 24;

    public int MarginAssetMonths { get; } = 36;

    public int TekunAssetMonths { get; } = 24;

    public int MarginPercent { get; } = 150;

    public int DisposableTown => since202607 ? 400_000 : 380_000;

    public int DisposableCountry => since202607 ? 200_000 : 190_000;

    public int TekunPercent { get; } = 130;

    public int CareFull => MinimumWage * 50 / 100;

    public int CareHalf => MinimumWage * 25 / 100;

    public int CareBasic => MinimumWage * 10 / 100;

    public int AdlFull { get; } = 40;

    public int AdlHalf { get; } = 60;

    public int DisabilityLiving => since202607 ? 12_000 : 10_000;

    public int NursingFirst { get; } = 20_000;

    public int NursingSecond { get; } = 15_000;

    public int NursingOther { get; } = 10_000;

    public int ElderFull { get; } = 60_000;

    public int ElderHalf { get; } = 30_000;

    public int OldAge80 { get; } = 8_000;

    public int OldAge90 { get; } = 20_000;

    public int OldAge100 { get; } = 50_000;

    public int OldAgeBoostPercent { get; } = 50;

    public int OrphanPercent { get; } = 180;

    public int EmergencyMonths { get; } = 3;

    public int EmergencyMultiple { get; } = 2;

    public int EmergencyCapMonths { get; } = 6;

    public int AccidentPercent { get; } = 40;

    public int IllnessPercent { get; } = 30;

    public int DisasterPercent { get; } = 50;

    public int PriceRise => since202607 ? 320 : 0;
}
