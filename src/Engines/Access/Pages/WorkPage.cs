using Huimin.Data;
using Huimin.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Huimin.Access.Pages;

/// <summary>What every page of the office has besides: who acts, and where to go when it was done.</summary>
public abstract class WorkPage : PostPage
{
    [Inject] protected Actor Me { get; set; } = default!;

    [Inject] protected NavigationManager Nav { get; set; } = default!;

    /// <summary>Shows why not.</summary>
    protected abstract void Refuse(Refusal refusal);

    /// <summary>What was read; shows why not, and looks like a page that is not there when the thing is not.</summary>
    protected T? Read<T>(Result<T> found) where T : class
    {
        if (found.Ok) return found.Value;
        Refuse(found.Refusal);
        if (Http is not null) Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return null;
    }

    /// <summary>Goes there when the answer is yes; shows why not otherwise.</summary>
    protected virtual void Answer<T>(Result<T> answer, string done)
    {
        if (answer.Ok) Nav.NavigateTo(done);
        else Refuse(answer.Refusal);
    }
}
