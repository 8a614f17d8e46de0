namespace Huimin.Values;

/// <summary>
/// An expected "no" (拒绝): a stable code that is printed on notices and never reused, a Chinese message that says what is wrong and what to do
/// next, and the legal or standard basis. Declared once in a module's <c>…Refusals.cs</c>. Never carries personal data.
/// </summary>
public sealed record Refusal(string Code, string Message, string? Basis = null)
{
    /// <summary>The input field that the refusal is about (字段), so that a form can show it beside that field.</summary>
    public string? Field { get; init; }

    /// <summary>The line of the file (行), counted from 1 as the user sees it.</summary>
    public int? Line { get; init; }

    /// <summary>The column of the file (列), by its heading or its letter.</summary>
    public string? Column { get; init; }

    /// <summary>The same refusal, pointing at a form field.</summary>
    public Refusal For(string field) => this with { Field = field };

    /// <summary>The same refusal, pointing at a place in a file.</summary>
    public Refusal At(int line, string? column = null) => this with { Line = line, Column = column };

    /// <summary>The same refusal with <c>{0}</c>, <c>{1}</c> … of its message filled in.</summary>
    public Refusal Fill(params ReadOnlySpan<object?> arguments) =>
        this with { Message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, arguments) };
}
