using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>A person over a stretch of days and a stretch of knowledge, whether present or past.</summary>
internal sealed record PersonState(
    DateOnly ValidFrom, DateOnly? ValidTo, DateTime KnownFrom, DateTime? KnownTo, string AreaCode, string Name, Sex Sex, DateOnly? BirthDate, IdState IdState,
    NoIdReason NoIdReason, string IdMasked, string PhoneMasked, string EthnicCode, HukouKind Hukou, DisabilityCategory? Category, DisabilityDegree? Degree,
    DateOnly? DisabilityValidUntil, bool IsProtected, DateOnly? DeathDate, Guid? MergedInto)
{
    public static PersonState Of(Person p, FieldVault vault) => new(
        p.ValidFrom, null, p.KnownFrom, null, p.AreaCode, p.Name, p.Sex, p.BirthDate, p.IdState, p.NoIdReason, Id(p.IdNumberSealed, p.PersonId, vault),
        Phone(p.PhoneSealed, p.PersonId, vault), p.EthnicCode, p.Hukou, p.DisabilityCategory, p.DisabilityDegree, p.DisabilityValidUntil, p.IsProtected, p.DeathDate, p.MergedInto);

    public static PersonState Of(PersonPast p, FieldVault vault) => new(
        p.ValidFrom, p.ValidTo, p.KnownFrom, p.KnownTo, p.AreaCodeThen, p.Name, p.Sex, p.BirthDate, p.IdState, p.NoIdReason, Id(p.IdNumberSealed, p.PersonId, vault),
        Phone(p.PhoneSealed, p.PersonId, vault), p.EthnicCode, p.Hukou, p.DisabilityCategory, p.DisabilityDegree, p.DisabilityValidUntil, p.IsProtected, p.DeathDate, p.MergedInto);

    /// <summary>What differs from the state before, by the names of the fields on screen.</summary>
    public string DifferencesFrom(PersonState before)
    {
        var fields = new List<string>();
        if (Name != before.Name) fields.Add("姓名");
        if (AreaCode != before.AreaCode) fields.Add("村社区");
        if (IdMasked != before.IdMasked || IdState != before.IdState || NoIdReason != before.NoIdReason) fields.Add("身份号码");
        if (Sex != before.Sex) fields.Add("性别");
        if (BirthDate != before.BirthDate) fields.Add("出生日期");
        if (PhoneMasked != before.PhoneMasked) fields.Add("联系电话");
        if (EthnicCode != before.EthnicCode) fields.Add("民族");
        if (Hukou != before.Hukou) fields.Add("户口性质");
        if ((Category, Degree, DisabilityValidUntil) != (before.Category, before.Degree, before.DisabilityValidUntil)) fields.Add("残疾情况");
        if (IsProtected != before.IsProtected) fields.Add("特殊保护");
        if (DeathDate != before.DeathDate) fields.Add("死亡");
        if (MergedInto != before.MergedInto) fields.Add("档案合并");
        return fields.Count == 0 ? "联系方式或其他" : string.Join("、", fields);
    }

    private static string Id(byte[]? field, Guid id, FieldVault vault) => field is null ? "" : Masking.IdNumber(vault, id, field);

    private static string Phone(byte[]? field, Guid id, FieldVault vault) => field is null ? "" : Masking.Phone(vault, id, field);
}
