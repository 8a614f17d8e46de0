using Huimin.Data;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>The room that asked, and reads what was answered (回复的处理). Called inside the work that takes the answer in.</summary>
public interface IAnswerReader
{
    /// <summary>Why the question no longer has a purpose; null where it has.</summary>
    Task<Refusal?> WhyNotAsync(HuiminDb db, Question question, DateOnly today, CancellationToken ct);

    /// <summary>Reads the rows into its own records.</summary>
    Task ReadAsync(HuiminDb db, Question question, Answer answer, IReadOnlyList<AnswerRow> rows, Clock clock, CancellationToken ct);
}

internal static class AnswerReaders
{
    public static async Task<Refusal?> WhyNotAsync(this IEnumerable<IAnswerReader> readers, HuiminDb db, Question question, DateOnly today, CancellationToken ct)
    {
        foreach (var reader in readers)
        {
            if (await reader.WhyNotAsync(db, question, today, ct) is { } refusal) return refusal;
        }

        return null;
    }
}
