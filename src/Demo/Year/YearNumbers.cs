namespace Huimin.Demo;

/// <summary>
/// How great the need is in the whole district (全区的需要), in households or people of 487,000: who needs help on the first day, who comes to need it, and who
/// asks without needing it. Drawn after the district's own summary of 2024; what the bureau makes of it is found by its cases and its ledger alone.
/// </summary>
internal static class YearNumbers
{
    /// <summary>On the roll on the first day: Dibao households by size from one to five.</summary>
    public static readonly int[] Dibao = [3_790, 2_370, 1_330, 690, 212];

    public static readonly int[] NewDibao = [262, 195, 126, 72, 26];

    /// <summary>Households on the margin, known on the first day, and that find out in the year that there is such a thing.</summary>
    public static readonly int[] Margin = [56, 89, 107, 71, 33];

    public static readonly int[] NewMargin = [231, 380, 468, 318, 160];

    /// <summary>Of a thousand Dibao households: those whose means hardly change, who are looked at once a year and not twice (民发〔2021〕57号).</summary>
    public const int Steady = 10;

    public const int Tekun = 1_925, NewTekun = 105;

    /// <summary>Who asks and is not poor: says so, or hides money in a bank.</summary>
    public static readonly int[] RefusedDibao = [122, 168, 310, 337, 243];

    public const int HidingApplicants = 90;

    /// <summary>On the roll on the first day, and would not be if the bureau knew: money in a bank, a second house that nobody asks for.</summary>
    public const int HidingMoney = 130, HidingHouse = 45;

    /// <summary>Poor, and never asks.</summary>
    public const int Silent = 420;

    public static readonly int[] RefusedMargin = [48, 104, 151, 88, 39];

    public const int RefusedTekun = 25;

    /// <summary>Emergencies: fire, accident, sudden illness; and leaps of expenditure.</summary>
    public const int Emergencies = 902, Expenditures = 444, RefusedExpenditures = 220;

    /// <summary>People with an allowance of the disabled on the first day, and those who come to it in the year.</summary>
    public const int Disabled = 9_430, NewDisabled = 774;

    /// <summary>Of those who come to it: who asks for both allowances at one time (一件事).</summary>
    public const int Together = 99;

    /// <summary>Of a thousand Dibao and Tekun households: lifted out of poverty, or watched lest they fall back.</summary>
    public const int Lifted = 386;

    /// <summary>Children whose parents work elsewhere.</summary>
    public const int LeftBehind = 1_843;

    /// <summary>Old people in special difficulty of whom the villages have found it (独居、空巢、留守等), besides those who are assisted.</summary>
    public const int SpecialElders = 1_230;

    /// <summary>Of a thousand visits that are due: those that nobody makes in time.</summary>
    public const int MissedVisits = 25;

    /// <summary>Of a thousand with an allowance: those whose certificate ends in the first half of the year and is not renewed.</summary>
    public const int CertificateEnds = 88;

    public const int DisabledElders = 1_375, NewDisabledElders = 53;

    /// <summary>Planted: benefits for care that exclude each other, both paid by the system before.</summary>
    public const int Doubled = 20;

    public const int Children = 231, NewChildren = 2;

    public const int Retrenched = 24;

    /// <summary>Old people who are found in the register for the age allowance that begins in December.</summary>
    public const int Aged = 13_850;

    /// <summary>Of a thousand: applications that come on line; deaths that the family does not report.</summary>
    public const int Online = 985, SilentDeaths = 150;

    /// <summary>Of a thousand households on the Dibao roll: income over the line within the year, and income that changes below it.</summary>
    public const int RisesOver = 34, Changes = 60;

    /// <summary>People outside who owe support and are asked about too, for each hundred households that are checked.</summary>
    public const int Supporters = 172;

    /// <summary>People without a livelihood who are helped in the year; of them escorted home, and followed up.</summary>
    public const int Relieved = 229, EscortedHome = 14, FollowedUp = 16;

    /// <summary>Of a thousand of them: helped in the street; come without anybody knowing who they are.</summary>
    public const int HelpedOutside = 100, ComeUnknown = 150;

    /// <summary>Mandatory reports of harm to children in the year; of them with temporary guardianship.</summary>
    public const int HarmReports = 6, TakenInCare = 2;

    /// <summary>Petitions that the bureau answers in the year; all that come, with those of other offices.</summary>
    public const int PetitionsAnswered = 15, Petitions = 34;

    /// <summary>Of a thousand people in a year.</summary>
    public const int Births = 7, Moves = 2;
}
