using Huimin.Policy.Parameters;

namespace Huimin.SweepV1;

/// <summary>The parameters of the workload in force on a month (specification §2).</summary>
public sealed class Standards
{
    public Standards(bool reform = false)
    {
        var rows = new Parameter[32];
        for (var region = 0; region < 16; region++)
        {
            rows[region * 2] = new(65_000 + (2_500 * region) + (reform ? 5_000 : 0));
            rows[(region * 2) + 1] = new(90_000 + (2_500 * region) + (reform ? 5_000 : 0));
        }

        Standard = new("当地低保标准", rows);
    }

    /// <summary>By region and town or country: region × 2 + town.</summary>
    public ParameterTable Standard { get; }

    public int DisregardPercent { get; } = 20;

    public int DisregardCap { get; } = 30_000;

    public int ImputedIncome { get; } = 201_000 * 30 / 100;

    public int SmallestGrant { get; } = 5_000;

    public int SupplementPercent { get; } = 20;

    public int DibaoAssetMonths { get; } = 24;

    public int MarginAssetMonths { get; } = 36;

    public int TekunAssetMonths { get; } = 24;

    public int MarginPercent { get; } = 150;

    public int DisposableTown { get; } = 400_000;

    public int DisposableCountry { get; } = 200_000;

    public int TekunPercent { get; } = 130;

    public int CareFull { get; } = 201_000 * 50 / 100;

    public int CareHalf { get; } = 201_000 * 25 / 100;

    public int CareBasic { get; } = 201_000 * 10 / 100;

    public int AdlFull { get; } = 40;

    public int AdlHalf { get; } = 60;

    public int DisabilityLiving { get; } = 12_000;

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

    public int PriceRise { get; } = 320;
}
