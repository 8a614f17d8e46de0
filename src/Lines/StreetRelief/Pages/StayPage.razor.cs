using Huimin.Ui;
using Huimin.Values;
using Microsoft.AspNetCore.Components;

namespace Huimin.StreetRelief.Pages;

/// <summary>What the forms of one stay do.</summary>
public sealed partial class StayPage
{
    private static readonly Crumb[] crumbs = [new("工作台", "/"), new("流散人员救助", "/relief")];
    private ReadStay.View? view;
    private StepForm form = new();

    [Parameter] public Guid StayId { get; set; }

    [SupplyParameterFromForm] private StepForm? Input { get; set; }

    [SupplyParameterFromForm] private int Version { get; set; }

    private ReliefStay Stay => view!.Stay;

    private string Here => $"/relief/{StayId}";

    protected override async Task OnInitializedAsync()
    {
        form = Input ?? form;
        view = Read(await ReadStay.RunAsync(StayId, Me, Stop));
    }

    private async Task SearchAsync()
    {
        if (!TryDay(form.NoticeOn, nameof(form.NoticeOn), out var notice) || !TryDay(form.DnaAskedOn, nameof(form.DnaAskedOn), out var dna)) return;
        DateTime? noticeAt = null;
        if (notice is { } day)
        {
            noticeAt = StayForm.At(day, form.NoticeTime, Clock.UtcNow);
            if (noticeAt is null)
            {
                Refuse(ReliefRefusals.TimeWrong.For(nameof(form.NoticeTime)));
                return;
            }
        }

        if (notice is null && dna is null) Refuse(ValueRefusals.DateFormat.For(Stay.NoticeAt is null ? nameof(form.NoticeOn) : nameof(form.DnaAskedOn)));
        else Answer(await NoteSearch.RunAsync(new(Key, StayId, Version, noticeAt, dna), Me, Stop), Here);
    }

    private async Task IdentifyAsync()
    {
        if (Given(form.FoundOn, nameof(form.FoundOn)) is { } day) Answer(await FindIdentity.RunAsync(new(Key, StayId, Version, day, form.Name, form.IdNumber, form.Origin ?? ""), Me, Stop), Here);
    }

    private async Task LengthenAsync()
    {
        if (Given(form.LongerUntil, nameof(form.LongerUntil)) is { } day) Answer(await LengthenStay.RunAsync(new(Key, StayId, Version, day, form.Reason ?? ""), Me, Stop), Here);
    }

    private async Task EndAsync()
    {
        if (Given(form.EndedOn, nameof(form.EndedOn)) is { } day) Answer(await EndStay.RunAsync(new(Key, StayId, Version, day, Choices.Read<ReliefEnding>(form.Ending), form.EndNote ?? ""), Me, Stop), Here);
    }

    private async Task VisitAsync()
    {
        if (Given(form.VisitedOn, nameof(form.VisitedOn)) is { } day) Answer(await NoteVisit.RunAsync(new(Key, StayId, Version, day, Choices.Read<ReliefVisitWay>(form.Way), form.VisitNote ?? ""), Me, Stop), Here);
    }

    private async Task CloseAsync() => Answer(await CloseStay.RunAsync(new(Key, StayId, Version), Me, Stop), Here);

    private DateOnly? Given(string? text, string field)
    {
        if (!TryDay(text, field, out var day)) return null;
        if (day is null) Refuse(ValueRefusals.DateFormat.For(field));
        return day;
    }
}

/// <summary>What the forms of a stay post, as typed.</summary>
public sealed class StepForm
{
    public string? NoticeOn { get; set; }
    public string? NoticeTime { get; set; }
    public string? DnaAskedOn { get; set; }
    public string? FoundOn { get; set; }
    public string? Name { get; set; }
    public string? IdNumber { get; set; }
    public string? Origin { get; set; }
    public string? LongerUntil { get; set; }
    public string? Reason { get; set; }
    public string? EndedOn { get; set; }
    public string? Ending { get; set; }
    public string? EndNote { get; set; }
    public string? VisitedOn { get; set; }
    public string? Way { get; set; }
    public string? VisitNote { get; set; }
}
