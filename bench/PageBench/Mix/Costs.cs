using System.Globalization;

namespace Huimin.PageBench.Mix;

/// <summary>What one request of each kind costs the product in processor time: holds on a busy machine too, where times to wait do not.</summary>
internal static class Costs
{
    private const int Rounds = 80;

    public static async Task<int> RunAsync(Uri server, string file, int product)
    {
        var random = new Random(20261122);
        using var office = new Office(server, await Draw.ReadAsync(file), random);
        await office.OpenAsync();
        using var loop = new OpenLoop(server, office, 1, random);
        await loop.OneByOneAsync(Kinds.All.SelectMany(k => Enumerable.Repeat(k.Title, 30)));
        var total = 0.0;
        foreach (var (kind, share) in Kinds.All.OrderBy(k => Kinds.Writes(k.Title) ? 0 : 1))
        {
            var before = ProcessorMillis(product);
            var asked = await loop.OneByOneAsync(Enumerable.Repeat(kind, Rounds));
            var each = (ProcessorMillis(product) - before) / Rounds;
            total += each * share / 100;
            Console.WriteLine($"{kind,-26} {share,3} of 100   {each,6:N1} ms of processor   p50 {Tally.Part(asked, 0.5),7:N1} ms");
        }

        Console.WriteLine($"a request of the mix costs {total:N1} ms of processor: {1000 * Environment.ProcessorCount / total:N0} a second would take all {Environment.ProcessorCount} cores");
        return 0;
    }

    // utime and stime, in hundredths of a second.
    private static double ProcessorMillis(int process)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
        return 10 * (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture));
    }
}
