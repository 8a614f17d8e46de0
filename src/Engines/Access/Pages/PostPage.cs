using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Access.Pages;

/// <summary>What every page with a form has: the client's key of the form, and the request it came with.</summary>
public abstract class PostPage : ComponentBase
{
    [SupplyParameterFromForm] protected Guid Key { get; set; }

    [CascadingParameter] protected HttpContext? Http { get; set; }

    protected CancellationToken Stop => Http?.RequestAborted ?? default;
}
