namespace HuiminVerifyAudit;

/// <summary>The first place where the trail is not what it must be, in words for the auditor.</summary>
#pragma warning disable CA1032 // Always with its place.
public sealed class BrokenException(string place) : Exception(place);
#pragma warning restore CA1032
