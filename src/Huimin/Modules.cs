using System.Reflection;
using Huimin.Access;
using Huimin.Data;
using Huimin.Targets;
using Module = Huimin.Access.Module;

namespace Huimin;

/// <summary>The table of contents of the product: every room and every line of business, in the order of the menu.</summary>
public static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new Registry.RegistryModule(),
        new Entitlements.EntitlementsModule(),
        new Payments.PaymentsModule(),
        new Casework.CaseworkModule(),
        new Exchange.ExchangeModule(),
        new Verification.VerificationModule(),
        new SocialAssistance.SocialAssistanceModule(),
        new Disability.DisabilityModule(),
        new Visits.VisitsModule(),
        new ElderCare.ElderCareModule(),
        new ChildWelfare.ChildWelfareModule(),
        new StreetRelief.StreetReliefModule(),
        new Petitions.PetitionsModule(),
        new Bureau.BureauModule(),
        new Portal.PortalModule(),
        new AccessModule(),
        new TargetsModule(),
    ];

    /// <summary>What all of them store; the model of the database.</summary>
    public static RecordsOfModules Records { get; } = new([new DataRecords(), .. All.Select(m => m.Records).OfType<IRecords>()]) { HasMigrations = true };

    /// <summary>The side menu.</summary>
    public static IReadOnlyList<MenuEntry> Menu { get; } = [new MenuEntry("我的工作", "工作台", "/", "home", null), .. All.SelectMany(m => m.Menu)];

    /// <summary>The assemblies with the modules' pages.</summary>
    public static IReadOnlyList<Assembly> PageAssemblies { get; } = [.. All.Select(m => m.Pages).Distinct()];
}
