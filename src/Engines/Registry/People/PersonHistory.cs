using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// Keeps what was true and what we knew before a record changes (历史留存). A change ends the old state on its day; a correction says that the old
/// state never was true, only believed.
/// </summary>
internal static class PersonHistory
{
    /// <summary>Call before the fields are changed. A change on the first day of the present state is a correction of it.</summary>
    public static Refusal? Change(HuiminDb db, Person person, DateOnly day, DateTime now, Clock clock)
    {
        if (day < person.ValidFrom) return RegistryRefusals.ChangeTooEarly.Fill(person.ValidFrom.Title());
        db.PersonPasts.Add(PersonPast.Of(person, clock.NewId(), person.AreaCode, null, person.KnownFrom, now));
        if (day > person.ValidFrom) db.PersonPasts.Add(PersonPast.Of(person, clock.NewId(), person.AreaCode, day, now, null));
        person.ValidFrom = day;
        person.KnownFrom = now;
        return null;
    }

    /// <summary>Call before the fields are changed.</summary>
    public static void Correct(HuiminDb db, Person person, DateTime now, Clock clock)
    {
        db.PersonPasts.Add(PersonPast.Of(person, clock.NewId(), person.AreaCode, null, person.KnownFrom, now));
        person.KnownFrom = now;
    }
}
