using Huimin.Data;
using Huimin.Values;

namespace Huimin.Exchange;

/// <summary>Takes a file of answers in (接收回复文件). A file that cannot be read whole is refused whole; each answer is then taken by itself, once.</summary>
public sealed class TakeAnswerFile(TakeAnswers inbox)
{
    /// <param name="Taken">Answers that count.</param>
    /// <param name="Before">Answers that had been taken before.</param>
    /// <param name="Aside">How many were set aside, by code.</param>
    public sealed record Outcome(int Taken, int Before, IReadOnlyDictionary<string, int> Aside);

    public async Task<Result<Outcome>> RunAsync(string sourceCode, string path, Actor actor, CancellationToken ct)
    {
        if (!actor.May(ExchangePermissions.Run)) return DataRefusals.NotPermitted;
        if (SourceBook.Find(sourceCode) is not { } source) return ExchangeRefusals.SourceUnknown.Fill(sourceCode);
        var read = AnswerFile.Read(path);
        if (!read.Ok) return read.Refusal;
        var (taken, before, aside) = (0, 0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var message in read.Value)
        {
            var answer = await inbox.RunAsync(new(inbox.NewKey(), source.Code, message), actor, ct);
            if (answer.Refusal == ExchangeRefusals.TakenBefore) before++;
            else if (!answer.Ok) return answer.Refusal;
            else if (answer.Value.Code.Length == 0) taken++;
            else aside[answer.Value.Code] = aside.GetValueOrDefault(answer.Value.Code) + 1;
        }

        return new Outcome(taken, before, aside);
    }
}
