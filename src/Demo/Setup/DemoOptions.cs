using Microsoft.Extensions.DependencyInjection;

namespace Huimin.Demo;

/// <summary>Which demo district to make, and where its files go; smaller ones are for tests.</summary>
public sealed record DemoOptions
{
    public required string DataDirectory { get; init; }
    public ulong Seed { get; init; } = 500114;
    public int People { get; init; } = 487_000;
    public int Villages { get; init; } = DemoDivisions.VillageCount;

    /// <summary>Deaths, births and moves of the months after the register day, done one by one.</summary>
    public int Events { get; init; } = 300;
}

public static class DemoServices
{
    /// <summary>Adds what makes a demo district; the modules' operations must be there.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddScoped<DemoSetup>().AddScoped<DemoAccounts>().AddScoped<DemoHistory>().AddScoped<DemoPeople>().AddScoped<DemoBenefits>().AddScoped<DemoPayAccounts>().AddScoped<DemoSamples>().AddScoped<DemoGrants>().AddScoped<DemoVouchers>().AddScoped<DemoPayments>().AddScoped<BatchWay>().AddScoped<DemoGoals>();

    /// <summary>Adds what lives a year; its clock must be there as the product's time.</summary>
    public static IServiceCollection AddDemoYear(this IServiceCollection services, YearClock time) => services
        .AddSingleton(time).AddSingleton<YearSources>().AddSingleton<Exchange.IConnector>(all => all.GetRequiredService<YearSources>())
        .AddScoped<YearStaff>().AddScoped<YearBeginning>().AddScoped<YearCases>().AddScoped<YearLife>().AddScoped<YearPayments>().AddScoped<YearDigest>().AddScoped<YearTruth>().AddScoped<YearFigures>().AddScoped<YearRun>()
        .AddScoped<IYearLine, YearGrants>().AddScoped<IYearLine, YearRelief>().AddScoped<IYearLine, YearChildren>().AddScoped<IYearLine, YearVisits>().AddScoped<IYearLine, YearPetitions>().AddScoped<IYearLine, YearMonths>()
        .AddScoped<YearCare>().AddScoped<IYearLine>(all => all.GetRequiredService<YearCare>());
}
