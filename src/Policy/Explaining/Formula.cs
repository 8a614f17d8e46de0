using System.Text;
using Huimin.Policy.Lanes;

namespace Huimin.Policy.Explaining;

/// <summary>How a step came about, in one line (算式): 低保标准×人数 1470.00 元 − 家庭月收入 1200.00 元. Named steps, facts and parameters stand for themselves.</summary>
internal readonly struct Formula(Wording wording)
{
    private readonly StringBuilder text = new();

    public static string Of(Step step, Wording wording)
    {
        var formula = new Formula(wording);
        formula.Write(step, 0);
        return formula.text.ToString();
    }

    private void Leaf(Step step)
    {
        if (wording.Title(step) is { } title) text.Append(title).Append(step.IsTruth ? "（" : " ");
        text.Append(Wording.Value(step));
        if (step.IsTruth && step.Name is not null) text.Append('）');
    }

    /// <param name="step">What is written.</param>
    /// <param name="tight">How tightly what stands around it binds: 0 nothing, 1 或, 2 且, 3 sums, 4 products.</param>
    private void Write(Step step, int tight)
    {
        if (step.Name is not null || step.Kind == StepKind.Constant)
        {
            Leaf(step);
            return;
        }

        switch (step.Kind)
        {
            case StepKind.Add: Pair(step, " + ", 3, tight); break;
            case StepKind.Subtract: Pair(step, " − ", 3, tight); break;
            case StepKind.Multiply: Pair(step, " × ", 4, tight); break;
            case StepKind.Percent: Divided(step, " 的 "); break;
            case StepKind.PerTenThousand: Divided(step, " 的万分之 "); break;
            case StepKind.Over or StepKind.Share: Divided(step, " ÷ "); break;
            case StepKind.Min: Call("取低者", step); break;
            case StepKind.Max: Call("取高者", step); break;
            case StepKind.And: Pair(step, " 且 ", 2, tight); break;
            case StepKind.Or: Pair(step, " 或 ", 1, tight); break;
            case StepKind.Not: text.Append("不是“"); Write(step.First!, 0); text.Append('”'); break;
            case StepKind.Chosen: Write(step.First!, tight); break;
            case StepKind.Select: Write(step.First!.Holds ? step.Second! : step.Third!, tight); break;
            case StepKind.When: When(step); break;
            case StepKind.OneMoreIf or StepKind.OneLessIf: Counted(step); break;
            default: Compare(step, tight); break;
        }
    }

    private void Pair(Step step, string sign, int binds, int tight)
    {
        var brackets = binds < tight;
        if (brackets) text.Append('（');
        Write(step.First!, binds);
        text.Append(sign);
        Write(step.Second!, step.Kind == StepKind.Subtract ? binds + 1 : binds);
        if (brackets) text.Append('）');
    }

    private void Divided(Step step, string by)
    {
        Write(step.First!, 4);
        text.Append(by);
        Write(step.Second!, 4);
        if (step.Kind == StepKind.Percent && step.Second!.Unit != Unit.Percent) text.Append('%');
        if (step.Rounding != Rounding.Down) text.Append('（').Append(step.Rounding.Title()).Append('）');
    }

    private void Call(string name, Step step)
    {
        text.Append(name).Append('（');
        Write(step.First!, 0);
        text.Append('，');
        Write(step.Second!, 0);
        text.Append('）');
    }

    private void When(Step step)
    {
        if (step.First!.Holds)
        {
            Write(step.Second!, 0);
            return;
        }

        text.Append("0，因为不成立：");
        Write(step.First, 0);
    }

    /// <summary>A count that went up or down member by member, as one count.</summary>
    private void Counted(Step step)
    {
        var (more, less) = (0, 0);
        var from = step;
        while (from.Kind is StepKind.OneMoreIf or StepKind.OneLessIf && from.Name is null)
        {
            if (from.Second!.Holds && from.Kind == StepKind.OneMoreIf) more++;
            else if (from.Second!.Holds) less++;
            from = from.First!;
        }

        if (from is not { Kind: StepKind.Constant, Value: 0 }) Write(from, 3);
        if (more > 0 || from is { Kind: StepKind.Constant, Value: 0 }) text.Append(null, $"{(from is { Kind: StepKind.Constant, Value: 0 } ? "" : " + ")}符合的 {more}");
        if (less > 0) text.Append(null, $" − 不计的 {less}");
    }

    private void Compare(Step step, int tight)
    {
        if (tight > 2) text.Append('（');
        Write(step.First!, 3);
        text.Append(Relation.Title(step.Kind, step.Holds));
        Write(step.Second!, 3);
        if (tight > 2) text.Append('）');
    }
}
