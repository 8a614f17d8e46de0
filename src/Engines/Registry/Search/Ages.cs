namespace Huimin.Registry;

/// <summary>Age in full years (周岁): reached on the birthday; who was born on 29 February reaches it on 1 March in other years.</summary>
public static class Ages
{
    public static int On(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
