using System.Security.Cryptography;
using System.Text;
using Huimin.Benefits.Grants;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>
/// The one-off grants that a visitor finds (一次性发放样例), for poor families, those of the sample town first: a subsidy whose list is put up and waits for its week, and study
/// grants, which the law forbids to put up, paid up to the bank's answer.
/// </summary>
public sealed class DemoGrants(MakeGrant make, LockGrantList lockList, ReadGrant read, ApproveGrant approve, TakeOverAccounts takeOver, DemoPayments payments, DemoAccounts accounts, ReadDesk reader)
{
    private const int Families = 40, Students = 30, FenEach = 26_000, StudyFen = 100_000;
    private const long CardsFrom = 700_000_000_000;

    public async Task<Result<Done>> MakeAsync(SyntheticDistrict district, string folder, CancellationToken ct)
    {
        var (plan, keys) = (district.Plan, new DemoKeys(district.Plan.Seed));
        var (clerk, approver) = (await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct), await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct));
        var homes = await PoorAsync(district, clerk, ct);
        var put = await ListAsync(0, GrantKinds.Living, "冬春困难群众一次性生活补助", [.. homes.Take(Families).Select(h => new ListedPerson(h.Members[0], FenEach * h.Members.Count))]);
        if (!put.Ok) return put.Refusal;
        List<ListedPerson> students = [.. homes.SelectMany(h => h.Members.Skip(1)).Where(p => p.IsStudying && p.AgeOn(plan.Today) is >= 15 and <= 22).Take(Students).Select(p => new ListedPerson(p, StudyFen, $"{plan.Today.Year} 年秋季"))];
        if (students.Count == 0) return Result.Done;
        var cards = students.Select((s, i) => new TakeOverAccounts.Line(s.Person.IdNumberText, "黔江农村商业银行", MadeUpNumbers.Card(CardsFrom + i), s.Person.Name)).ToList();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cards))));
        var taken = await takeOver.RunAsync(new(Key(4), "学校报送的学生本人账户", digest), cards, clerk, ct);
        if (!taken.Ok) return taken.Refusal;
        var study = await ListAsync(2, GrantKinds.Study, "秋季学期助学金", students);
        if (!study.Ok) return study.Refusal;
        var shown = await read.RunAsync(study.Value, null, 0, 1, approver, ct);
        if (!shown.Ok) return shown.Refusal;

        // Nothing is shown for approval once it was approved.
        if (shown.Value.Shown.Length > 0 && (await approve.RunAsync(new(Key(5), study.Value, shown.Value.Shown), approver, ct)).Refusal is { } no) return no;
        return await payments.PayAsync(GrantKinds.Study.Code, n => Key(10 + n), ct);

        Guid Key(int number) => keys.Of(DemoStep.Grants, number);

        async Task<Result<Guid>> ListAsync(int number, GrantKind kind, string title, IReadOnlyList<ListedPerson> rows)
        {
            if (rows.Count == 0) return Guid.Empty;
            var made = await make.RunAsync(new(Key(number), kind.Code, title, $"黔江民政发〔{plan.Today.Year}〕{80 + number}号（虚构）", plan.Today.AddDays(-3), GrantWho.List), clerk, ct);
            if (!made.Ok) return made;
            var path = Path.Combine(folder, $"{kind.Code}.csv");
            await File.WriteAllTextAsync(path, NamedList.Write(kind, rows), ct);
            var locked = await lockList.RunAsync(new(Key(number + 1), made.Value, 0, rows.Count, rows.Sum(r => r.Fen)), path, clerk, ct);
            File.Delete(path);
            return locked.Ok ? made : locked.Refusal;
        }
    }

    /// <summary>Families on the Dibao roll about whom no error was planted, in the order of the towns, of which the first is that of the clerk whom a click signs in.</summary>
    private async Task<List<SyntheticHousehold>> PoorAsync(SyntheticDistrict district, Actor clerk, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(clerk, ct);
        var households = reading.Db.Set<Registry.Household>();
        var numbers = (await reading.Db.Awards.Where(a => a.Programme == "DIBAO" && a.EndMonth == null)
            .Join(households, a => a.HouseholdId, h => h.HouseholdId, (a, h) => h.Number).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var planted = district.Truth.Select(t => t.IdNumber).ToHashSet(StringComparer.Ordinal);
        return [.. district.Households.Where(h => numbers.Contains(h.Number) && h.Members.All(m => !planted.Contains(m.IdNumberText)))];
    }
}
