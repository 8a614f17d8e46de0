using Huimin.Registry.Pages;
using Huimin.Ui;
using Microsoft.AspNetCore.Components;

namespace Huimin.Payments.Pages;

/// <summary>One grant: its document, its list, what may be done now, and what the bank has answered.</summary>
public sealed partial class GrantPage : PayPage
{
    private static readonly Crumb[] crumbs = [new("工作台", "/"), new("一次性发放", "/payments/grants")];
    private ReadGrant.View? view;

    [Parameter] public Guid GrantId { get; set; }
    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }
    [SupplyParameterFromForm] private string? Shown { get; set; }
    [SupplyParameterFromForm] private string? Reason { get; set; }
    [SupplyParameterFromForm] private int Version { get; set; }
    [Inject] private Areas Areas { get; set; } = default!;

    private Grant grant => view!.Grant;

    private string Chosen => State is "left-out" or "objected" or "dropped" ? State : "standing";

    private bool MayTakeOut => grant.State == GrantState.Locked && Chosen == "standing" && Me.May(GrantPermissions.TakeOut);

    private IReadOnlyList<TabItem> tabs =>
    [
        Tab("standing", "名单", GrantLineState.Listed, GrantLineState.Granted), Tab("left-out", "未列入", GrantLineState.LeftOut), Tab("objected", "异议剔除", GrantLineState.Objected),
        Tab("dropped", "批准时核减", GrantLineState.Dropped),
    ];

    protected override async Task OnInitializedAsync()
    {
        GrantLineState? state = Chosen switch { "left-out" => GrantLineState.LeftOut, "objected" => GrantLineState.Objected, "dropped" => GrantLineState.Dropped, _ => null };
        view = Read(await ReadGrant.RunAsync(GrantId, state, GridQuery.From(Nav).Skip(), GridQuery.DefaultSize, Me, Stop));
    }

    private static string? Link(GrantLine line) =>
        line.PersonId is { } person ? $"/people/{person}/payments" : line.HouseholdId != Guid.Empty ? $"/households/{line.HouseholdId}/payments" : null;

    private static string NameOf(GrantLine line) => line.Name.Length == 0 ? "户主空缺" : line.PersonId is null && line.HouseholdId != Guid.Empty ? line.Name + "户" : line.Name;

    private static string StateOf(ReadGrant.Line line) => line.Paid?.Title() ?? line.Row.State.Title();

    private static Tone ToneOf(ReadGrant.Line line) => line.Paid is { } paid ? Show.ToneOf(paid) : line.Row.State is GrantLineState.Listed or GrantLineState.Granted ? Tone.Blue : Tone.Grey;

    private static string ReasonOf(ReadGrant.Line line) => line.Hold is { } hold && hold != PayHold.None ? hold.Title() : line.Row.Reason;

    private TabItem Tab(string state, string title, params GrantLineState[] states) =>
        new(title, $"/payments/grants/{GrantId}" + (state == "standing" ? "" : "?state=" + state), view!.States.Where(s => states.Contains(s.State)).Sum(s => s.Lines), Chosen == state);

    private async Task ApproveAsync() => Answer(await ApproveGrant.RunAsync(new(Key, GrantId, Shown ?? ""), Me, Stop), $"/payments/grants/{GrantId}?done=approved");

    private async Task CancelAsync() => Answer(await CancelGrant.RunAsync(new(Key, GrantId, Version, Reason ?? ""), Me, Stop), $"/payments/grants/{GrantId}?done=cancelled");
}
