using Huimin.Data;

namespace Huimin.Registry;

/// <summary>A page of another room about one household, linked from the household's file (一户一档的延伸页).</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Path">Below the address of the household.</param>
/// <param name="Needs">Who sees it.</param>
public sealed record HouseholdLink(string Title, string Path, Permission Needs);
