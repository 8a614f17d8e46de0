using System.Reflection;
using System.Text.RegularExpressions;
using Huimin.Values;

namespace Huimin.App.Tests.Tidiness;

/// <summary>Refusals are printed on notices: their codes stay, and their messages help.</summary>
public sealed partial class RefusalTests
{
    private static readonly List<(string Name, Refusal Refusal)> All =
    [
        .. from assembly in Sources.Assemblies
           from type in assembly.GetTypes()
           where type.Name.EndsWith("Refusals", StringComparison.Ordinal)
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Refusal)
           select (type.Name + "." + field.Name, (Refusal)field.GetValue(null)!),
    ];

    [GeneratedRegex("^[A-Z]{2,8}-[0-9]{3}$")]
    private static partial Regex Code();

    [Fact(DisplayName = "拒绝编号全产品唯一、格式一致")]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(All);
        Assert.Empty(All.Where(r => !Code().IsMatch(r.Refusal.Code)).Select(r => $"{r.Name} {r.Refusal.Code}"));
        Assert.Empty(All.GroupBy(r => r.Refusal.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Name))}"));
    }

    [Fact(DisplayName = "一个编号前缀只属于一个模块")]
    public void A_prefix_belongs_to_one_class() => Assert.Empty(
        All.GroupBy(r => r.Refusal.Code.Split('-')[0])
            .Where(g => g.Select(r => r.Name.Split('.')[0]).Distinct().Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Name.Split('.')[0]).Distinct())}"));

    [Fact(DisplayName = "每条拒绝是一句完整的中文")]
    public void Messages_are_chinese_sentences() => Assert.Empty(
        All.Where(r => r.Refusal.Message.Count(c => c is >= '\u4e00' and <= '\u9fff') < 4 || !r.Refusal.Message.TrimEnd().EndsWith('。')).Select(r => $"{r.Name}: {r.Refusal.Message}"));
}
