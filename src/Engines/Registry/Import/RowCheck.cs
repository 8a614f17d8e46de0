using System.Collections.Concurrent;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>Checks one row by itself (逐行检查); used by several threads at once.</summary>
internal sealed class RowCheck(FieldVault vault, DivisionCatalogue divisions, Scope scope, DateOnly asOf, DateOnly today)
{
    private readonly ConcurrentDictionary<string, Result<string>> areas = new(StringComparer.Ordinal);

    /// <summary>The row in stored forms; or null with the reasons added.</summary>
    public CheckedRow? Check(in PersonRow row, List<BadRow> bad)
    {
        var before = bad.Count;
        if (row.Problem is { } problem) bad.Add(new BadRow(row.Line, problem.Column ?? "整行", "", problem.Message, problem.Code, false));
        var area = areas.GetOrAdd(row.Area, AreaOf);
        if (!area.Ok) bad.Add(BadRow.Of(row.Line, ImportField.Area, row.Area, area.Refusal));
        var name = PersonName.Read(row.Name);
        if (!name.Ok) bad.Add(BadRow.Of(row.Line, ImportField.Name, row.Name, name.Refusal));

        (FindingKind, BadRow)? doubt = null;
        var id = default(IdNumber);
        string? badNumber = null;
        if (row.IdNumber.Length > 0)
        {
            var read = IdNumber.Read(row.IdNumber, today);
            if (read.Ok) id = read.Value;
            else if (read.Refusal.Code == ValueRefusals.IdBornLater.Code) bad.Add(BadRow.Of(row.Line, ImportField.IdNumber, row.IdNumber, read.Refusal));
            else
            {
                badNumber = SearchKeys.Plain(row.IdNumber);
                doubt = (FindingKind.BadNumber, BadRow.Of(row.Line, ImportField.IdNumber, row.IdNumber, read.Refusal, canKeep: true));
            }
        }
        else if (row.NoIdReason.Length == 0)
        {
            doubt = (FindingKind.BadNumber, BadRow.Of(row.Line, ImportField.IdNumber, "", RegistryRefusals.NumberMissing, canKeep: true));
        }

        var birth = Birth(row, id, bad, ref doubt);
        var sex = SexOf(row, id, bad, ref doubt);
        var phone = Phone(row, bad);
        var ethnic = Ethnic(row, bad);
        var (household, relation) = Household(row, bad);
        var (category, degree) = Disability(row, bad);
        var until = Date(row.Line, ImportField.DisabilityUntil, row.DisabilityUntil, bad);
        if (bad.Count > before) return null;

        return new CheckedRow
        {
            Line = row.Line,
            Area = area.Value,
            Name = name.Value,
            NameKey = SearchKeys.OfName(name.Value),
            Id = id,
            BadNumber = badNumber,
            State = !id.IsEmpty ? IdState.Valid : badNumber is not null ? IdState.Malformed : IdState.None,
            NoIdReason = !id.IsEmpty || badNumber is not null ? NoIdReason.HasNumber : ReasonOf(row.NoIdReason),
            IdIndex = !id.IsEmpty ? vault.Index(SearchKeys.IdNumberPurpose, id.Value) : badNumber is not null ? vault.Index(SearchKeys.IdNumberPurpose, badNumber) : null,
            Sex = sex,
            Birth = birth,
            Phone = phone,
            PhoneIndex = phone is null ? null : SearchKeys.OfPhone(vault, phone),
            Ethnic = ethnic,
            Hukou = HukouOf(row.Hukou),
            Category = category,
            Degree = degree,
            DisabilityUntil = until,
            IsProtected = row.Protected.Length == 0 ? null : row.Protected is "是" or "1" or "√" or "Y" or "y",
            Relation = relation,
            Doubt = doubt,
        }.At(household, row.Address.Length == 0 ? null : AddressText.Below(row.Address, area.Value, divisions, asOf));
    }

    private Result<string> AreaOf(string text)
    {
        if (text.Length == 0) return RegistryRefusals.AreaMissing;
        string code;
        if (AreaCode.TryParse(text, out var read)) code = read.Value;
        else if (AreaWords.Find(text, scope, divisions, asOf) is { } found) code = found;
        else return text.Any(char.IsAsciiDigit) ? AreaCode.Read(text).Refusal! : RegistryRefusals.AreaNameUnknown;
        if (code.Length != 12) return divisions.Check(code, asOf) is { Ok: false } higher ? higher.Refusal : RegistryRefusals.NotAVillage;
        var division = divisions.Check(code, asOf);
        if (!division.Ok) return division.Refusal;
        return scope.Covers(code) ? code : RegistryRefusals.AreaNotYours.Fill(division.Value.Name);
    }

    private DateOnly? Birth(in PersonRow row, IdNumber id, List<BadRow> bad, ref (FindingKind, BadRow)? doubt)
    {
        var said = Date(row.Line, ImportField.BirthDate, row.BirthDate, bad);
        if (said > today) bad.Add(BadRow.Of(row.Line, ImportField.BirthDate, row.BirthDate, RegistryRefusals.BornLater));
        if (id.IsEmpty) return said;
        if (said is { } day && day != id.BirthDate)
            doubt ??= (FindingKind.NumberContradicts, BadRow.Of(row.Line, ImportField.BirthDate, row.BirthDate, RegistryRefusals.BirthContradicts, canKeep: true));
        return id.BirthDate;
    }

    private static Sex SexOf(in PersonRow row, IdNumber id, List<BadRow> bad, ref (FindingKind, BadRow)? doubt)
    {
        var said = Sex.Unknown;
        if (row.Sex.Length > 0)
        {
            var read = Sexes.Read(row.Sex);
            if (!read.Ok) bad.Add(BadRow.Of(row.Line, ImportField.Sex, row.Sex, read.Refusal));
            said = read.ValueOrDefault;
        }

        if (id.IsEmpty) return said;
        if (said is Sex.Male or Sex.Female && said != id.Sex)
            doubt ??= (FindingKind.NumberContradicts, BadRow.Of(row.Line, ImportField.Sex, row.Sex, RegistryRefusals.SexContradicts, canKeep: true));
        return id.Sex;
    }

    private static DateOnly? Date(int line, ImportField field, string text, List<BadRow> bad)
    {
        if (text.Length == 0) return null;
        var read = Dates.Read(text);
        if (read.Ok) return read.Value;
        bad.Add(BadRow.Of(line, field, text, read.Refusal));
        return null;
    }

    private static string? Phone(in PersonRow row, List<BadRow> bad)
    {
        if (row.Phone.Length == 0) return null;
        var read = PhoneNumber.Read(row.Phone);
        if (read.Ok) return read.Value.Value;
        bad.Add(BadRow.Of(row.Line, ImportField.Phone, row.Phone, read.Refusal));
        return null;
    }

    private static string Ethnic(in PersonRow row, List<BadRow> bad)
    {
        if (row.Ethnic.Length == 0) return "";
        var read = EthnicGroup.Read(row.Ethnic);
        if (read.Ok) return read.Value.Code;
        bad.Add(BadRow.Of(row.Line, ImportField.Ethnic, row.Ethnic, read.Refusal));
        return "";
    }

    private static (string? Number, string? Relation) Household(in PersonRow row, List<BadRow> bad)
    {
        if (row.Household.Length == 0) return (null, null);
        if (row.Household.Length > 32) bad.Add(BadRow.Of(row.Line, ImportField.Household, row.Household, RegistryRefusals.HouseholdNumber));
        var relation = Relation.Find(row.Relation);
        if (relation is null) bad.Add(BadRow.Of(row.Line, ImportField.Relation, row.Relation, RegistryRefusals.RelationUnknown));
        return (row.Household, relation);
    }

    private static (DisabilityCategory? Category, DisabilityDegree? Degree) Disability(in PersonRow row, List<BadRow> bad)
    {
        if (row.DisabilityCertificate.Length > 0)
        {
            var read = DisabilityCertificate.Read(row.DisabilityCertificate);
            if (read.Ok) return (read.Value.Category, read.Value.Degree);
            bad.Add(BadRow.Of(row.Line, ImportField.DisabilityCertificate, row.DisabilityCertificate, read.Refusal));
            return (null, null);
        }

        if (row.DisabilityCategory.Length == 0 && row.DisabilityDegree.Length == 0) return (null, null);
        var category = DisabilityWords.Category(row.DisabilityCategory);
        var degree = DisabilityWords.Degree(row.DisabilityDegree);
        if (category is null) bad.Add(BadRow.Of(row.Line, ImportField.DisabilityCategory, row.DisabilityCategory, RegistryRefusals.DisabilityWord));
        else if (degree is null) bad.Add(BadRow.Of(row.Line, ImportField.DisabilityDegree, row.DisabilityDegree, RegistryRefusals.DisabilityWord));
        return (category, degree);
    }

    private static HukouKind HukouOf(string text) =>
        text.Length == 0 ? HukouKind.Unknown
        : text.Contains("城镇", StringComparison.Ordinal) || text.Contains("非农", StringComparison.Ordinal) || text is "城市" or "1" ? HukouKind.Urban
        : text.Contains('农') || text is "乡村" or "2" ? HukouKind.Rural : HukouKind.Unknown;

    private static NoIdReason ReasonOf(string text) =>
        text.Contains("户口", StringComparison.Ordinal) || text.Contains("未登记", StringComparison.Ordinal) ? NoIdReason.NotRegistered
        : text.Contains("流浪", StringComparison.Ordinal) ? NoIdReason.Wandering
        : text.Contains('外') || text.Contains("无国籍", StringComparison.Ordinal) ? NoIdReason.Foreigner : NoIdReason.NotReported;
}
