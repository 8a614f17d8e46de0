using System.Globalization;
using System.Text;
using Huimin.Benefits.Grants;

namespace Huimin.Demo;

/// <summary>One line of a named list: who, how much, and what the kind wants to know besides.</summary>
internal sealed record ListedPerson(SyntheticPerson Person, long Fen, string Remark = "");

/// <summary>A named list as schools and offices hand it in for a one-off grant (名单文件).</summary>
internal static class NamedList
{
    public static string Write(GrantKind kind, IEnumerable<ListedPerson> rows)
    {
        var text = new StringBuilder($"证件号码,姓名,金额,{kind.Remark}\n");
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"{row.Person.IdNumberText},{row.Person.Name},{row.Fen / 100}.{row.Fen % 100:00},{row.Remark}\n");
        return text.ToString();
    }
}
