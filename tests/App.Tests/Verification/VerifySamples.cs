using Huimin.App.Tests.Access;
using Huimin.Casework;
using Huimin.Values;
using Huimin.Verification;

namespace Huimin.App.Tests.Verification;

/// <summary>A check and an alert of the own village, for the authorisation matrix.</summary>
internal sealed class VerifySamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var product = MatrixRows.Product;
        var person = await app.PersonAsync("何秀英", 1962, 426);
        var household = await app.HouseholdAsync("H0029", person);
        var opened = await app.WithAsync<OpenCase, Result<IReadOnlyList<Guid>>>(
            o => o.RunAsync(new(app.Clock.NewId(), household, person, [new("DIBAO_APPLY")], CaseChannel.Counter, app.Clock.BeijingToday), product, TestApp.Stop));
        await app.WithAsync<Authorise, Result<int>>(a => a.RunAsync(new(app.Clock.NewId(), opened.Value[0], [person], ["tax"], ConsentWay.Paper, app.Clock.BeijingToday, app.Clock.BeijingToday.AddDays(9)), product, TestApp.Stop));
        var check = await app.WithAsync<AskSources, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), opened.Value[0], ["tax"]), product, TestApp.Stop));
        var alert = await app.KeepAsync((id, now) => new Alert
        {
            AlertId = id,
            Rule = "W-MED-1",
            RowKey = [1],
            FeedId = id,
            SubjectId = person,
            HouseholdId = household,
            AreaCode = MatrixWorld.Village,
            Item = "hospital.selfPay12",
            Value = 4_000_000,
            SourceDay = app.Clock.BeijingToday,
            RaisedAt = now,
            DueOn = app.Clock.BeijingToday.AddDays(7),
            Score = 100,
            Reasons = "身份证号一致，姓名一致",
            IsDoubtful = false,
            State = AlertState.Open,
        });
        return
        [
            new("CheckId", check.Value.ToString(), MatrixReach.Division),
            new("AlertId", alert.ToString(), MatrixReach.Division),
            new("SourceCode", "tax", MatrixReach.Everybody),
        ];
    }
}
