using Huimin.Data;

namespace Huimin.Registry;

/// <summary>A page of another room about one person, linked from the person's file (一人一档的延伸页).</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Path">Below the address of the person.</param>
/// <param name="Needs">Who sees it.</param>
public sealed record PersonLink(string Title, string Path, Permission Needs);
