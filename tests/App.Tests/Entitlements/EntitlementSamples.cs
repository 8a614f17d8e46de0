using Huimin.App.Tests.Access;
using Huimin.App.Tests.Registry;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Registry;
using Huimin.Values;

namespace Huimin.App.Tests.Entitlements;

/// <summary>A decision and a finding of the own village, and a scenario, for the authorisation matrix.</summary>
internal sealed class EntitlementSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var product = Actor.Product("500114");
        var fields = new PersonFields { AreaCode = MatrixWorld.Village, Name = "李秀英", IdNumber = IdNumber.Of(500999, new DateOnly(1971, 5, 6), 222).Value };
        var person = await app.WithAsync<AddPerson, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), fields), product, TestApp.Stop));
        var household = (await app.WithAsync<CreateHousehold, Result<Guid>>(
            c => c.RunAsync(new(app.Clock.NewId(), "H0009", MatrixWorld.Village, "2组16号", person.Value), product, TestApp.Stop))).Value;
        var month = new DateOnly(2026, 11, 1);
        var decision = await RegistrySamples.KeepAsync(app, product, (id, now) => new DecisionRecord
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
            DecidedBy = product.AccountId,
        });
        var finding = await RegistrySamples.KeepAsync(app, product, (id, now) => new PolicyFinding
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
        var scenario = await RegistrySamples.KeepAsync(app, product, (id, now) => new Scenario
        {
            ScenarioId = id,
            Name = "示例方案",
            Month = month,
            Changes = "[]",
            Result = Result,
            MadeAt = now,
            MadeBy = product.AccountId,
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
