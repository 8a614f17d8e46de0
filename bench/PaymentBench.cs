using System.Diagnostics;
using Huimin.Data;
using Huimin.Demo;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.Bench;

/// <summary>A month of payments through the product's own operations: simulate, run, batch, approve, release, file, answer; then the verifier and the next month.</summary>
internal static class PaymentBench
{
    private static readonly Actor maker = Staff(1, Role.DistrictClerk), checker = Staff(2, Role.DistrictSupervisor), releaser = Staff(3, Role.DistrictApprover);

    public static async Task<int> RunAsync(string place, int people)
    {
        await using var district = await District.OpenAsync(place, fresh: true);
        var (clock, rules) = (district.Clock, BenefitRules.Read("500114").Value);
        var folder = Directory.CreateTempSubdirectory("huimin-pay-").FullName;
        var options = new PaymentOptions("500114", folder, BankLayouts.Read().Value);
        await MakeAsync(district, people);
        Console.WriteLine($"{place}, {people:N0} recipients");
        var month = new Month(clock.BeijingToday);
        await MonthAsync(month, "first month");
        await MonthAsync(month + 1, "second month, against the first");
        Directory.Delete(folder, recursive: true);
        return 0;

        async Task MonthAsync(Month cycle, string title)
        {
            Console.WriteLine(title);
            var simulate = new SimulateMonth(district.Reader, rules, options, clock);
            var view = await TimeAsync("simulation", () => simulate.RunAsync(cycle, maker, default));
            await TimeAsync("month's run", () => new RunMonth(district.Desk, rules, options).RunAsync(new(clock.NewId(), cycle, view.Shown), maker, default));
            await TimeAsync("the same run again", async () =>
            {
                var again = (await simulate.RunAsync(cycle, maker, default)).Value;
                return await new RunMonth(district.Desk, rules, options).RunAsync(new(clock.NewId(), cycle, again.Shown), maker, default);
            });
            var id = await TimeAsync("build the batch", () => new BuildBatch(district.Desk).RunAsync(new(clock.NewId(), "AGE_ALLOWANCE", cycle), maker, default));
            var batches = new BrowseBatches(district.Reader);
            var hash = Convert.ToHexStringLower((await TimeAsync("the page of the batch, its rules as facts", () => batches.OneAsync(id, clock.UtcNow, checker, default))).Batch.ContentHash);
            await TimeAsync("approve", () => new ApproveBatch(district.Desk, options).RunAsync(new(clock.NewId(), id, hash), checker, default));
            await TimeAsync("release", () => new ReleaseBatch(district.Desk, options).RunAsync(new(clock.NewId(), id, hash), releaser, default));
            var name = await TimeAsync("file for the bank", () => new WriteBankFile(district.Desk, district.Vault, options).RunAsync(new(clock.NewId(), id, "YKT-CSV"), maker, default));
            var order = new DemoBank(options.Layouts).Read(await File.ReadAllBytesAsync(Path.Combine(folder, name)));
            var answer = DemoBank.Answer(order.Value)[0];
            await TimeAsync("take in the answer", () => new AcceptReturn(district.Desk, district.Vault, options).RunAsync(AcceptReturn.Input.Of(clock.NewId(), answer), answer, maker, default));
        }
    }

    private static async Task<T> TimeAsync<T>(string what, Func<Task<Result<T>>> act)
    {
        var start = Stopwatch.GetTimestamp();
        var done = await act();
        if (!done.Ok) throw new InvalidOperationException($"{what}: {done.Refusal.Message}");
        Console.WriteLine($"  {what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:N2} s");
        return done.Value;
    }

    private static async Task MakeAsync(District district, int people)
    {
        static string Number(int i) => IdNumber.Of(500999, new DateOnly(1930, 1, 1).AddDays(i % 5_000), 100 + (i / 5_000 * 2)).Value;
        var divisions = DivisionCatalogue.Shipped;
        var villages = divisions.Within("500114", district.Clock.BeijingToday).Where(d => d.AreaCode.Length == 12).Select(d => d.AreaCode).ToList();
        var import = new ImportPeople(district.Desk, district.Reader, district.Vault, divisions, district.Clock);
        var rows = Enumerable.Range(0, people).Select(i => new PersonRow
        {
            Line = i + 2,
            Name = "王秀英",
            IdNumber = Number(i),
            Household = $"B{i:000000}",
            Relation = "户主",
            Area = villages[i * villages.Count / people],
            Address = "2组15号",
            Phone = "13800000000",
            Ethnic = "土家族",
            Hukou = "农村",
        });
        var imported = await import.RunAsync(new(district.Clock.NewId(), new DateOnly(2024, 6, 30)), rows, Actor.Product("500114"), null, default);
        if (imported.Value.Counts.Added != people) throw new InvalidOperationException($"Only {imported.Value.Counts.Added} people were taken in.");
        var awards = Enumerable.Range(0, people).Select(i => new TakeOverAwards.Line($"B{i:000000}", Number(i), "AGE_ALLOWANCE", 10_000 + (i % 100), new Month(2024, 1))).ToList();
        if ((await new TakeOverAwards(district.Desk, district.Vault).RunAsync(new(district.Clock.NewId(), "bench", ""), awards, Actor.Product("500114"), default)).Value.Written != people) throw new InvalidOperationException("awards");
        var accounts = Enumerable.Range(0, people).Select(i => new TakeOverAccounts.Line(Number(i), "农村商业银行", Card(i), "王秀英")).ToList();
        if ((await new TakeOverAccounts(district.Desk, district.Vault).RunAsync(new(district.Clock.NewId(), "bench", ""), accounts, maker, default)).Value.Written != people) throw new InvalidOperationException("accounts");
    }

    private static string Card(int serial)
    {
        var body = $"999999{serial:000000000000}";
        return Enumerable.Range(0, 10).Select(d => body + d).First(c => BankCard.TryParse(c, out _));
    }

    private static Actor Staff(int number, Role role) => new()
    {
        AccountId = new Guid(number, 0, 0, new byte[8]),
        StaffPersonId = new Guid(number, 1, 0, new byte[8]),
        Name = "",
        Role = role,
        Scope = Scope.Of("500114"),
        ProvedAt = DateTime.MaxValue,
    };
}
