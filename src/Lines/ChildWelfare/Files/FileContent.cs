using Huimin.Values;

namespace Huimin.ChildWelfare;

/// <summary>What is written in the file of a child (档案内容), as a form or a sheet gives it.</summary>
/// <param name="Kinds">Why the child has a file.</param>
/// <param name="Guardian">监护人</param>
/// <param name="GuardianRelation">与儿童关系</param>
/// <param name="Entrusted">受委托照护人</param>
/// <param name="EntrustedRelation">与儿童关系</param>
/// <param name="NoticeOn">书面告知日</param>
/// <param name="Study">就学情况</param>
/// <param name="School">学校</param>
/// <param name="Responsible">村（居）责任人</param>
/// <param name="Support">救助保障情况</param>
/// <param name="Note">备注, 变更原因</param>
public sealed record FileContent(
    ChildKinds Kinds, string Guardian, string GuardianRelation, string Entrusted, string EntrustedRelation, DateOnly? NoticeOn, ChildStudy Study, string School, string Responsible, ChildSupport Support, string Note)
{
    /// <summary>Without the reason of the change: whether anything is otherwise.</summary>
    public bool SaysSame(FileContent other) => this with { Note = "" } == other with { Note = "" };

    public static FileContent Of(ChildFileState s) =>
        new(s.Kinds, s.Guardian, s.GuardianRelation, s.Entrusted, s.EntrustedRelation, s.NoticeOn, s.Study, s.School, s.Responsible, s.Support, s.Note);

    /// <summary>Trimmed; the field that cannot be.</summary>
    public Result<FileContent> Read(DateOnly today)
    {
        var read = this with
        {
            Guardian = Guardian.Trim(),
            GuardianRelation = GuardianRelation.Trim(),
            Entrusted = Entrusted.Trim(),
            EntrustedRelation = EntrustedRelation.Trim(),
            School = Study == ChildStudy.AtSchool ? School.Trim() : "",
            Responsible = Responsible.Trim(),
            Note = Note.Trim(),
        };
        const ChildKinds all = ChildKinds.LeftBehind | ChildKinds.InDifficulty | ChildKinds.Migrant;
        if (Kinds == ChildKinds.None || (Kinds & ~all) != 0) return ChildRefusals.KindMissing.For(nameof(Kinds));
        if (read.Guardian.Length == 0) return ChildRefusals.GuardianMissing.For(nameof(Guardian));
        if (NoticeOn > today) return ChildRefusals.InFuture.For(nameof(NoticeOn));
        if (NoticeOn is not null && read.Entrusted.Length == 0) return ChildRefusals.EntrustedMissing.For(nameof(Entrusted));
        if (Study == ChildStudy.None || !Enum.IsDefined(Study)) return ChildRefusals.StudyMissing.For(nameof(Study));
        if (Study == ChildStudy.AtSchool && read.School.Length == 0) return ChildRefusals.SchoolMissing.For(nameof(School));
        return Enum.IsDefined(Support) ? read : read with { Support = ChildSupport.None };
    }
}
