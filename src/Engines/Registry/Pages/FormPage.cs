using Huimin.Access.Pages;
using Huimin.Values;
using Microsoft.AspNetCore.Components;

namespace Huimin.Registry.Pages;

/// <summary>What every page with a larger form has besides: the errors to show, each beside its field.</summary>
public abstract class FormPage : WorkPage
{
    [Inject] private RegistryTasks Tasks { get; set; } = default!;

    protected IReadOnlyList<Refusal> Errors { get; private set; } = [];

    /// <summary>Shows why not, beside the field it is about.</summary>
    protected override void Refuse(Refusal refusal) => Errors = [PersonForm.Beside(refusal)];

    /// <summary>What was done may have settled a task.</summary>
    protected override void Answer<T>(Result<T> answer, string done)
    {
        if (answer.Ok) Tasks.Forget(Me);
        base.Answer(answer, done);
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
