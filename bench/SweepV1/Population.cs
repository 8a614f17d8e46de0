using Huimin.Policy;
using Huimin.Policy.Terms;

namespace Huimin.SweepV1;

/// <summary>The population of the specification (§1): drawn household by household from counters, the same everywhere. Streams; keeps nothing.</summary>
public sealed class Population
{
    /// <summary>2026-07-01 as days since 1970-01-01.</summary>
    public const int EvaluationDay = 20635;
    private static readonly int[] SizeLimits = [254, 551, 761, 893, 955, 985, 995, 1000];
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>One person as the specification draws it.</summary>
    public record struct Person(
        int Birth, int Earned, int Pension, int Medical, int Education, int Savings, int Kind, int Grade, int CanWork, int Student, int Orphaned, int Support, int Serious, int Adl);

    /// <summary>One household as the specification draws it; <c>First</c> is the number of its first person.</summary>
    public record struct Household(int Number, long First, int Size, int Region, int Urban, int Vehicles, int Houses, int Emergency, int Months, int Loss, int Wealth);

    /// <summary>The households of so many people, one after another.</summary>
    public static IEnumerable<Household> Households(long people)
    {
        long first = 0;
        for (var h = 0; first < people; h++)
        {
            var size = (int)Math.Min(people - first, Pick(Below(1, h, 1000), SizeLimits) + 1);
            var t = Below(6, h, 1000);
            var emergency = t < 6 ? 1 : t < 14 ? 2 : t < 18 ? 3 : 0;
            yield return new(
                h, first, size, Below(2, h, 16), Below(3, h, 100) < 64 ? 1 : 0, Pick(Below(4, h, 100), [62, 92]), Pick(Below(5, h, 100), [8, 82, 96]), emergency,
                Below(7, h, 12), emergency > 0 ? 50_000 + Below(8, h, 8_000_000) : 0, Pick(Below(10, h, 100), [12, 35, 85]));
            first += size;
        }
    }

    /// <summary>One person of a household.</summary>
    public static Person Draw(in Household home, int member)
    {
        var p = home.First + member;
        var w = home.Wealth;
        var a = Age(p, member == 0);
        var old = a >= 60;
        var disabled = Below(23, p, 1000) < (old ? 160 : a < 18 ? 15 : 45);
        var grade = disabled ? 1 + Below(25, p, 4) : 0;
        var canWork = a is >= 16 and < 60 && Below(26, p, 100) < 92 && !(disabled && grade <= 2);
        var t = Below(27, p, 100);
        var student = (a is >= 6 and < 18 && t < 95) || (a is >= 18 and < 25 && t < 45);
        t = Below(28, p, 1000);
        var orphaned = a >= 18 ? 0 : t < 4 ? 1 : t < 12 ? 2 : 0;
        var serious = Below(30, p, 1000) < (old ? 60 : 15);
        return new(
            EvaluationDay - (a * 1461 / 4) - Below(22, p, 365),
            Earned(p, a, w, canWork, student),
            Pension(p, old, home.Urban == 1, w),
            serious ? 50_000 + Below(37, p, 1_500_000) : Below(38, p, 100) < 25 ? Below(37, p, 60_000) : 0,
            !student ? 0 : a >= 18 ? 50_000 + Below(39, p, 200_000) : Below(39, p, 80_000),
            a < 18 ? 0 : Below(40, p, w switch { 0 => 1_500_000, 1 => 6_000_000, 2 => 30_000_000, _ => 200_000_000 }),
            disabled ? 1 + Below(24, p, 7) : 0,
            grade,
            canWork ? 1 : 0,
            student ? 1 : 0,
            orphaned,
            Below(29, p, 100) < 94 ? 1 : 0,
            serious ? 1 : 0,
            Adl(p, old));
    }

    /// <summary>The household as a record of the rules.</summary>
    public static HouseholdRecord Record(in Household home)
    {
        var record = new HouseholdRecord(Book.Schema, home.Size);
        Put(record.Put<Facts.Region>(home.Region));
        Put(record.Put<Facts.Urban>(home.Urban));
        Put(record.Put<Facts.Vehicles>(home.Vehicles));
        Put(record.Put<Facts.Houses>(home.Houses));
        Put(record.Put<Facts.Emergency>(home.Emergency));
        Put(record.Put<Facts.EmergencyMonths>(home.Months));
        Put(record.Put<Facts.EmergencyLoss>(home.Loss));
        for (var m = 0; m < home.Size; m++)
        {
            var person = Draw(home, m);
            Put(record.Put<Facts.Born>(m, PolicyDate.Of(Epoch.AddDays(person.Birth))));
            Put(record.Put<Facts.Earned>(m, person.Earned));
            Put(record.Put<Facts.Pension>(m, person.Pension));
            Put(record.Put<Facts.Medical>(m, person.Medical));
            Put(record.Put<Facts.Education>(m, person.Education));
            Put(record.Put<Facts.Savings>(m, person.Savings));
            Put(record.Put<Facts.DisabilityKind>(m, person.Kind));
            Put(record.Put<Facts.DisabilityGrade>(m, person.Grade));
            Put(record.Put<Facts.CanWork>(m, person.CanWork));
            Put(record.Put<Facts.Student>(m, person.Student));
            Put(record.Put<Facts.Orphaned>(m, person.Orphaned));
            Put(record.Put<Facts.Support>(m, person.Support));
            Put(record.Put<Facts.SeriouslyIll>(m, person.Serious));
            Put(record.Put<Facts.Adl>(m, person.Adl));
        }

        return record;
    }

    private static int Age(long p, bool head)
    {
        var t = Below(21, p, 100);
        var band = head ? (t < 2 ? 4 : t < 8 ? 3 : t < 30 ? 2 : t < 99 ? 1 : 0) : t < 1 ? 4 : t < 4 ? 3 : t < 16 ? 2 : t < 60 ? 1 : 0;
        var (low, span) = band switch { 0 => (0, 18), 1 => head ? (22, 38) : (18, 42), 2 => (60, 20), 3 => (80, 10), _ => (90, 15) };
        return low + Below(20, p, span);
    }

    private static int Earned(long p, int age, int wealth, bool canWork, bool student)
    {
        var t = Below(33, p, 100);
        if (canWork && !student && t < wealth switch { 0 => 35, 1 => 60, 2 => 82, _ => 90 })
        {
            var (least, span) = wealth switch { 0 => (60_000, 200_000), 1 => (150_000, 300_000), 2 => (300_000, 700_000), _ => (800_000, 3_000_000) };
            return least + Below(34, p, span);
        }

        return student && age >= 16 && t < 8 ? 20_000 + Below(34, p, 100_000) : 0;
    }

    private static int Pension(long p, bool old, bool urban, int wealth)
    {
        if (!old || Below(35, p, 100) >= (urban ? 85 : 90)) return 0;
        return urban ? (60_000 * (1 + wealth)) + Below(36, p, 300_000) : 12_000 + (Below(36, p, 20_000) * (1 + wealth));
    }

    private static int Adl(long p, bool old)
    {
        var t = Below(31, p, 100);
        var level = old ? (t < 4 ? 0 : t < 9 ? 1 : t < 20 ? 2 : 3) : t < 1 ? 0 : t < 2 ? 1 : 3;
        return level switch { 0 => Below(32, p, 41), 1 => 41 + Below(32, p, 20), 2 => 61 + Below(32, p, 39), _ => 100 };
    }

    private static void Put(Values.Result<Values.Done> done)
    {
        if (!done.Ok) throw new InvalidOperationException(done.Refusal.Message);
    }

    /// <summary>splitmix64 of a counter, as a number below n.</summary>
    private static int Below(int stream, long i, int n)
    {
        var z = 20260701UL + ((((ulong)stream << 40) + (ulong)i + 1) * 0x9E37_79B9_7F4A_7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EBUL;
        z ^= z >> 31;
        return (int)(((z >> 32) * (ulong)n) >> 32);
    }

    private static int Pick(int t, ReadOnlySpan<int> limits)
    {
        var k = 0;
        while (k < limits.Length && t >= limits[k]) k++;
        return k;
    }
}
