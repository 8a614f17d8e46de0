using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Verification;

/// <summary>A person to compare with (比对对象).</summary>
public sealed record Candidate(Guid PersonId, string NameKey, IdNumber Number, DateOnly? Birth)
{
    /// <summary>Whether the register has a good number, also where it was not read.</summary>
    public bool HasNumber { get; init; } = !Number.IsEmpty;
}

/// <summary>How well a row fits a person, of 100, and why in words without names (比对得分).</summary>
public readonly record struct Match(Guid PersonId, int Score, string Reasons)
{
    /// <summary>From here on it counts by itself.</summary>
    public const int Sure = 90;

    /// <summary>From here on a person looks; below it is somebody else.</summary>
    public const int Doubtful = 50;

    public bool IsSure => Score >= Sure;
    public bool IsSomebody => Score >= Doubtful;
}

/// <summary>
/// Compares a row of a source with people of the register (人员比对): by number, 15 digits lengthened to 18, and by name with day of birth where the number is
/// old, wrong or missing. Nothing doubtful is decided here.
/// </summary>
public static class MatchPeople
{
    /// <summary>The best of the candidates; a score of 0 when nobody fits. Two that fit equally well are doubtful, never sure.</summary>
    public static Match Best(IEnumerable<Candidate> candidates, string name, string number, string birth)
    {
        var key = PersonName.Read(name) is { Ok: true } read ? SearchKeys.OfName(read.Value) : "";
        var id = IdNumber.Read(number);
        var old = number.Count(char.IsAsciiLetterOrDigit) == 15;
        var born = BirthOf(number, birth);
        var best = default(Match);
        var equal = 0;
        foreach (var candidate in candidates)
        {
            var match = Score(candidate, key, id, old, born);
            if (match.Score == best.Score) equal++;
            if (match.Score > best.Score) (best, equal) = (match, 1);
        }

        return best.IsSure && equal > 1 ? best with { Score = Match.Sure - 1, Reasons = best.Reasons + "；不止一人符合" } : best;
    }

    private static Match Score(Candidate candidate, string key, Result<IdNumber> id, bool old, DateOnly? born)
    {
        var sameName = key.Length > 0 && key == candidate.NameKey;
        if (id.Ok && !candidate.Number.IsEmpty && id.Value == candidate.Number)
        {
            var how = old ? "15位旧号与18位号码对应" : "身份证号一致";
            if (sameName) return new(candidate.PersonId, old ? 95 : 100, how + "，姓名一致");
            return key.Length == 0 ? new(candidate.PersonId, 90, how + "，回复没有姓名") : new(candidate.PersonId, 60, how + "，姓名不同");
        }

        if (!sameName || born is null || candidate.Birth != born) return new(candidate.PersonId, 0, "");
        if (!candidate.HasNumber) return new(candidate.PersonId, 75, "姓名和出生日期一致，档案没有身份证号");
        return id.Ok ? new(candidate.PersonId, 55, "姓名和出生日期一致，身份证号不同") : new(candidate.PersonId, 70, "姓名和出生日期一致，回复的身份证号缺失或者有误");
    }

    /// <summary>The day of birth: as it is given, or as it stands in the number, also in one whose other digits are wrong.</summary>
    public static DateOnly? BirthOf(string number, string birth)
    {
        if (Dates.Read(birth) is { Ok: true } given) return given.Value;
        if (IdNumber.Read(number) is { Ok: true } id) return id.Value.BirthDate;
        var plain = string.Concat(number.Where(char.IsAsciiLetterOrDigit));
        return plain.Length == 18 && Dates.Read(plain.AsSpan(6, 8)) is { Ok: true } day ? day.Value : null;
    }
}
