namespace Huimin.Registry;

/// <summary>What a column of a register can mean (导入字段). Numbers are stored: never renumber.</summary>
public enum ImportField
{
    /// <summary>Left out (不导入).</summary>
    None = 0,
    Name = 1,
    IdNumber = 2,
    Household = 3,
    Relation = 4,
    Area = 5,
    Address = 6,
    Sex = 7,
    BirthDate = 8,
    Ethnic = 9,
    Hukou = 10,
    Phone = 11,
    DisabilityCategory = 12,
    DisabilityDegree = 13,
    DisabilityCertificate = 14,
    DisabilityUntil = 15,
    NoIdReason = 16,
    Protected = 17,
}

public static class ImportFields
{
    // As headings are written in offices, the commonest first; the first of each is its title.
    private static readonly (ImportField Field, string[] Words)[] Headings =
    [
        (ImportField.Name, ["姓名", "成员姓名", "人员姓名", "名字", "家庭成员"]),
        (ImportField.IdNumber, ["身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "证件号码", "证件号", "身份号码", "身份证"]),
        (ImportField.Household, ["户号", "户编号", "家庭编号", "户口簿号", "户籍编号"]),
        (ImportField.Relation, ["与户主关系", "与户主的关系", "家庭关系", "与户主", "关系"]),
        (ImportField.Area, ["村社区", "村社区代码", "区划代码", "行政区划代码", "行政区划", "村（社区）", "村(社区)", "村居", "所属村社区", "所在村社区", "村", "社区"]),
        (ImportField.Address, ["住址", "家庭住址", "现住址", "地址", "详细地址", "家庭地址", "居住地址", "户籍地址"]),
        (ImportField.Sex, ["性别"]),
        (ImportField.BirthDate, ["出生日期", "出生年月日", "生日", "出生年月"]),
        (ImportField.Ethnic, ["民族"]),
        (ImportField.Hukou, ["户口性质", "户籍性质", "户口类型", "城乡", "户口类别"]),
        (ImportField.Phone, ["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"]),
        (ImportField.DisabilityCategory, ["残疾类别", "残疾类型"]),
        (ImportField.DisabilityDegree, ["残疾等级", "残疾级别"]),
        (ImportField.DisabilityCertificate, ["残疾证号", "残疾人证号", "残疾证号码"]),
        (ImportField.DisabilityUntil, ["残疾证有效期", "残疾证有效期至", "残疾证到期日"]),
        (ImportField.NoIdReason, ["无证原因", "无身份证原因", "无号码原因"]),
        (ImportField.Protected, ["特殊保护", "是否特殊保护"]),
    ];

    private static readonly Dictionary<string, ImportField> ByHeading = Headings
        .SelectMany(h => h.Words.Select(w => (Word: SearchKeys.OfAddress(w), h.Field))).GroupBy(x => x.Word).ToDictionary(g => g.Key, g => g.First().Field, StringComparer.Ordinal);

    public static string Title(this ImportField field) => field == ImportField.None ? "不导入" : Array.Find(Headings, h => h.Field == field).Words[0];

    /// <summary>The fields that a person can choose for a column.</summary>
    public static IReadOnlyList<ImportField> All { get; } = [ImportField.None, .. Headings.Select(h => h.Field)];

    /// <summary>What the headings seem to mean; a field is given to the first column that fits.</summary>
    public static IReadOnlyList<ImportField> Guess(IReadOnlyList<string> headings)
    {
        var taken = new HashSet<ImportField>();
        return [.. headings.Select(h => Of(h) is var field && field != ImportField.None && taken.Add(field) ? field : ImportField.None)];
    }

    private static ImportField Of(string heading)
    {
        var key = SearchKeys.OfAddress(heading);
        if (ByHeading.TryGetValue(key, out var field)) return field;
        var last = SearchKeys.OfAddress(heading[(heading.LastIndexOf('/') + 1)..]);
        return ByHeading.GetValueOrDefault(last);
    }
}
