using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Payments.Pages;

/// <summary>What every page of this room has: the actor, the client's key, the answer to show, and where to go when it was done.</summary>
public abstract class PayPage : ComponentBase
{
    [Inject] protected Actor Me { get; set; } = default!;

    [Inject] protected NavigationManager Nav { get; set; } = default!;

    [SupplyParameterFromForm] protected Guid Key { get; set; }

    [SupplyParameterFromQuery(Name = "done")] protected string? Done { get; set; }

    [CascadingParameter] protected HttpContext? Http { get; set; }

    protected Refusal? Refusal { get; set; }

    protected CancellationToken Stop => Http?.RequestAborted ?? default;

    /// <summary>What was read; shows why not, and looks like a page that is not there when the thing is not.</summary>
    protected T? Read<T>(Result<T> found) where T : class
    {
        if (found.Ok) return found.Value;
        Refusal = found.Refusal;
        if (Http is not null) Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }

    /// <summary>Goes there when the answer is yes; shows why not otherwise.</summary>
    protected void Answer<T>(Result<T> answer, string done)
    {
        if (answer.Ok) Nav.NavigateTo(done);
        else Refusal = answer.Refusal;
    }
}
