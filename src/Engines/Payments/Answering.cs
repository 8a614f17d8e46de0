using Huimin.Data;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Turns what the database refuses in a set-based statement into an answer (C2): the second of two who do the same is told so, and never sees an error page.</summary>
internal static class Answering
{
    public static async Task<Result<T>> GuardAsync<T>(Func<Task<Result<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (DatabaseErrors.Answer(e) is { } no)
        {
            return no;
        }
    }
}
