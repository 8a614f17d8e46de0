using Huimin.Benefits.Disability;
using Huimin.Benefits.Facts;
using Huimin.Values;

namespace Huimin.Benefits.Tests.Disability;

/// <summary>The two allowances for disabled people by themselves; what they are not paid beside is in the matrix.</summary>
public sealed class AllowanceTests
{
    [Theory(DisplayName = "生活补贴：低保中的持证残疾人，2026 年起 100 元，此前 90 元")]
    [InlineData("2025-12", 90_00)]
    [InlineData("2026-01", 100_00)]
    public void The_living_allowance(string month, int fen) =>
        Assert.Equal(fen, Family.Of(1).Disabled(0, DisabilityCategory.Hearing, DisabilityDegree.Fourth).In(month).Amount(LivingAllowance.Amount.About, 0));

    [Theory(DisplayName = "生活补贴：不在低保的没有；扩面到边缘家庭的有")]
    [InlineData(734_00, 0, 100_00)]
    [InlineData(735_00, 0, 0)]
    [InlineData(735_00, 1, 100_00)]
    [InlineData(1102_50, 1, 0)]
    public void Only_in_difficulty(int income, int margin, int fen) => Assert.Equal(
        fen,
        Family.Of(1).With<Income.Transfer>(0, income).Disabled(0, DisabilityCategory.Hearing, DisabilityDegree.Fourth)
            .Where(DisabilityKeys.LivingCoversMargin, margin).Amount(LivingAllowance.Amount.About, 0));

    [Fact(DisplayName = "单人保的残疾人也享受生活补贴")]
    public void Alone_in_dibao() => Assert.Equal(
        100_00,
        Family.Of(2).With<Income.Transfer>(0, 1800_00).Disabled(1, DisabilityCategory.Limb, DisabilityDegree.Second).Amount(LivingAllowance.Amount.About, 1));

    [Theory(DisplayName = "护理补贴：一级 110、二级 100（2026 年起），不看收入；三级没有")]
    [InlineData("2026-01", DisabilityDegree.First, 110_00)]
    [InlineData("2026-01", DisabilityDegree.Second, 100_00)]
    [InlineData("2026-01", DisabilityDegree.Third, 0)]
    [InlineData("2025-12", DisabilityDegree.First, 100_00)]
    public void The_nursing_allowance(string month, DisabilityDegree degree, int fen) => Assert.Equal(
        fen,
        Family.Of(1).With<Income.Transfer>(0, 9000_00).Disabled(0, DisabilityCategory.Limb, degree).In(month).Amount(NursingAllowance.Amount.About, 0));

    [Theory(DisplayName = "护理补贴扩面：只扩到三、四级智力、精神残疾")]
    [InlineData(DisabilityCategory.Mental, DisabilityDegree.Third, 60_00)]
    [InlineData(DisabilityCategory.Intellectual, DisabilityDegree.Fourth, 60_00)]
    [InlineData(DisabilityCategory.Limb, DisabilityDegree.Third, 0)]
    public void The_extension(DisabilityCategory category, DisabilityDegree degree, int fen) => Assert.Equal(
        fen,
        Family.Of(1).Disabled(0, category, degree).Where(DisabilityKeys.CareExtended, 60_00).Amount(NursingAllowance.Amount.About, 0));

    [Theory(DisplayName = "残疾人证到期：当月仍发，次月停发；死亡当月仍发，次月停发")]
    [InlineData("2026-07", 110_00)]
    [InlineData("2026-08", 0)]
    public void The_certificate_ends(string month, int fen)
    {
        Family Severe() => Family.Of(1).Disabled(0, DisabilityCategory.Limb, DisabilityDegree.First).In(month);
        Assert.Equal(fen, Severe().On<Person.CertificateEnds>(0, "2026-07-01").Amount(NursingAllowance.Amount.About, 0));
        Assert.Equal(fen, Severe().On<Person.Died>(0, "2026-07-31").Amount(NursingAllowance.Amount.About, 0));
    }
}
