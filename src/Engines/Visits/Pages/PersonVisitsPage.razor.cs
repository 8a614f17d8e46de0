using Huimin.Values;
using Microsoft.AspNetCore.Components;

namespace Huimin.Visits.Pages;

/// <summary>What the forms about one person do.</summary>
public sealed partial class PersonVisitsPage
{
    private static readonly Ui.Crumb[] crumbs = [new("工作台", "/"), new("探访关爱", "/visits")];
    private ReadPersonVisits.View? view;
    private VisitForm form = new();

    [Parameter] public Guid PersonId { get; set; }

    [SupplyParameterFromForm] private VisitForm? Input { get; set; }

    [SupplyParameterFromForm] private int Version { get; set; }

    [SupplyParameterFromQuery(Name = "correct")] private Guid? CorrectId { get; set; }

    [SupplyParameterFromQuery(Name = "need")] private Guid? NeedId { get; set; }

    private bool MayRecord => Me.May(VisitPermissions.Record);

    private string Here => $"/visits/person/{PersonId}";

    private IReadOnlyList<VisitDue> Dues => [.. view!.Kinds.SelectMany(k => k.Dues).OrderByDescending(d => d.DueOn)];

    private CareVisit? Correcting => view!.Visits.FirstOrDefault(v => v.Visit.VisitId == CorrectId && v is { IsReplaced: false, Visit.IsVoid: false })?.Visit;

    private VisitNeed? Closing => view!.Needs.FirstOrDefault(n => n.NeedId == NeedId && n.ClosedOn is null);

    protected override async Task OnInitializedAsync()
    {
        form = Input ?? form;
        view = Read(await ReadPersonVisits.RunAsync(PersonId, Me, Stop));
    }

    private async Task VisitAsync()
    {
        if (Given(form.VisitedOn, nameof(form.VisitedOn)) is not { } day) return;
        var done = await RecordVisits.RunAsync(new(Key, view!.AreaCode, day, [new(PersonId, form.Kind ?? "", form.Seen.Read())]), Me, Stop);
        if (done.Ok) Answer(done, Here);
        else Refuse(Own(done.Refusal));
    }

    private async Task CorrectAsync()
    {
        if (Given(form.VisitedOn, nameof(form.VisitedOn)) is not { } day) return;
        var done = await CorrectVisit.RunAsync(new(Key, CorrectId ?? default, form.IsVoid, day, form.Seen.Read(), form.Reason ?? ""), Me, Stop);
        if (done.Ok) Answer(done, Here);
        else Refuse(Own(done.Refusal));
    }

    private async Task CloseAsync()
    {
        if (Given(form.ClosedOn, nameof(form.ClosedOn)) is { } day) Answer(await CloseNeed.RunAsync(new(Key, NeedId ?? default, Version, day, form.Note ?? ""), Me, Stop), Here);
    }

    private async Task PutOnAsync() => Answer(await PutOnList.RunAsync(new(Key, PersonId, form.Kind ?? "", form.Reason ?? ""), Me, Stop), Here);

    private async Task TakeOffAsync() => Answer(await TakeOffList.RunAsync(new(Key, PersonId, form.Kind ?? "", form.Reason ?? ""), Me, Stop), Here);

    // The one person of this page is nobody's first; what was seen stands in fields of its own.
    private static Refusal Own(Refusal refusal)
    {
        var said = refusal with { Message = refusal.Message.Replace("第 1 人：", "", StringComparison.Ordinal) };
        var field = refusal.Field?.Replace("Lines[0].", "", StringComparison.Ordinal);
        return field is nameof(VisitEntry.Way) or nameof(VisitEntry.Condition) or nameof(VisitEntry.Dwelling) or nameof(VisitEntry.Need) or nameof(VisitEntry.NeedText) ? said.For("Seen." + field) : said;
    }

    private DateOnly? Given(string? text, string field)
    {
        if (!TryDay(text, field, out var day)) return null;
        if (day is null) Refuse(ValueRefusals.DateFormat.For(field));
        return day;
    }
}
