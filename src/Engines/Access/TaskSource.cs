using Huimin.Data;
using Huimin.Ui;

namespace Huimin.Access;

/// <summary>Something that waits for the actor (待办), shown on the home page and counted at the bell.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Light">Red when one of them is late.</param>
/// <param name="Due">The nearest deadline, if there is one.</param>
public sealed record WorkTask(string Title, string Href, long Count, LightLevel Light = LightLevel.None, DateOnly? Due = null);

/// <summary>A room that knows of work waiting for people. Asked on every page: answers from an index, never by looking through the district.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct);
}
