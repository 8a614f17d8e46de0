using Huimin.Benefits.Facts;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;

namespace Huimin.SocialAssistance;

/// <summary>People in extreme hardship who live at home (散居特困人员), as indicator K07.3 finds them: a running award, alive, not recorded as cared for in an institution.</summary>
internal static class TekunAtHome
{
    public static readonly string Central = Support.Central.About.Code;

    /// <summary>Their running awards on a day; also those that begin later.</summary>
    public static IQueryable<Award> On(HuiminDb db, DateOnly day)
    {
        var (awards, facts, people, central) = (db.Awards, db.Facts, db.People, Central);
        return awards.Where(a => a.Programme == "TEKUN" && a.PersonId != null && (a.EndMonth == null || a.EndMonth > day)
            && !people.Any(p => p.PersonId == a.PersonId && p.DeathDate != null && p.DeathDate <= day)
            && !facts.Any(f => f.SubjectId == a.PersonId && f.Code == central && f.KnownTo == null && f.Value == 1 && f.Since <= day
                && !facts.Any(n => n.SubjectId == f.SubjectId && n.Code == central && n.KnownTo == null && n.Since > f.Since && n.Since <= day)));
    }

    /// <summary>All who receive on the day, for lists: along the index of programmes, which is for those who say that there is one.</summary>
    public static IQueryable<Award> All(HuiminDb db, DateOnly day) => On(db, day).Where(a => a.FromMonth <= day && a.Programme != "");

    /// <summary>Those of them whom no agreement covers.</summary>
    public static IQueryable<Award> Without(HuiminDb db, DateOnly day)
    {
        var agreements = db.CareAgreements;
        return All(db, day).Where(a => !agreements.Any(c => c.PersonId == a.PersonId && c.IsCurrent && c.ValidFrom <= day && c.ValidUntil >= day));
    }
}
