using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huimin.Entitlements;
using Huimin.Values;

namespace Huimin.Demo;

/// <summary>Hands the bureau what it knows of its people's means, and the roll that is being paid (核算事实与存量待遇), through the operations of the product.</summary>
public sealed class DemoBenefits(LoadFacts loadFacts, TakeOverAwards takeOver, BenefitRules rules, DemoAccounts accounts, DemoPayAccounts payAccounts)
{
    private const string Check = "家庭经济状况核对";

    public async Task<Result<Done>> MakeAsync(SyntheticDistrict district, IProgress<DemoProgress> progress, CancellationToken ct)
    {
        var inForce = rules.In(new Month(district.Plan.RegisterDay));
        if (!inForce.Ok) return inForce.Refusal;
        var (means, roll) = (new DemoMeans(district), new DemoRoll(district, inForce.Value));
        var (facts, awards) = (new List<LoadFacts.Line>(), new List<TakeOverAwards.Line>());
        var serial = 0;
        foreach (var home in district.Households)
        {
            var known = means.Of(home, serial).ToList();
            facts.AddRange(known);
            awards.AddRange(roll.Of(home, serial++, known));
        }

        var keys = new DemoKeys(district.Plan.Seed);
        var day = district.Plan.RegisterDay;
        progress.Report(new DemoProgress("登记经济状况", 0, facts.Count));
        var clerk = await accounts.ActorAsync(DemoAccounts.DistrictClerk, ct);
        var loaded = await loadFacts.RunAsync(new(keys.Of(DemoStep.Facts, 0), day, Check, day, Digest(facts)), facts, clerk, ct);
        if (!loaded.Ok) return loaded.Refusal;
        progress.Report(new DemoProgress("登记经济状况", facts.Count, facts.Count));
        progress.Report(new DemoProgress("接收存量待遇", 0, awards.Count));
        var approver = await accounts.ActorAsync(DemoAccounts.DistrictApprover, ct);
        var taken = await takeOver.RunAsync(new(keys.Of(DemoStep.Awards, 0), "原发放系统", Digest(awards)), awards, approver, ct);
        if (!taken.Ok) return taken.Refusal;
        progress.Report(new DemoProgress("接收存量待遇", awards.Count, awards.Count));
        return await payAccounts.MakeAsync(district, awards, progress, ct);
    }

    private static string Digest<T>(List<T> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
