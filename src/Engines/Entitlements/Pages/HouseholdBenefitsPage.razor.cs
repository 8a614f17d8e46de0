using Huimin.Benefits;
using Huimin.Policy.Explaining;
using Huimin.Ui;
using Huimin.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Entitlements.Pages;

/// <summary>One household: what applies in a month, why, on what facts, and what is being paid (待遇核算).</summary>
public partial class HouseholdBenefitsPage
{
    private static readonly Crumb[] crumbs = [new("工作台", "/"), new("家庭户", "/households")];
    private Assess.View? view;
    private Refusal? refusal;
    private HouseholdTimeline.View? timeline;
    private IReadOnlyList<Answer> answers = [];
    private IReadOnlyList<FactLine> facts = [];
    private Dictionary<string, long> paid = [];
    private Wording wording = Wording.Plain;
    private bool meansKnown;

    private sealed record FactLine(string Title, string Whose, string Value, string Source, string Day);

    [Parameter] public Guid HouseholdId { get; set; }
    [SupplyParameterFromQuery(Name = "month")] private string? MonthText { get; set; }
    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }
    [CascadingParameter] private HttpContext? Http { get; set; }

    private string Path => $"/households/{HouseholdId}/benefits";

    private string Note => $"{view!.Household.Month.Title}，按{view.Rules.Parameters.All.Count()}项政策参数核算";

    private CancellationToken Stop => Http?.RequestAborted ?? default;

    protected override async Task OnInitializedAsync()
    {
        var month = new Month(Clock.BeijingToday);
        if (!string.IsNullOrWhiteSpace(MonthText) && !Month.TryParse(MonthText, out month))
        {
            (refusal, month) = (EntitlementRefusals.MonthUnreadable, new Month(Clock.BeijingToday));
        }

        var assessed = await Assess.RunAsync(HouseholdId, month, Me, Stop);
        if (!assessed.Ok && month != new Month(Clock.BeijingToday) && assessed.Refusal != EntitlementRefusals.HouseholdNotFound)
        {
            // A month that cannot be reckoned: say why, and show the present one.
            refusal = assessed.Refusal;
            month = new Month(Clock.BeijingToday);
            assessed = await Assess.RunAsync(HouseholdId, month, Me, Stop);
        }

        if (!assessed.Ok)
        {
            refusal = assessed.Refusal;
            if (refusal == EntitlementRefusals.HouseholdNotFound && Http is not null) Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        view = assessed.Value;
        var names = view.Household.Members.Select(m => m.Name).ToList();
        wording = new Wording(m => m >= 0 && m < names.Count ? names[m] : "成员");
        answers = Answer.All<BenefitBook>(view.Derivation);
        facts = Facts(view.Household);
        meansKnown = view.Household.Record.OriginOf(UnknownMeans.Proof) is not null;
        timeline = (await Timeline.RunAsync(HouseholdId, Me, Stop)).ValueOrDefault;
        var first = month.FirstDay;
        paid = (timeline?.Awards ?? []).Where(a => a.FromMonth <= first && (a.EndMonth is null || a.EndMonth > first))
            .GroupBy(a => a.Programme).ToDictionary(g => g.Key, g => g.Sum(a => a.AmountFen), StringComparer.Ordinal);
    }

    /// <summary>Due, or being paid: what somebody has to look at.</summary>
    private bool IsMatter(Answer answer) => answer.Entitled || paid.ContainsKey(answer.Programme.Code);

    /// <summary>How the award came, what the approver wrote, and what differs from the decision before.</summary>
    private string Why(Award award)
    {
        var end = award.EndDecisionId is not null && !timeline!.Awards.Any(a => a.DecisionId is not null && a.DecisionId == award.EndDecisionId && a.Programme == award.Programme && a.PersonId == award.PersonId);
        var words = new[] { end ? "已终止" : award.Basis.Title(), award.Reason, timeline!.Changes.TryGetValue(award.AwardId, out var changed) ? $"变化：{changed}" : "" };
        return string.Join("。", words.Where(w => w.Length > 0).Select(w => w.TrimEnd('。'))) + "。";
    }

    private static List<FactLine> Facts(AssessedHousehold household)
    {
        var (record, schema) = (household.Record, BenefitRules.Schema);
        var lines = new List<FactLine>();
        foreach (var term in schema.Facts)
        {
            var isMembers = schema.IsMember(term);
            for (var m = isMembers ? 0 : -1; m < (isMembers ? record.Size : 0); m++)
            {
                if (record.OriginOf(term, m) is not { } origin) continue;
                lines.Add(new FactLine(term.Title, m < 0 ? "全户" : household.Members[m].Name, FactText.Write(term, record.Get(term, m)), origin.Source, Written.Day(origin.AsOf)));
            }
        }

        return lines;
    }

    private TimelineItem Item(Award award) => new(
        $"{Show.Programme(award.Programme)} {Written.Yuan(award.AmountFen)} 元{(BenefitRules.Find(award.Programme) is { } programme ? Show.Often(programme) : "")}",
        award.EndMonth is not { } end ? $"{Written.Month(award.FromMonth)}起" : end == award.FromMonth.AddMonths(1) ? Written.Month(award.FromMonth) : $"{Written.Month(award.FromMonth)}起，至{Written.Month(end.AddMonths(-1))}",
        Detail: Why(award),
        Tone: award.EndMonth is null ? Tone.Green : Tone.Grey);
}
