using System.Text;

namespace Huimin.Policy.Explaining;

/// <summary>A derivation in sentences (文字说明), for a notice or the calculator: what was found, what is missing, what would change it.</summary>
public static class Letter
{
    /// <summary>One condition as it turned out: 家庭月收入 512.40 元，低于 2026年城市低保标准 735.00 元/月。</summary>
    public static string Sentence(Step condition, Wording? wording = null)
    {
        wording ??= Wording.Plain;
        var bare = Bare(condition);
        var name = wording.Title(condition);
        if (bare.Kind is StepKind.Fact) return $"{wording.Title(bare)}：{Wording.Value(bare)}。";
        if (name is not null && IsToCome(bare.First)) return $"{name}：{Wording.Value(condition)}。";
        if (!Relation.Is(bare.Kind)) return name is null ? Formula.Of(bare, wording) + "。" : $"{name}：{Wording.Value(condition)}（{Formula.Of(bare, wording)}）。";
        return Side(bare.First!, wording) + "，" + Relation.Title(bare.Kind, bare.Holds).Trim() + Side(bare.Second!, wording, pad: true) + "。";
    }

    /// <summary>Why the condition holds: one sentence for each part that must.</summary>
    public static IReadOnlyList<string> Why(Step condition, Wording? wording = null) =>
        [.. Parts(condition, condition.Holds).Select(p => Sentence(p, wording)).Distinct()];

    /// <summary>What would have to be otherwise, as a sentence; null when nothing can.</summary>
    public static string? WhatWouldChange(Step condition, Wording? wording = null)
    {
        if (Changes.ToTurn(condition) is not { Count: > 0 } changes) return null;
        wording ??= Wording.Plain;
        var text = new StringBuilder(changes.Count == 1 ? "只差这一项：" : "需要同时满足：");
        text.AppendJoin("；", changes.Select(c => Phrase(c, wording)));
        return text.Append('。').ToString();
    }

    /// <summary>家庭月收入 再少 0.01 元, 不再是“在校学生”.</summary>
    public static string Phrase(Change change, Wording? wording = null)
    {
        wording ??= Wording.Plain;
        var first = change.Condition.First;
        if (first is null) return $"{wording.Title(change.Condition)}应为“{(change.MustHold ? "是" : "否")}”";
        var subject = wording.Title(first) ?? change.Name ?? Formula.Of(first, wording);
        if (change.Gap is not { } gap) return $"{subject}应{(change.MustHold ? "为" : "不为")}“{Choice(change.Condition)}”";
        var unit = first.Unit == Unit.None ? change.Condition.Second!.Unit : first.Unit;
        return $"{subject}{(change.Less ? "减少" : "增加")} {Wording.Value(gap, unit)}";
    }

    /// <summary>The conditions that decide: those of 且 and 或 that turned out as the whole did.</summary>
    private static IEnumerable<Step> Parts(Step step, bool holds)
    {
        var bare = Bare(step);
        if (bare.Kind is not (StepKind.And or StepKind.Or)) return step.Holds == holds ? [step] : [];
        return bare.Parts.Where(p => p.Holds == holds).SelectMany(p => Parts(p, holds));
    }

    /// <summary>A date nobody has given, standing beyond all months: its distance says nothing to a person.</summary>
    private static bool IsToCome(Step? step) => step is { Kind: StepKind.Fact, Origin: null, Value: < 0, Term: { Unit: Unit.Date } term } && term.Default == Terms.PolicyDate.Most;

    private static Step Bare(Step step)
    {
        while (step.Kind is StepKind.Named or StepKind.Chosen && step.IsTruth) step = step.First!;
        return step;
    }

    private static string Side(Step step, Wording wording, bool pad = false)
    {
        if (wording.Title(step) is { } title) return $"{(pad ? " " : "")}{title} {Wording.Value(step)}";
        return step.Kind == StepKind.Constant ? " " + Wording.Value(step) : $" {Formula.Of(step, wording)}（{Wording.Value(step)}）";
    }

    private static string Choice(Step same) => same.First!.Term is { } term ? term.ChoiceTitle((int)same.Second!.Value) : Wording.Value(same.Second!);
}
