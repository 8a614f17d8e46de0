using Huimin.Benefits.Facts;
using Huimin.Policy.Parameters;
using Huimin.Values;

namespace Huimin.Benefits.Tests;

/// <summary>Differences month by month when a standard or a fact turns out otherwise.</summary>
public sealed class ArrearsTests
{
    private static readonly ParameterBook Raised = With("dibao.standard.urban,500114,2026-09-01,,800,元/月,补发测试,已核,\n");

    private static FactsOf Facts(Family family) => _ => family.Record;

    private static Month M(string text) => Month.Parse(text);

    [Fact(DisplayName = "标准迟公布：自生效月起逐月补差，生效以前没有差额")]
    public void A_standard_published_late()
    {
        var facts = Facts(Family.Of(2).With<Income.Transfer>(0, 1000_00));
        var found = Arrears.Between((Rules.Book, facts), (Raised, facts), Rules.District, M("2026-07"), M("2026-11")).Value;
        Assert.Equal(
            [(M("2026-09"), "DIBAO", 470_00L, 600_00L), (M("2026-10"), "DIBAO", 470_00L, 600_00L), (M("2026-11"), "DIBAO", 470_00L, 600_00L)],
            found.Select(d => (d.Month, d.Programme.Code, d.BeforeFen, d.AfterFen)));
        Assert.Equal(390_00, found.Sum(d => d.Fen));
    }

    [Fact(DisplayName = "事后查明 8 月起就业：多发的月份差额为负，逐月跟着事实走")]
    public void A_fact_learnt_late()
    {
        var poor = Family.Of(1);
        var working = Family.Of(1).With<Income.Wage>(0, 500_00);
        var found = Arrears.Between(
            (Rules.Book, Facts(poor)), (Rules.Book, month => month < M("2026-08") ? poor.Record : working.Record), Rules.District, M("2026-06"), M("2026-09")).Value;
        Assert.Equal([(M("2026-08"), -400_00L), (M("2026-09"), -400_00L)], found.Select(d => (d.Month, d.Fen)));
    }

    [Fact(DisplayName = "没有变化就没有差额；早于第一条标准的月份拒绝")]
    public void Nothing_changed()
    {
        var facts = Facts(Family.Of(1));
        Assert.Empty(Arrears.Between((Rules.Book, facts), (Rules.Book, facts), Rules.District, M("2026-01"), M("2026-12")).Value);
        Assert.Equal("PAR-018", Arrears.Between((Rules.Book, facts), (Raised, facts), Rules.District, M("2021-08"), M("2021-10")).Refusal?.Code);
    }

    /// <summary>The product's files with one row more: a new standard is a line, no build.</summary>
    private static ParameterBook With(string line)
    {
        var files = Directory.EnumerateFiles(BenefitKeys.Folder, "*.csv").Select(f => new ParameterFile(Path.GetFileName(f), File.ReadAllText(f)));
        return ParameterFiles.Read([.. files.Select(f => f.Name == "dibao.csv" ? f with { Text = f.Text + line } : f)], BenefitKeys.All).OrThrow();
    }
}
