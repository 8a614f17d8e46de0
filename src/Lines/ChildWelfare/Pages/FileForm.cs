using Huimin.Registry.Pages;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.ChildWelfare.Pages;

/// <summary>What the forms about a child's file post, as typed.</summary>
public class FileForm
{
    public string? IdNumber { get; set; }
    public string? OpenedOn { get; set; }
    public bool LeftBehind { get; set; }
    public bool InDifficulty { get; set; }
    public bool Migrant { get; set; }
    public string? Guardian { get; set; }
    public string? GuardianRelation { get; set; }
    public string? Entrusted { get; set; }
    public string? EntrustedRelation { get; set; }
    public string? NoticeOn { get; set; }
    public string? Study { get; set; }
    public string? School { get; set; }
    public string? Responsible { get; set; }
    public string? Support { get; set; }
    public string? Note { get; set; }

    /// <summary>What the file says now, for the form that changes it; the reason is asked anew.</summary>
    public static FileForm Of(ChildFileState s) => new()
    {
        LeftBehind = s.Kinds.HasFlag(ChildKinds.LeftBehind),
        InDifficulty = s.Kinds.HasFlag(ChildKinds.InDifficulty),
        Migrant = s.Kinds.HasFlag(ChildKinds.Migrant),
        Guardian = s.Guardian,
        GuardianRelation = s.GuardianRelation,
        Entrusted = s.Entrusted,
        EntrustedRelation = s.EntrustedRelation,
        NoticeOn = Written.Day(s.NoticeOn),
        Study = Choices.Word(s.Study),
        School = s.School,
        Responsible = s.Responsible,
        Support = Choices.Word(s.Support),
    };

    public Result<FileContent> Read()
    {
        var notice = PersonForm.Day(NoticeOn, nameof(NoticeOn));
        if (!notice.Ok) return notice.Refusal;
        var kinds = (LeftBehind ? ChildKinds.LeftBehind : 0) | (InDifficulty ? ChildKinds.InDifficulty : 0) | (Migrant ? ChildKinds.Migrant : 0);
        return new FileContent(
            kinds, Guardian ?? "", GuardianRelation ?? "", Entrusted ?? "", EntrustedRelation ?? "", notice.Value, Choices.Read<ChildStudy>(Study), School ?? "", Responsible ?? "", Choices.Read<ChildSupport>(Support), Note ?? "");
    }
}

/// <summary>What the forms of one file post besides, as typed.</summary>
public sealed class StepForm : FileForm
{
    public string? ReviewedOn { get; set; }
    public bool IsCare { get; set; }
    public string? ReviewNote { get; set; }
    public string? AssessedOn { get; set; }
    public string? Assessor { get; set; }
    public string? Care { get; set; }
    public string? Safety { get; set; }
    public string? Ability { get; set; }
    public string? Mind { get; set; }
    public string? Means { get; set; }
    public bool SuspectedHarm { get; set; }
    public bool Alone { get; set; }
    public bool GuardianDetained { get; set; }
    public string? Findings { get; set; }
    public string? ClosedOn { get; set; }
    public string? Ending { get; set; }
    public string? EndNote { get; set; }

    public RiskPoints Points => new(Show.Number(Care), Show.Number(Safety), Show.Number(Ability), Show.Number(Mind), Show.Number(Means));

    public RiskVeto Veto => (SuspectedHarm ? RiskVeto.SuspectedHarm : 0) | (Alone ? RiskVeto.Alone : 0) | (GuardianDetained ? RiskVeto.GuardianDetained : 0);

    /// <summary>The points of a dimension as typed.</summary>
    public string? Typed(string dimension) => dimension switch { nameof(Care) => Care, nameof(Safety) => Safety, nameof(Ability) => Ability, nameof(Mind) => Mind, _ => Means };
}
