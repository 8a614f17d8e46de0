namespace Huimin.Ui;

/// <summary>A request to see one masked value in clear (明文查看): which field, for what purpose (rule D4).</summary>
/// <param name="Field">The field, as the page named it.</param>
/// <param name="Purpose">The value of the purpose chosen; empty when none was.</param>
/// <param name="Note">The case or the reason, in words.</param>
public sealed record Reveal(string Field, string Purpose, string? Note);
