using Huimin.Values;

namespace Huimin.SocialAssistance;

/// <summary>What stands in one agreement (协议条款).</summary>
/// <param name="PersonId">Who is looked after.</param>
/// <param name="Carer">The name of the person or office.</param>
/// <param name="Relation">To the person.</param>
/// <param name="Duty">What is promised.</param>
/// <param name="TimesAWeek">How often.</param>
/// <param name="AllowanceFen">In fen a month.</param>
/// <param name="SignedOn">The day of the signatures.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidUntil">Last day.</param>
public sealed record CareTerms(Guid PersonId, string Carer, CareRelation Relation, CareDuty Duty, int TimesAWeek, long AllowanceFen, DateOnly SignedOn, DateOnly ValidFrom, DateOnly ValidUntil)
{
    private const int Most = 21;
    private const long MostFen = 10_000_00;

    /// <summary>What is wrong with it by itself; null when nothing is.</summary>
    internal Refusal? Check(DateOnly today)
    {
        if (Carer.Trim().Length < 2) return CareRefusals.CarerMissing.For(nameof(Carer));
        if (!Enum.IsDefined(Relation)) return CareRefusals.RelationMissing.For(nameof(Relation));
        if (Duty == CareDuty.None || (int)Duty > 7) return CareRefusals.DutyMissing.For(nameof(Duty));
        if (TimesAWeek is < 1 or > Most) return CareRefusals.FrequencyWrong.For(nameof(TimesAWeek));
        if (AllowanceFen is < 0 or > MostFen) return CareRefusals.AllowanceWrong.For("Allowance");
        if (SignedOn > today) return CareRefusals.SignedInFuture.For(nameof(SignedOn));
        if (ValidFrom < SignedOn) return CareRefusals.TermWrong.For(nameof(ValidFrom));
        return ValidUntil < ValidFrom || ValidUntil < today ? CareRefusals.TermWrong.For(nameof(ValidUntil)) : null;
    }
}
