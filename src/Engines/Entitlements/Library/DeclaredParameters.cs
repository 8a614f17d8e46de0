using System.Reflection;
using Huimin.Benefits;
using Huimin.Policy;
using Huimin.Policy.Parameters;

namespace Huimin.Entitlements.Library;

/// <summary>
/// The parameters that each programme declares beside its rule (项目的参数): also those of ways that are not chosen at present, which no step of a derivation
/// shows.
/// </summary>
internal static class DeclaredParameters
{
    public static IReadOnlyDictionary<Programme, IReadOnlyList<Parameter>> Of(BenefitBook.Parameters values)
    {
        var found = new Dictionary<Programme, IReadOnlyList<Parameter>>();
        foreach (var field in typeof(BenefitBook.Parameters).GetFields())
        {
            var about = field.FieldType.DeclaringType?.GetProperty("About", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
            if (about is Programme programme) found[programme] = [.. Read(field.GetValue(values)!).DistinctBy(p => p.Key)];
        }

        return found;
    }

    private static IEnumerable<Parameter> Read(object group)
    {
        foreach (var field in group.GetType().GetFields())
        {
            var value = field.GetValue(group);
            if (value is Parameter { Key: not null } parameter) yield return parameter;
            else if (value is not null && field.FieldType.Name == "Parameters")
            {
                foreach (var inner in Read(value)) yield return inner;
            }
        }
    }
}
