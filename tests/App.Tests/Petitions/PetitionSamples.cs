using Huimin.App.Tests.Access;
using Huimin.Data;
using Huimin.Petitions;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Petitions;

/// <summary>A petition of the own village with a letter, for the authorisation matrix.</summary>
internal sealed class PetitionSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var input = new RegisterPetition.Input(app.Clock.NewId(), MatrixWorld.Village, app.Clock.BeijingToday, PetitionChannel.Letter, PetitionKind.Opinion, PetitionMatter.Names, [new("王建国", null, null)], 0, "建议更换路牌", null, "", false);
        var petition = (await app.WithAsync<RegisterPetition, Result<Guid>>(r => r.RunAsync(input, MatrixRows.Product, TestApp.Stop))).Value;
        await app.WithAsync<DecidePetition, Result<Done>>(d => d.RunAsync(new(app.Clock.NewId(), petition, 0, PetitionDecision.Accepted, "", ""), MatrixRows.Product, TestApp.Stop));
        var letter = await app.WithAsync<ReadDesk, Guid>(async desk =>
        {
            await using var reading = await desk.OpenAsync(MatrixRows.Product, TestApp.Stop);
            return await reading.Db.PetitionLetters.Where(l => l.PetitionId == petition).Select(l => l.PetitionLetterId).SingleAsync(TestApp.Stop);
        });
        return [new("PetitionId", petition.ToString(), MatrixReach.Division), new("PetitionLetterId", letter.ToString(), MatrixReach.Division)];
    }
}
