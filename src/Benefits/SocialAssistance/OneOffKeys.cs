using Huimin.Policy.Parameters;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// Batches of a one-off subsidy (一次性生活补助批次): a row for the month of the batch with the approval as its source; in every other month nothing is paid.
/// </summary>
public static class OneOffKeys
{
    private const string Basis = "一次性补助批次的批文";

    public static readonly ParameterKey Dibao = Batch("oneoff.dibao", "一次性生活补助：低保对象每人");
    public static readonly ParameterKey Tekun = Batch("oneoff.tekun", "一次性生活补助：特困人员每人");
    public static readonly ParameterKey Children = Batch("oneoff.children", "一次性生活补助：孤儿和事实无人抚养儿童每人");
    public static readonly ParameterKey Margin = Batch("oneoff.margin", "一次性生活补助：低保边缘人口每人");

    private static ParameterKey Batch(string key, string title) => new(key, title, ParameterUnit.Fen, 0, 5_000_00, Basis) { Otherwise = 0 };
}
