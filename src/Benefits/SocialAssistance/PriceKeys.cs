using Huimin.Policy.Parameters;
using static Huimin.Policy.Parameters.ParameterKey;

namespace Huimin.Benefits.SocialAssistance;

/// <summary>
/// What is set and published for the price-linked subsidy (价格补贴联动机制). The indices are entered by hand from the publication, one row a month;
/// the product works out none of them.
/// </summary>
public static class PriceKeys
{
    private const string Basis = "社会救助法 第三十二条；发改价格〔2021〕1553号";

    public static readonly ParameterKey TriggerCpi = new("price.trigger.cpiYoY", "启动条件：居民消费价格指数单月同比涨幅", ParameterUnit.BasisPoints, 0, 5_000, Basis);
    public static readonly ParameterKey TriggerFood = new("price.trigger.foodYoY", "启动条件：食品价格单月同比涨幅", ParameterUnit.BasisPoints, 0, 5_000, Basis);
    public static readonly ParameterKey TriggerLogic = Choice("price.trigger.logic", "启动条件：任一或同时", Basis, ("OR", "任一达到"), ("AND", "同时达到"));
    public static readonly ParameterKey Index = Choice("price.basis", "补贴按哪个指数的涨幅", Basis, ("SCPI", "城镇低收入居民基本生活费用价格指数"), ("CPI", "居民消费价格指数"));
    public static readonly ParameterKey Smallest = Monthly("price.minAmount", "价格补贴每人每月最低", Basis, 1_000);
    public static readonly ParameterKey CoversMargin = Switch("price.covers.margin", "价格补贴是否扩至低保边缘人口", Basis);
    public static readonly ParameterKey PayDays = new("price.payDeadlineWorkdays", "指数公布后发放期限（工作日）", ParameterUnit.Days, 1, 60, Basis);

    public static readonly ParameterKey Cpi = Published("price.index.cpi", "居民消费价格指数同比涨幅");
    public static readonly ParameterKey Food = Published("price.index.food", "食品价格同比涨幅");
    public static readonly ParameterKey Scpi = Published("price.index.scpi", "城镇低收入居民基本生活费用价格指数同比涨幅");

    private static ParameterKey Published(string key, string title) => new(key, title, ParameterUnit.BasisPoints, -5_000, 5_000, Basis) { Otherwise = 0 };
}
