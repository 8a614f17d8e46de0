using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Registry.Pages;

/// <summary>What every page with a form of the register has: the actor, the client's key, the errors to show, and where to go when it was done.</summary>
public abstract class FormPage : ComponentBase
{
    [Inject] protected Actor Me { get; set; } = default!;

    [Inject] protected NavigationManager Nav { get; set; } = default!;

    [Inject] private RegistryTasks Tasks { get; set; } = default!;

    [SupplyParameterFromForm] protected Guid Key { get; set; }

    [CascadingParameter] protected HttpContext? Http { get; set; }

    protected IReadOnlyList<Refusal> Errors { get; private set; } = [];

    protected CancellationToken Stop => Http?.RequestAborted ?? default;

    /// <summary>Shows why not, beside the field it is about.</summary>
    protected void Refuse(Refusal refusal) => Errors = [PersonForm.Beside(refusal)];

    /// <summary>Goes there when the answer is yes; shows why not otherwise.</summary>
    protected void Answer<T>(Result<T> answer, string done)
    {
        if (!answer.Ok)
        {
            Refuse(answer.Refusal);
            return;
        }

        Tasks.Forget(Me);
        Nav.NavigateTo(done);
    }

    /// <summary>A day of the form; false when it cannot be read, which is shown.</summary>
    protected bool TryDay(string? text, string field, out DateOnly? day)
    {
        var read = PersonForm.Day(text, field);
        day = read.ValueOrDefault;
        if (!read.Ok) Refuse(read.Refusal);
        return read.Ok;
    }
}
