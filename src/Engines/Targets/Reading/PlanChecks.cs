namespace Huimin.Targets.Reading;

internal static class PlanChecks
{
    public static IReadOnlyList<PlanCheck> Of(WorkingText working, Plan plan, PlanReaderOptions options) => [];
}
