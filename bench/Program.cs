using System.Globalization;
using Huimin.Bench;

return args switch
{
    ["registry-make", var file, var people] => RegistryBench.Make(file, int.Parse(people, CultureInfo.InvariantCulture)),
    ["registry-import", var file, var place] => await RegistryBench.ImportAsync(file, place),
    ["registry-search", var place] => await RegistryBench.SearchAsync(place),
    ["payments", var place, var people] => await PaymentBench.RunAsync(place, int.Parse(people, CultureInfo.InvariantCulture)),
    ["indicators", var place, var district, .. var rest] => await IndicatorBench.RunAsync(place, district, rest.FirstOrDefault(), [.. rest.Skip(1)]),
    ["district-sweep", var place, var district] => await SweepBench.RunAsync(place, district),
    ["submissions", var place, var district] => await SubmissionBench.RunAsync(place, district),
    _ => RegistryBench.Usage(),
};
