using Huimin.Access.Pages;
using Huimin.Values;
using Microsoft.AspNetCore.Components;

namespace Huimin.Payments.Pages;

/// <summary>What every page of this room has besides: the one answer to show, and what was done before it.</summary>
public abstract class PayPage : WorkPage
{
    [SupplyParameterFromQuery(Name = "done")] protected string? Done { get; set; }

    protected Refusal? Refusal { get; set; }

    protected override void Refuse(Refusal refusal) => Refusal = refusal;
}
