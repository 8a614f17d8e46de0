using Microsoft.AspNetCore.Components;

namespace Huimin.Registry.Pages;

/// <summary>What the forms about one household share: its file, its version, the day, and the relations posted for its members.</summary>
public abstract class HouseholdFormPage : FormPage
{
    [Inject] protected HouseholdFile HouseholdFile { get; set; } = default!;

    [Parameter] public Guid HouseholdId { get; set; }

    [SupplyParameterFromForm] protected int? Version { get; set; }

    /// <summary>The day of the change as typed.</summary>
    [SupplyParameterFromForm(Name = "Input.On")] protected string? On { get; set; }

    protected HouseholdFile.View? View { get; private set; }

    protected string Back => $"/households/{HouseholdId}";

    protected override async Task OnInitializedAsync()
    {
        var file = await HouseholdFile.RunAsync(HouseholdId, Me, Stop);
        View = file.ValueOrDefault;
        if (!file.Ok) Refuse(file.Refusal);
    }

    /// <summary>The relations chosen for members, under the names Relation-{person}; who has none chosen is left out.</summary>
    protected List<MemberRelation> PostedRelations()
    {
        var relations = new List<MemberRelation>();
        foreach (var (name, value) in Http!.Request.Form)
        {
            if (name.StartsWith("Relation-", StringComparison.Ordinal) && Guid.TryParse(name.AsSpan(9), out var person) && value.ToString() is { Length: > 0 } relation)
                relations.Add(new MemberRelation(person, relation));
        }

        return relations;
    }

    protected string? Posted(Guid person) => Http is { Request.HasFormContentType: true } http ? http.Request.Form[$"Relation-{person}"].ToString() : null;
}
