namespace Huimin.Benefits.Grants;

/// <summary>
/// One kind of money that is granted once to a locked list of people (一次性发放类别), by a document and without an application. Its code is the programme under
/// which the money is paid and counted.
/// </summary>
/// <param name="Code">Code of the programme.</param>
/// <param name="Title">As screens and bank files write it.</param>
/// <param name="Line">The line of business that answers for it.</param>
public sealed record GrantKind(string Code, string Title, string Line)
{
    /// <summary>The laws and documents it rests on (依据), besides the document of each grant.</summary>
    public required string Basis { get; init; }

    /// <summary>Fen that one person gets at the most (每人限额): above it somebody has mistyped.</summary>
    public required long MostFen { get; init; }

    /// <summary>For how many days the list is put up (公示天数); none where the law forbids it, as for children (handbook §7.1).</summary>
    public int NoticeDays { get; init; }

    /// <summary>
    /// The money goes to an institution, such as the insurer (付给机构): the list and its amounts are kept, nothing is paid to persons, and claims are taken in.
    /// </summary>
    public bool IsPaidToInstitution { get; init; }

    /// <summary>What the remark of a row says (备注的含义), such as 学年.</summary>
    public string Remark { get; init; } = "备注";

    public bool IsPublished => NoticeDays > 0;
}
