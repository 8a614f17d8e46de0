using System.Security.Cryptography;
using Huimin.Data;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Casework;

/// <summary>
/// Writes the letters of the steps (制作文书): what was applied for, what was found in words and figures, what follows, and what the family can do if it
/// disagrees (社会救助法第四十五条、第四十八条、第七十六条).
/// </summary>
internal static class LetterWriting
{
    private const string Remedy = "对本决定不服的，可以自收到之日起六十日内向区人民政府申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";

    public static async Task WriteAsync(Work<Guid> work, CaseFile file, Procedure procedure, Transition step, string note, MadeDecision? decision, CancellationToken ct)
    {
        var person = await work.Db.People.AsNoTracking().SingleAsync(p => p.PersonId == file.ApplicantId, ct);
        work.Db.Letters.Add(new Letter
        {
            LetterId = work.Clock.NewId(),
            CaseId = file.CaseId,
            HouseholdId = file.HouseholdId,
            AreaCode = file.AreaCode,
            Kind = step.Letter,
            Addressee = person.Name,
            Body = string.Join('\n', Paragraphs(file, procedure, step, note, decision)),
            Office = Office(file, step, work.Today),
            Day = work.Today,
            Token = RandomNumberGenerator.GetHexString(32, lowercase: true),
        });
    }

    private static IEnumerable<string> Paragraphs(CaseFile file, Procedure procedure, Transition step, string note, MadeDecision? decision)
    {
        yield return $"您于{file.AppliedOn.Title()}提出的“{procedure.Title}”（办件编号 {file.Number}），现将办理情况告知如下：";
        foreach (var line in step.Letter switch
        {
            LetterKind.Accepted => ["您的申请材料齐全，已予受理。办理进度可凭办件编号在网上或者村（社区）、镇（街道）窗口查询。"],
            LetterKind.Supplement => [$"您的申请还需要补充：{note}。请补齐后交回受理窗口；补正时间不计入办理期限。"],
            LetterKind.Hearing => [$"经核查，拟调整或者终止您家的待遇：{note}。在作出决定之前，您有权陈述意见、提供材料。"],
            _ => Decided(step, note, decision),
        }) yield return line;
        if (step.Basis.Length + procedure.Basis.Length > 0) yield return $"依据：{(step.Basis.Length > 0 ? step.Basis : procedure.Basis)}。";
        if (decision is not null) yield return Remedy;
    }

    private static IEnumerable<string> Decided(Transition step, string note, MadeDecision? decision)
    {
        foreach (var line in decision?.Content.Lines ?? [])
        {
            yield return Result(step, line, decision!.Content.FromMonth);
            foreach (var reason in line.Reasons) yield return reason;
        }

        if (note.Length > 0) yield return $"理由：{note}";
        if (decision is { Content.IsPending: true }) yield return "以上金额所依据的部分标准尚待核实，核实后如有差异，按月补差。";
    }

    private static string Result(Transition step, DecisionLine line, Month from) => step.Effect switch
    {
        CaseEffect.Deny => $"{line.Title}：不予确认。",
        CaseEffect.End => $"{line.Title}：自{from.Title}起终止。",
        CaseEffect.AdjustBack => $"{line.Title}：自{from.Title}起{(line.DueFen == 0 ? "终止" : $"调整为 {Yuan(line.DueFen)} 元")}（原为每月 {Yuan(line.PaidFen)} 元）；此后多领的部分应当退回，数额以追缴通知为准。",
        CaseEffect.Adjust when line.DueFen == 0 => $"{line.Title}：不再符合条件，自{from.Title}起终止（原为每月 {Yuan(line.PaidFen)} 元）。",
        CaseEffect.Adjust when line.DueFen == line.PaidFen => $"{line.Title}：维持每月 {Yuan(line.DueFen)} 元不变。",
        CaseEffect.Adjust => $"{line.Title}：自{from.Title}起由每月 {Yuan(line.PaidFen)} 元调整为 {Yuan(line.DueFen)} 元。",
        _ when line.DueFen == 0 => $"{line.Title}：予以认定，自{from.Title}起生效。",
        _ => $"{line.Title}：予以确认，自{from.Title}起发给 {Yuan(line.DueFen)} 元。",
    };

    private static string Office(CaseFile file, Transition step, DateOnly today)
    {
        var byTown = (step.RoleFor(file.IsDelegated) & (Roles.Town | Role.VillageAide)) != 0;
        var divisions = DivisionCatalogue.Shipped;
        return byTown ? divisions.NameOf(file.AreaCode[..9], today) + "人民政府（办事处）" : divisions.NameOf(file.AreaCode[..6], today) + "民政局";
    }

    private static string Yuan(long fen) => new Money(fen).ToString();
}
