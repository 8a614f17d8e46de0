using Huimin.Data;
using Huimin.Registry;

namespace Huimin.Casework;

/// <summary>A hard case that several departments decide on together (一事一议, 困难群众基本生活保障工作协调机制): who was there, how they voted, what follows.</summary>
public sealed class Conference : IOfHousehold
{
    public required Guid ConferenceId { get; init; }
    public required Guid HouseholdId { get; init; }
    public Guid? CaseId { get; init; }

    [Personal(Why.Handle, Why.Duty, PersonalLevel.General, Why.WhileKept, Why.Read)]
    public required string AreaCode { get; set; }
    public required DateOnly Day { get; init; }

    /// <summary>议题</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Topic { get; init; }

    /// <summary>到会单位 with their votes, one a line: 区医保局 同意.</summary>
    public required string Votes { get; init; }
    public required int For { get; init; }
    public required int Against { get; init; }
    public required int Abstained { get; init; }

    /// <summary>决定: what is to be done.</summary>
    [Personal(Why.Handle, Why.SensitiveDuty, PersonalLevel.Sensitive, Why.WhileKept, Why.Read)]
    public required string Decision { get; init; }

    /// <summary>依据</summary>
    public required string Basis { get; init; }

    /// <summary>责任单位或人</summary>
    public required string Responsible { get; init; }

    /// <summary>回访日期</summary>
    public required DateOnly RevisitOn { get; init; }

    /// <summary>More for than against, and more than half of those present.</summary>
    public bool IsCarried => For > Against && For * 2 > For + Against + Abstained;
}

/// <summary>A vote of one department (表决).</summary>
/// <param name="Unit">The department.</param>
/// <param name="Yes">True for, false against, null abstained.</param>
public sealed record ConferenceVote(string Unit, bool? Yes)
{
    public string Line => $"{Unit} {(Yes switch { true => "同意", false => "不同意", _ => "弃权" })}";

    /// <summary>Reads lines as people write them: 区医保局 同意.</summary>
    public static IReadOnlyList<ConferenceVote>? Read(string text)
    {
        var votes = new List<ConferenceVote>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split([' ', '\u3000', '：', ':', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length != 2) return null;
            bool? yes = parts[1] switch { "同意" => true, "不同意" => false, _ => null };
            if (yes is null && parts[1] != "弃权") return null;
            if (votes.Any(v => v.Unit == parts[0])) return null;
            votes.Add(new ConferenceVote(parts[0], yes));
        }

        return votes;
    }
}
