using Huimin.App.Tests.Access;
using Huimin.Entitlements;

namespace Huimin.App.Tests.Entitlements;

/// <summary>A decision and a finding of the own village, and a scenario, for the authorisation matrix.</summary>
internal sealed class EntitlementSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var household = await app.HouseholdAsync("H0009", await app.PersonAsync("李秀英", 1971, 222));
        var month = new DateOnly(2026, 11, 1);
        var decision = await app.KeepAsync((id, now) => new DecisionRecord
        {
            DecisionId = id,
            HouseholdId = household,
            AreaCode = MatrixWorld.Village,
            Month = month,
            Programmes = "DIBAO",
            ParameterVersion = "0123456789abcdef",
            RuleVersion = "1",
            Content = Content,
            Hash = DecisionContent.HashOf(Content),
            DecidedAt = now,
            DecidedBy = MatrixRows.Product.AccountId,
        });
        var finding = await app.KeepAsync((id, now) => new PolicyFinding
        {
            FindingId = id,
            HouseholdId = household,
            AreaCode = MatrixWorld.Village,
            Programme = "DIBAO",
            Kind = PolicyFindingKind.Missing,
            Month = month,
            DueFen = 90_000,
            PaidFen = 0,
            MeansKnown = true,
            FoundAt = now,
        });
        var scenario = await app.KeepAsync((id, now) => new Scenario
        {
            ScenarioId = id,
            Name = "示例方案",
            Month = month,
            Changes = "[]",
            Result = Result,
            MadeAt = now,
            MadeBy = MatrixRows.Product.AccountId,
        });
        return
        [
            new("DecisionId", decision.ToString(), MatrixReach.Division),
            new("PolicyFindingId", finding.ToString(), MatrixReach.Division),
            new("ScenarioId", scenario.ToString(), MatrixReach.Everybody),
        ];
    }

    private const string Content =
        """{"HouseholdId":"01a1f677-aa80-7c00-9e0b-afcb76fb6d71","Month":"2026-11","District":"500114","RuleVersion":"1","ParameterVersion":"1","Parameters":{},"Facts":[],"Members":[{"PersonId":"01a1f677-aa80-7c00-9e0b-afcb76fb6d71","Facts":[],"Results":{}}],"Results":{}}""";

    private const string Result =
        """{"Whole":{"Key":"","Households":1,"BaseHouseholds":0,"BaseFen":0,"DraftHouseholds":0,"DraftFen":0,"Gaining":0,"Losing":0},"ByProgramme":[],"ByTown":[],"BySize":[],"MeansUnknown":0}""";
}
