using Huimin.App.Tests.Access;
using Huimin.Casework;
using Huimin.Values;

namespace Huimin.App.Tests.Casework;

/// <summary>A case of the own village with its papers, notice and letter, for the authorisation matrix.</summary>
internal sealed class CaseSamples : IMatrixSamples
{
    public async Task<IReadOnlyList<MatrixSample>> MakeAsync(TestApp app)
    {
        var product = MatrixRows.Product;
        var person = await app.PersonAsync("张秀英", 1961, 424);
        var household = await app.HouseholdAsync("H0019", person);
        var opened = await app.WithAsync<OpenCase, Result<IReadOnlyList<Guid>>>(
            o => o.RunAsync(new(app.Clock.NewId(), household, person, [new("DIBAO_APPLY")], CaseChannel.Counter, app.Clock.BeijingToday), product, TestApp.Stop));
        var id = opened.Value[0];
        var evidence = await app.WithAsync<AddEvidence, Result<Guid>>(a => a.RunAsync(new(app.Clock.NewId(), id, "other", app.Clock.BeijingToday, "材料", "", "a.pdf"), MadePdf.Plain, product, TestApp.Stop));
        await app.WithAsync<TakeStep, Result<Guid>>(t => t.RunAsync(new(app.Clock.NewId(), id, 0, "accept"), product, TestApp.Stop));
        var letter = await app.KeepAsync((letterId, _) => new Letter
        {
            LetterId = letterId,
            CaseId = id,
            HouseholdId = household,
            AreaCode = MatrixWorld.Village,
            Kind = LetterKind.Accepted,
            Addressee = "张秀英",
            Body = "已受理。",
            Office = "某街道办事处",
            Day = app.Clock.BeijingToday,
            Token = letterId.ToString("N"),
        });
        var notice = await app.KeepAsync((noticeId, _) => new PublicNotice
        {
            NoticeId = noticeId,
            CaseId = id,
            HouseholdId = household,
            AreaCode = MatrixWorld.Village,
            Kind = NoticeKind.FirstReview,
            Matter = "低保申请",
            Applicant = "张**",
            Members = 1,
            FromDay = app.Clock.BeijingToday,
            ToDay = app.Clock.BeijingToday.AddDays(7),
        });
        var referral = await app.WithAsync<Refer, Result<Guid>>(r => r.RunAsync(new(app.Clock.NewId(), household, Department.Education, "申请教育救助", 10), product, TestApp.Stop));
        return
        [
            new("ReferralId", referral.Value.ToString(), MatrixReach.Division),
            new("CaseId", id.ToString(), MatrixReach.Division),
            new("EvidenceId", evidence.Value.ToString(), MatrixReach.Division),
            new("LetterId", letter.ToString(), MatrixReach.Division),
            new("NoticeId", notice.ToString(), MatrixReach.Division),
            new("ProcedureCode", "DIBAO_APPLY", MatrixReach.Everybody),
        ];
    }
}
