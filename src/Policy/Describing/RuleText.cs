using System.Text;
using Huimin.Policy.Explaining;

namespace Huimin.Policy.Describing;

/// <summary>
/// A step of a rule in words without a household (规则的文字): 家庭月人均收入 低于 适用的低保标准. Facts stand by their names, standards with their value of
/// the month. Read from a derivation of any household, because every reading walks the same steps.
/// </summary>
internal readonly struct RuleText()
{
    // A bound of five million yuan only keeps the wide lanes within 32 bits; no household comes near it.
    private const long Guard = 100_000_000;
    private readonly StringBuilder text = new();

    /// <summary>How a named step is found; what has a name inside stands by its name.</summary>
    public static string Of(Step step)
    {
        var words = new RuleText();
        words.Inside(step.Kind == StepKind.Named ? step.First! : step, 0);
        return words.text.ToString();
    }

    /// <summary>What a fact is called without its value: 年满60周岁, 死亡日期至今月数.</summary>
    public static string Fact(Step step) => step.Name == step.Term!.Title ? step.Term.Title
        : step.Name!.LastIndexOf('，') is >= 0 and var comma ? step.Name[(comma + 1)..]
        : step.Term.Title + "至今月数";

    /// <param name="step">What is written.</param>
    /// <param name="tight">How tightly what stands around it binds: 0 nothing, 1 或, 2 且, 3 sums, 4 products.</param>
    private void Write(Step step, int tight)
    {
        if (step.Kind == StepKind.Named) text.Append(step.Name);
        else Inside(step, tight);
    }

    private void Inside(Step step, int tight)
    {
        switch (step.Kind)
        {
            case StepKind.Named: text.Append(step.Name); break;
            case StepKind.Chosen: Write(step.First!, tight); break;
            case StepKind.Fact: text.Append(Fact(step)); break;
            case StepKind.Parameter: text.Append(step.Name).Append(' ').Append(Wording.Value(step)); break;
            case StepKind.Table: text.Append(step.Name); break;
            case StepKind.Constant: text.Append(step.IsTruth ? step.Holds ? "总是" : "从不" : Wording.Value(step)); break;
            case StepKind.Add: Pair(step, " ＋ ", 3, tight); break;
            case StepKind.Subtract: Pair(step, " － ", 3, tight); break;
            case StepKind.Multiply: Pair(step, " × ", 4, tight); break;
            case StepKind.Percent: Pair(step, " 的 ", 4, tight); break;
            case StepKind.PerTenThousand: Pair(step, " 乘以万分之 ", 4, tight); break;
            case StepKind.Min when step.Second is { Kind: StepKind.Constant, Value: >= Guard }: Write(step.First!, tight); break;
            case StepKind.Share when Rounded(step) is { } shared: Pair(shared, step.Second!, " ÷ ", 4, tight); text.Append("（四舍五入）"); break;
            case StepKind.Over or StepKind.Share: Pair(step, " ÷ ", 4, tight); break;
            case StepKind.Min: Call("两者取低", step); break;
            case StepKind.Max: Call("两者取高", step); break;
            case StepKind.And: And(step, tight); break;
            case StepKind.Or: Pair(step, "，或者 ", 1, tight); break;
            case StepKind.Not: text.Append("不是“"); Write(step.First!, 0); text.Append('”'); break;
            case StepKind.When: Condition(step.First!); Write(step.Second!, 0); break;
            case StepKind.Select: Select(step, tight); break;
            case StepKind.OneMoreIf: Counted(step, "＋"); break;
            case StepKind.OneLessIf: Counted(step, "－"); break;
            default: Compare(step); break;
        }
    }

    private void Pair(Step step, string sign, int binds, int tight) => Pair(step.First!, step.Second!, sign, binds, tight, step.Kind == StepKind.Subtract ? 1 : 0);

    private void Pair(Step first, Step second, string sign, int binds, int tight, int secondTighter = 0)
    {
        var brackets = binds < tight;
        if (brackets) text.Append('（');
        Write(first, binds);
        text.Append(sign);
        Write(second, binds + secondTighter);
        if (brackets) text.Append('）');
    }

    /// <summary>What is shared, where half the count is added before: that is how a share is rounded.</summary>
    private static Step? Rounded(Step share) =>
        share.First is { Kind: StepKind.Add, Second: { Kind: StepKind.Over, Second.Value: 2 } half } sum && half.First == share.Second ? sum.First : null;

    /// <summary>残疾等级 不低于 1 and 残疾等级 不高于 2 are one thing to say: 残疾等级为一级、二级.</summary>
    private void And(Step step, int tight)
    {
        if (ChoiceSet.Of(step) is { } choices) text.Append(choices.Text);
        else Pair(step, "，并且 ", 2, tight);
    }

    private void Call(string name, Step step)
    {
        text.Append(name).Append('（');
        Write(step.First!, 0);
        text.Append('；');
        Write(step.Second!, 0);
        text.Append('）');
    }

    private void Condition(Step condition)
    {
        text.Append('“');
        Write(condition, 0);
        text.Append("”的，");
    }

    private void Select(Step step, int tight)
    {
        if (tight > 0) text.Append('（');
        Condition(step.First!);
        Write(step.Second!, 1);
        text.Append("；否则 ");
        Write(step.Third!, 0);
        if (tight > 0) text.Append('）');
    }

    private void Counted(Step step, string sign)
    {
        if (step.First is not { Kind: StepKind.Constant, Value: 0 })
        {
            Write(step.First!, 3);
            text.Append(' ').Append(sign).Append(' ');
        }

        text.Append('“');
        Write(step.Second!, 0);
        text.Append("”的人数");
    }

    private void Compare(Step step)
    {
        if (ChoiceSet.Of(step) is { } choices)
        {
            text.Append(choices.Text);
            return;
        }

        // 人数 > 0 says that there is somebody.
        if (step is { Kind: StepKind.Greater, Second: { Kind: StepKind.Constant, Value: 0 }, First.Kind: StepKind.OneMoreIf })
        {
            text.Append("有人");
            Counted(step.First, "＋");
            text.Length -= "的人数".Length;
            return;
        }

        Write(step.First!, 3);
        text.Append(Relation.Title(step.Kind, true));
        if (step.Second is { Kind: StepKind.Constant } number) text.Append(Wording.Value(number.Value, step.First!.Unit));
        else Write(step.Second!, 3);
    }
}
