using System.Security.Cryptography;
using System.Text;
using Huimin.Entitlements;
using Huimin.Payments;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>
/// The accounts that the old system was paying to (存量收款账户), for whoever is on the roll: some people have none, a few have one that the bank will not know,
/// and one old man collects for three neighbours.
/// </summary>
public sealed class DemoPayAccounts(TakeOverAccounts takeOver, DemoAccounts accounts)
{
    private const int Stream = 12;
    private static readonly string[] banks = ["黔江农村商业银行", "中国邮政储蓄银行黔江支行", "中国农业银行黔江支行", "重庆银行黔江支行"];

    public async Task<Result<Done>> MakeAsync(SyntheticDistrict district, IReadOnlyList<TakeOverAwards.Line> roll, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        progress.Report(new DemoProgress("接收收款账户", 0, 1));
        var lines = Lines(district, roll);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var clerk = await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct);
        var taken = await takeOver.RunAsync(new(new DemoKeys(district.Plan.Seed).Of(DemoStep.PayAccounts, 0), "原一卡通发放系统", digest), lines, clerk, ct);
        progress.Report(new DemoProgress("接收收款账户", 1, 1));
        return taken.Ok ? Result.Done : taken.Refusal;
    }

    private static List<TakeOverAccounts.Line> Lines(SyntheticDistrict district, IReadOnlyList<TakeOverAwards.Line> roll)
    {
        var homes = roll.Where(l => l.IdNumber is null).Select(l => l.Household).ToHashSet(StringComparer.Ordinal);
        var people = roll.Select(l => l.IdNumber).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (lines, serial, lent) = (new List<TakeOverAccounts.Line>(), 0, (string?)null);
        foreach (var home in district.Households)
        {
            foreach (var person in home.Members.Where((m, i) => people.Contains(m.IdNumberText) || (i == 0 && homes.Contains(home.Number))))
            {
                var random = new DemoRandom(district.Plan.Seed, ((ulong)Stream << 40) + (ulong)serial++);
                if (random.PerMille(8)) continue; // never told an account
                var number = person.BankCard ?? MadeUpNumbers.Card(900_000_000_000 + serial);
                if (serial == 50) lent = number;
                if (serial is > 50 and <= 53) number = lent ?? number;
                lines.Add(new(person.IdNumberText, banks[random.Below(banks.Length)], number, person.Name));
            }
        }

        return lines;
    }
}
