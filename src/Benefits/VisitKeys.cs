using Huimin.Policy.Parameters;

namespace Huimin.Benefits;

/// <summary>How often people are visited, and the lengths of time around it (探访频次和时限). Handbook §7.3, §8.6, §16.</summary>
public static class VisitKeys
{
    private const string ElderBasis = "民发〔2022〕73号";
    private const string ChildBasis = "国发〔2016〕13号；国发〔2016〕36号";

    public static readonly ParameterKey Elder = Often("visit.frequency.elder", "特殊困难老年人探访频次", ElderBasis);
    public static readonly ParameterKey Child = Often("visit.frequency.child", "留守、困境儿童探访频次（没有监护评估的）", ChildBasis);
    public static readonly ParameterKey ChildLow = Often("visit.frequency.child.low", "儿童探访频次：监护风险低", ChildBasis);
    public static readonly ParameterKey ChildMedium = Often("visit.frequency.child.medium", "儿童探访频次：监护风险中", ChildBasis);
    public static readonly ParameterKey ChildHigh = Often("visit.frequency.child.high", "儿童探访频次：监护风险高、紧急", ChildBasis);

    public static readonly ParameterKey Joins = new("visit.days.joins", "探访：期中列入的，离期末不足这些天自下期起探访（自然日）", ParameterUnit.Days, 0, 31, ElderBasis);
    public static readonly ParameterKey Late = new("visit.days.late", "探访：期末后补录（自然日）", ParameterUnit.Days, 0, 60, ElderBasis);
    public static readonly ParameterKey Need = new("visit.days.need", "探访：需求办结（自然日）", ParameterUnit.Days, 1, 180, ElderBasis);

    // In the order of the frequencies that the room of visits stores.
    private static ParameterKey Often(string key, string title, string basis) => ParameterKey.Choice(key, title, basis, ("HALF_MONTH", "每半月一次"), ("MONTH", "每月一次"), ("QUARTER", "每季度一次"));
}
