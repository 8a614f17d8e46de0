using Huimin.Benefits;
using Huimin.Benefits.Asking;
using Huimin.Benefits.Drafts;
using Huimin.Benefits.Grants;
using Huimin.Policy;
using Huimin.Policy.Asking;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;
using Huimin.Values;

namespace Huimin.Entitlements;

/// <summary>The rules of all benefits with the parameters of the folder <c>rules</c> (现行规则). Read once at the start; a faulty file stops it there.</summary>
public sealed class BenefitRules(ParameterBook book, ParameterBook drafts, AreaCode district)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Month, Result<MonthRules>> months = new();

    /// <summary>Reads the parameters of a folder, or of the one that travels with the product. Every fault is told at once, with file and line.</summary>
    public static Result<BenefitRules> Read(string districtCode, string? folder = null)
    {
        var read = BenefitKeys.Read(folder);
        if (read.Book is null) return EntitlementRefusals.ParametersWrong.Fill(read.Refusals.Count, string.Join('\n', read.Refusals.Select(r => $"{r.Message}（{r.Code}）")));
        var drafts = DraftKeys.Read(folder);
        if (drafts.Book is null) return EntitlementRefusals.ParametersWrong.Fill(drafts.Refusals.Count, string.Join('\n', drafts.Refusals.Select(r => $"{r.Message}（{r.Code}）")));
        return new BenefitRules(read.Book, drafts.Book, AreaCode.Parse(districtCode));
    }

    public static Schema Schema => BenefitBook.Schema;

    public static IReadOnlyList<Programme> Programmes => BenefitBook.Programmes;

    /// <summary>Version of the rules themselves, stored with every decision: it changes with every change of their text and with nothing else.</summary>
    public static string RuleVersion { get; } =
        $"{typeof(BenefitBook).Assembly.ManifestModule.ModuleVersionId:N} {typeof(Programme).Assembly.ManifestModule.ModuleVersionId:N}";

    public ParameterBook Book => book;

    public AreaCode District => district;

    /// <summary>The rules of one month; refused for a month before the first standard.</summary>
    public Result<MonthRules> In(Month month) => months.GetOrAdd(month, Resolve);

    /// <summary>The parameters of draft rules in a month (草案参数); only a simulation asks for them.</summary>
    public Result<ParameterSet> DraftsIn(Month month) => drafts.Resolve(district, month);

    /// <summary>What a parameter is called, of the law or of a draft.</summary>
    public string TitleOf(string key) => book.Keys.Concat(drafts.Keys).FirstOrDefault(k => k.Key == key)?.Title ?? key;

    public static Programme? Find(string code) => Programmes.FirstOrDefault(p => p.Code == code);

    /// <summary>Whether money may be paid under this code: a programme, or a kind of one-off grant.</summary>
    public static bool IsPaid(string code) => Find(code) is not null || GrantKinds.Find(code) is { IsPaidToInstitution: false };

    /// <summary>What a programme, or a kind of one-off grant, is called.</summary>
    public static string PaidTitle(string code) => GrantKinds.Find(code)?.Title ?? Find(code)?.Title ?? code;

    private Result<MonthRules> Resolve(Month month)
    {
        var set = book.Resolve(district, month);
        return set.Ok ? new MonthRules(set.Value) : set.Refusal;
    }
}

/// <summary>The rules with the parameters of one month (某月的规则).</summary>
public sealed class MonthRules
{
    private readonly Rules<BenefitBook, BenefitBook.Parameters> rules;

    public MonthRules(ParameterSet parameters)
    {
        (Parameters, Values) = (parameters, new BenefitBook.Parameters(parameters));
        rules = new(Values, parameters.Month);
        Interview = new(rules, Citizen.Follow);
    }

    public ParameterSet Parameters { get; }

    internal BenefitBook.Parameters Values { get; }

    public Month Month => Parameters.Month;

    /// <summary>The questions of the calculator.</summary>
    public Interview<BenefitBook, BenefitBook.Parameters> Interview { get; }

    public Outcome Decide(HouseholdRecord record) => rules.Decide(record);

    public Derivation Explain(HouseholdRecord record) => rules.Explain(record);
}
