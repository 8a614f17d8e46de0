using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;

namespace Huimin.App.Tests.Casework;

/// <summary>The tables themselves (办理程序), whatever line declares them.</summary>
public sealed class ProcedureTests
{
    public static TheoryData<string> Codes => [.. CaseWorld.Book.All.Select(p => p.Code)];

    [Theory(DisplayName = "每个程序的表不自相矛盾：没有走不到的环节，没有走不出的状态，作决定的都须另一人")]
    [MemberData(nameof(Codes))]
    public void Tables_hold_together(string code)
    {
        var procedure = CaseWorld.Book.Find(code)!;
        Assert.Empty(ProcedureBook.Faults(procedure));
        Assert.NotEmpty(procedure.Programmes);
        Assert.All(procedure.Programmes, p => Assert.NotNull(BenefitRules.Find(p)));
        Assert.Contains(procedure.Steps, s => s.To.IsClosed() && !s.IsSide);
    }

    [Fact(DisplayName = "坏表在启动时被指出：缺另一人、走不到、保密事项公示、时限指向不存在的环节")]
    public void A_bad_table_is_told()
    {
        var bad = new Procedure("BAD", "坏表", CaseKind.Apply, "")
        {
            Programmes = ["DIBAO"],
            IsConfidential = true,
            Steps =
            [
                new("a", "甲", Role.TownClerk, CaseState.Confirmed, CaseState.Submitted) { Effect = CaseEffect.Grant, Notice = new NoticeRule(NoticeKind.Granted, Huimin.Benefits.DeadlineKeys.GrantedNotice) },
                new("b", "乙", Role.TownClerk, CaseState.Verifying, CaseState.Hearing),
            ],
            Deadlines = [new("DL-X", "某", DayKind.Working, Huimin.Benefits.DeadlineKeys.ReviewFinish, "nowhere", "a")],
        };
        Assert.Equal(6, ProcedureBook.Faults(bad).Count());
        Assert.Throws<InvalidOperationException>(() => new ProcedureBook([bad]));
    }

    [Theory(DisplayName = "手册时限目录中的编号都在程序里，计算方式一致")]
    [InlineData("DL-DB-02", DayKind.Working)]
    [InlineData("DL-DB-03", DayKind.Working)]
    [InlineData("DL-DB-06", DayKind.Working)]
    [InlineData("DL-DB-07", DayKind.Working)]
    [InlineData("DL-DB-08", DayKind.Working)]
    [InlineData("DL-DB-10", DayKind.Months)]
    [InlineData("DL-TK-01", DayKind.Working)]
    [InlineData("DL-TK-02", DayKind.Working)]
    [InlineData("DL-TK-03", DayKind.Working)]
    [InlineData("DL-TK-04", DayKind.Working)]
    [InlineData("DL-TK-06", DayKind.Working)]
    [InlineData("DL-CH-02", DayKind.Working)]
    [InlineData("DL-CH-03", DayKind.Working)]
    public void The_catalogue_of_limits(string code, DayKind kind)
    {
        var limits = CaseWorld.Book.All.SelectMany(p => p.Deadlines).Where(d => d.Code == code).ToList();
        Assert.NotEmpty(limits);
        Assert.All(limits, l => Assert.Equal(kind, l.Kind));
    }

    [Fact(DisplayName = "能减发或者终止待遇的程序，报请决定时都走得到听取意见")]
    public void Whatever_may_pay_less_can_hear() => Assert.All(
        CaseWorld.Book.All.SelectMany(p => p.Steps.Where(s => s.Effect is CaseEffect.Adjust or CaseEffect.End).Select(s => (Procedure: p, Step: s))),
        one => Assert.True(
            one.Procedure.Steps.Any(s => s.To == CaseState.Hearing && s.From.Intersect(one.Step.From).Any()) || one.Procedure.Steps.Where(s => one.Step.From.Contains(s.To)).All(s => Heard(one.Procedure, s)),
            $"{one.Procedure.Code}: {one.Step.Code}"));

    private static bool Heard(Procedure procedure, Transition step) =>
        step.Needs.Contains(EvidenceKind.Hearing) || procedure.Steps.Where(s => step.From.Contains(s.To) && s.Code != step.Code).Any(s => s.Needs.Contains(EvidenceKind.Hearing));

    [Fact(DisplayName = "儿童事项一律不公示（DL-CH-06）")]
    public void Children_are_never_published() =>
        Assert.All(ChildWelfare.ChildWelfareModule.Procedures, p => Assert.True(p.IsConfidential && p.Steps.All(s => s.Notice is null)));
}
