namespace Huimin.Exchange;

/// <summary>The way to one or more sources (连接器). It throws <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> where trying again may help.</summary>
public interface IConnector
{
    bool Serves(Source source);

    /// <summary>Asks. The id goes along, so that the source can tell a question that arrives again. No answer yet is an empty list.</summary>
    Task<IReadOnlyList<IncomingAnswer>> AskAsync(Source source, Guid questionId, IReadOnlyList<AskedPerson> people, CancellationToken ct);

    /// <summary>Looks whether the answer to a question asked before is there.</summary>
    Task<IReadOnlyList<IncomingAnswer>> FetchAsync(Source source, Guid questionId, CancellationToken ct);
}

/// <summary>A person as a source is asked about (被查询人); nothing more goes out.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">Identity number; empty without one.</param>
/// <param name="Birth">Day of birth where it is known.</param>
public sealed record AskedPerson(string Name, string Number, DateOnly? Birth);

/// <summary>An answer as it comes (回复), unchecked.</summary>
/// <param name="MessageId">The source's own id of the message; with the source it is unique.</param>
/// <param name="QuestionId">What it answers.</param>
/// <param name="Day">The day up to which the source's data go (数据截止日).</param>
/// <param name="Rows">What was found; none for nothing found.</param>
public sealed record IncomingAnswer(string MessageId, Guid QuestionId, DateOnly Day, IReadOnlyList<AnswerRow> Rows);

/// <summary>One value about one person, as text (回复行).</summary>
/// <param name="Name">The name the source has.</param>
/// <param name="Number">The number the source has: 18 digits, 15, or none.</param>
/// <param name="Birth">Day of birth as the source writes it; may be empty.</param>
/// <param name="Item">Code or name of the item.</param>
/// <param name="Value">The value in the unit of the item.</param>
public sealed record AnswerRow(string Name, string Number, string Birth, string Item, string Value);

/// <summary>Thrown where a source says what nobody can use; trying again does not help.</summary>
public sealed class NotUnderstoodException : Exception;
