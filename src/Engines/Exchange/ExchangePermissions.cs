using Huimin.Data;

namespace Huimin.Exchange;

/// <summary>What may be done with questions to other offices and their answers.</summary>
public static class ExchangePermissions
{
    public static readonly Permission Read = new(Why.Read, "查看数据源和查询收发情况", Role.DistrictClerk | Role.DistrictApprover | Role.DistrictSupervisor);
    public static readonly Permission Run = new("exchange.run", "发出查询、接收回复", Role.DistrictClerk);

    public static IReadOnlyList<Permission> All { get; } = [Read, Run];
}
