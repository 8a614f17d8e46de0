using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Huimin.Access;
using Huimin.Data;
using Huimin.Values;

namespace Huimin.Registry;

/// <summary>
/// What of the register waits for an actor (人员与家庭待办): one statement of counts along indexes. Every page asks, so the answer holds for some seconds; who
/// does something is told anew.
/// </summary>
public sealed class RegistryTasks(ReadDesk desk, Clock clock) : ITaskSource
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(Guid Account, Role Role, string Scope), (DateTime At, IReadOnlyList<WorkTask> Tasks)> told = new();

    private sealed record Waiting(string Title, string Href, Permission Needs, string From);

    private static readonly Waiting[] Kinds =
    [
        new("重复档案待审核合并", "/duplicates", RegistryPermissions.ApproveMerge, "merge_proposal t where t.state = 0 and t.proposed_by <> @me"),
        new("名单导出待审批", "/export", RegistryPermissions.ApproveExport, "export_request t where t.needs_approval and t.decided_at is null and not t.refused and t.requested_by <> @me"),
        new("名单可以下载", "/export", RegistryPermissions.Export, "export_request t where t.needs_approval and t.decided_at is not null and not t.refused and t.downloaded_at is null and t.requested_by = @me"),
        new("特殊保护对象查看待批准", "/reveals", RegistryPermissions.ApproveReveal, "reveal_approval t where t.approved_at is null and t.requested_by <> @me"),
        new("未完成的导入", "/import", RegistryPermissions.Import, "import_draft t where t.owner_id = @account"),
        new("档案疑点待核实", "/findings", RegistryPermissions.Edit, "registry_finding t where t.state = 0"),
    ];

    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken ct)
    {
        var asked = (actor.AccountId, actor.Role, actor.Scope.Setting);
        if (told.TryGetValue(asked, out var last) && clock.UtcNow - last.At < Holds) return last.Tasks;
        if (told.Count > 10_000) told.Clear();
        var tasks = await CountAsync(actor, ct);
        told[asked] = (clock.UtcNow, tasks);
        return tasks;
    }

    /// <summary>The actor has done something: the next page counts again.</summary>
    public void Forget(Actor actor) => told.TryRemove((actor.AccountId, actor.Role, actor.Scope.Setting), out _);

    private async Task<IReadOnlyList<WorkTask>> CountAsync(Actor actor, CancellationToken ct)
    {
        var mine = Kinds.Where(k => actor.May(k.Needs)).ToArray();
        if (mine.Length == 0 || actor.Scope.IsEmpty) return [];
        await using var reading = await desk.OpenAsync(actor, ct);
        await using var command = reading.Command(Sql(mine, actor.Scope), Parameters(actor));
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return [.. mine.Select((kind, at) => new WorkTask(kind.Title, kind.Href, row.GetInt64(at)))];
    }

    // One bound per division in charge; the codes themselves are parameters.
    private static string Sql(Waiting[] kinds, Scope scope)
    {
        var inScope = string.Join(" or ", scope.Prefixes.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"t.area_code >= @from{at} and t.area_code < @to{at}")));
        var sql = new StringBuilder("select ");
        foreach (var kind in kinds) sql.Append(sql.Length > 7 ? ", " : "").Append("(select count(*) from ").Append(kind.From).Append(" and (").Append(inScope).Append("))");
        return sql.ToString();
    }

    private static (string, object?)[] Parameters(Actor actor) =>
    [
        ("me", actor.StaffPersonId), ("account", actor.AccountId),
        .. actor.Scope.Prefixes.SelectMany((prefix, at) => new (string, object?)[] { ("from" + at.ToString(CultureInfo.InvariantCulture), prefix), ("to" + at.ToString(CultureInfo.InvariantCulture), prefix + ":") }),
    ];
}
