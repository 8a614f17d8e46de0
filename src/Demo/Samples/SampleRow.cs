namespace Huimin.Demo;

/// <summary>One row of a sample list, as an office would type it; every field is text and may be wrong.</summary>
public sealed record SampleRow
{
    public static IReadOnlyList<string> Headings { get; } =
        ["户号", "与户主关系", "姓名", "性别", "出生日期", "身份证号码", "民族", "户口性质", "联系电话", "村社区代码", "住址", "残疾类别", "残疾等级"];

    public required string Household { get; init; }
    public required string Relation { get; init; }
    public required string Name { get; init; }
    public required string Sex { get; init; }
    public required string BirthDate { get; init; }
    public required string IdNumber { get; init; }
    public required string Ethnicity { get; init; }
    public required string Hukou { get; init; }
    public required string Phone { get; init; }
    public required string Division { get; init; }
    public required string Address { get; init; }
    public required string DisabilityCategory { get; init; }
    public required string DisabilityDegree { get; init; }

    /// <summary>What is wrong with the row, in a word; null where nothing is.</summary>
    public string? Wrong { get; init; }

    public IReadOnlyList<string> Cells =>
        [Household, Relation, Name, Sex, BirthDate, IdNumber, Ethnicity, Hukou, Phone, Division, Address, DisabilityCategory, DisabilityDegree];
}
