using Huimin.Benefits.Facts;
using Huimin.Benefits.Means;
using Huimin.Benefits.SocialAssistance;
using Huimin.Policy;
using Huimin.Policy.Lanes;
using Huimin.Policy.Parameters;
using Huimin.Policy.Terms;

namespace Huimin.Benefits.ElderCare;

/// <summary>
/// The voucher for care services (养老服务消费补贴): disabled old people who live here pay part of a listed provider's bill with it. It is no money, holds
/// for its month, and is not given beside Tekun or the institution subsidy.
/// </summary>
public static class CareVoucher
{
    private const string Law = "民办函〔2025〕49号";

    public struct InForce : IHouseholdResult { public static Term About { get; } = Declare.Condition("voucher.inForce", "本月已实施养老服务消费补贴", Law); }

    public struct OfAge : IMemberResult { public static Term About { get; } = Declare.Condition("voucher.ofAge", "在世且达到规定年龄", Law); }

    public struct Disabled : IMemberResult { public static Term About { get; } = Declare.Condition("voucher.disabled", "经评估为中度以上失能", Law); }

    public struct Resident : IMemberResult { public static Term About { get; } = Declare.Condition("voucher.resident", "居住在本区", Law); }

    public struct NoConflict : IMemberResult { public static Term About { get; } = Declare.Condition("voucher.noConflict", "未享受特困供养、集中照护补助", Law); }

    public struct Entitled : IMemberResult { public static Term About { get; } = Declare.Condition("voucher", "可领取养老服务消费券", Law); }

    public struct Amount : IMemberResult { public static Term About { get; } = Declare.Amount("voucher.amount", "本月可抵扣金额（电子消费券，不能提现）", Law); }

    public struct Anybody : IHouseholdResult { public static Term About { get; } = Declare.Condition("voucher.anybody", "家中有消费补贴对象"); }

    public struct Total : IHouseholdResult { public static Term About { get; } = Declare.Amount("voucher.total", "养老服务消费券合计"); }

    public static Programme About { get; } = new("CARE_CONSUMPTION", "中度以上失能老年人养老服务消费补贴")
    {
        Basis = Law,
        Paid = Payment.InKind,
        Entitled = Anybody.About,
        Amount = Total.About,
        MemberEntitled = Entitled.About,
        MemberAmount = Amount.About,
        Apply = "居住地，在“民政通”申请",
        Requirements =
        [
            new(InForce.About, new("CV-001", "该月尚未实施养老服务消费补贴。", Law)),
            new(OfAge.About, new("CV-002", "未满规定年龄，或者已经死亡。", Law)),
            new(Disabled.About, new("CV-003", "没有经评估为中度以上失能；可向镇街申请老年人能力评估。", Law)),
            new(Resident.About, new("CV-004", "不居住在本区，请向居住地申请。", Law)),
            new(NoConflict.About, new("CV-005", "已享受特困供养或者集中照护补助，不重复享受。", Law)),
        ],
    };

    public sealed class Parameters(ParameterSet at)
    {
        public readonly Parameter Age = at[ElderKeys.VoucherAge];
        public readonly Parameter Level = at[ElderKeys.VoucherLevel];
        public readonly Parameter Most = at[ElderKeys.VoucherMost];
        public readonly Parameter Share = at[ElderKeys.VoucherShare];
        public readonly Parameter AgeCount = at[GeneralKeys.AgeCount];
    }

    public static void Decide<N, B, V>(ref V home, Parameters p)
        where N : struct, INumber<N, B>
        where B : struct, ITruth<B>
        where V : struct, IHousehold<N, B>
    {
        home.Set<InForce>((N)p.Most > 0);
        for (var m = 0; m < home.Size; m++)
        {
            home.Set<OfAge>(m, home.Is<Members.Alive>(m) & Members.OfAge<N, B, V>(ref home, m, p.Age, p.AgeCount));
            home.Set<Disabled>(m, DisabledElderSubsidy.AtLevel<N, B>(home.Number<Elder.Ability>(m), p.Level));
            home.Set<Resident>(m, home.Is<Elder.Resident>(m));
            home.Set<NoConflict>(m, !(home.Is<Tekun.Entitled>(m) | home.Is<InstitutionSubsidy.Entitled>(m)));
            home.Set<Entitled>(m, home.Is<InForce>() & home.Is<OfAge>(m) & home.Is<Disabled>(m) & home.Is<Resident>(m) & home.Is<NoConflict>(m));
            var covered = N.Percent(home.Number<Elder.CareFee>(m), p.Share).As("服务费用×抵扣比例", Law);
            home.Set<Amount>(m, N.When(home.Is<Entitled>(m), N.Min(covered, p.Most)));
        }

        home.Set<Anybody>(Everyone.Any<N, B, V, Entitled>(ref home));
        home.Set<Total>(Everyone.Sum<N, B, V, Amount>(ref home));
    }
}
