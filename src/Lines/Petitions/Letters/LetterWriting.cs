using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Petitions;

/// <summary>Writes the letters of the steps (制作文书). Who gave no name gets none, and can be told nothing.</summary>
internal static class LetterWriting
{
    public static void Write<T>(Work<T> work, Petition petition, PetitionLetterKind kind, IEnumerable<string> paragraphs) => work.Db.PetitionLetters.Add(new PetitionLetter
    {
        PetitionLetterId = work.Clock.NewId(),
        PetitionId = petition.PetitionId,
        AreaCode = petition.AreaCode,
        Kind = kind,
        Addressee = petition.ShownName,
        Body = string.Join('\n', [$"您于{petition.ReceivedOn.Title()}提出的信访事项（信访编号 {petition.Number}），现将有关情况告知如下：", .. paragraphs.Select(p => p.ReplaceLineEndings(" ")), .. Hardship(petition, kind), "依据：信访工作条例。"]),
        Office = DivisionCatalogue.Shipped.NameOf(petition.AreaCode[..6], work.Today) + "民政局",
        Day = work.Today,
    });

    /// <summary>Request, facts, opinion, legal ground, and what can still be asked for (信访工作条例).</summary>
    public static IEnumerable<string> Opinion(Petition petition, PetitionOpinion opinion)
    {
        yield return $"您的请求：{petition.Request}";
        yield return $"认定的事实：{opinion.Facts.Trim()}";
        yield return $"处理意见：{opinion.Opinion.Trim()}";
        yield return $"法律依据：{opinion.Ground.Trim()}";
        yield return petition.RecheckAskedAt is not null ? "本意见为终结意见，不再受理同一事实和理由的信访请求。"
            : petition.ReviewAskedAt is not null ? "对本复查意见不服的，可以自收到之日起三十日内向复查机关的上一级机关申请复核。"
            : "对本处理意见不服的，可以自收到之日起三十日内向本机关的上一级机关申请复查。";
    }

    private static IEnumerable<string> Hardship(Petition petition, PetitionLetterKind kind) =>
        petition.IsPoor && kind is (PetitionLetterKind.Accepted or PetitionLetterKind.Answer) ? ["生活确有困难的，可以向户籍地或者居住地镇街申请社会救助。"] : [];
}
