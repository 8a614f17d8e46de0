using Huimin.Ui;
using Huimin.Values;
using Microsoft.AspNetCore.Components;

namespace Huimin.ChildWelfare.Pages;

/// <summary>What the forms of one child's file do.</summary>
public sealed partial class FilePage
{
    private static readonly Ui.Crumb[] crumbs = [new("工作台", "/"), new("儿童档案", "/children")];
    private ReadFile.View? view;
    private StepForm form = new();
    private FileForm content = new();

    [Parameter] public Guid FileId { get; set; }

    [SupplyParameterFromForm] private StepForm? Input { get; set; }

    [SupplyParameterFromForm] private int Version { get; set; }

    private ChildFile File => view!.File;

    private string Here => $"/children/{FileId}";

    protected override async Task OnInitializedAsync()
    {
        form = Input ?? form;
        view = Read(await ReadFile.RunAsync(FileId, Me, Stop));
        if (view is not null) content = Input is { Guardian: not null } ? Input : FileForm.Of(view.Now);
    }

    private async Task ReviewAsync()
    {
        if (Given(form.ReviewedOn, nameof(form.ReviewedOn)) is { } day) Answer(await ReviewFiles.RunAsync(new(Key, [FileId], day, form.IsCare, form.ReviewNote ?? ""), Me, Stop), Here);
    }

    private async Task AssessAsync()
    {
        if (Given(form.AssessedOn, nameof(form.AssessedOn)) is { } day) Answer(await AssessChildren.RunAsync(new(Key, [new(FileId, day, form.Assessor ?? "", form.Points, form.Veto, form.Findings ?? "")]), Me, Stop), Here);
    }

    private async Task ChangeAsync()
    {
        var read = content.Read();
        if (!read.Ok) Refuse(read.Refusal);
        else Answer(await ChangeFile.RunAsync(new(Key, FileId, Version, read.Value), Me, Stop), Here);
    }

    private async Task CloseAsync()
    {
        if (Given(form.ClosedOn, nameof(form.ClosedOn)) is { } day) Answer(await CloseFile.RunAsync(new(Key, FileId, Version, day, Choices.Read<ChildEnding>(form.Ending), form.EndNote ?? ""), Me, Stop), Here);
    }

    private DateOnly? Given(string? text, string field)
    {
        if (!TryDay(text, field, out var day)) return null;
        if (day is null) Refuse(ValueRefusals.DateFormat.For(field));
        return day;
    }

    private static string With(string name, string more) => more.Length == 0 ? name : $"{name}（{more}）";
}
