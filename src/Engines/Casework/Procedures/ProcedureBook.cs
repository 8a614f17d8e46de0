using Huimin.Data;

namespace Huimin.Casework;

/// <summary>All procedures of all lines of business (程序目录). A table that contradicts itself stops the start.</summary>
public sealed class ProcedureBook
{
    private readonly Dictionary<string, Procedure> byCode;

    public ProcedureBook(IEnumerable<Procedure> procedures)
    {
        All = [.. procedures];
        byCode = All.ToDictionary(p => p.Code, StringComparer.Ordinal);
        if (All.SelectMany(Faults).ToList() is { Count: > 0 } faults) throw new InvalidOperationException("Procedures contradict themselves: " + string.Join("; ", faults));
    }

    public IReadOnlyList<Procedure> All { get; }

    public Procedure? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>What is asked of citizens and clerks first: the applications.</summary>
    public IEnumerable<Procedure> Of(CaseKind kind) => All.Where(p => p.Kind == kind);

    /// <summary>What is wrong with a table: a step twice, a dead end, a decision by whoever took the application, a deadline that nothing starts or meets.</summary>
    public static IEnumerable<string> Faults(Procedure p)
    {
        foreach (var twice in p.Steps.GroupBy(s => s.Code).Where(g => g.Count() > 1)) yield return $"{p.Code}: {twice.Key} stands twice";
        var reached = p.Steps.Select(s => s.To).Append(p.Begins).ToHashSet();
        foreach (var step in p.Steps.Where(s => !s.From.Any(reached.Contains))) yield return $"{p.Code}: {step.Code} is never reached";
        foreach (var state in reached.Where(s => !s.IsClosed() && !p.From(s).Any(t => !t.IsSide))) yield return $"{p.Code}: nothing leads on from {state}";
        foreach (var step in p.Steps.Where(s => s.Effect != CaseEffect.None && !s.SecondPerson)) yield return $"{p.Code}: {step.Code} decides and needs no second person";
        foreach (var step in p.Steps.Where(s => s.Notice is not null && p.IsConfidential)) yield return $"{p.Code}: {step.Code} publishes what is confidential";
        foreach (var step in p.Steps.Where(s => s.Effect != CaseEffect.None && (s.By & ~(Role.TownApprover | Role.DistrictApprover)) != 0)) yield return $"{p.Code}: {step.Code} decides and is not an approver's";
        var codes = p.Steps.Select(s => s.Code).Concat([Deadline.Opened, Deadline.Delivered]).ToHashSet();
        foreach (var deadline in p.Deadlines.Where(d => !codes.Contains(d.StartedBy) || d.MetBy.Count == 0 || !d.MetBy.All(codes.Contains))) yield return $"{p.Code}: {deadline.Code} names a step that does not exist";
    }
}
