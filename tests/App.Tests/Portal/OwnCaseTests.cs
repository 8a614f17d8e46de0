using System.Net;
using Huimin.App.Tests.Access;
using Huimin.App.Tests.Casework;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Portal;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Portal;

/// <summary>What citizens do with their own cases, and only with those: hand in, take back, object.</summary>
public sealed class OwnCaseTests
{
    private static readonly byte[] pdf = MadePdf.Plain;

    private static PortalSession SessionOf(PortalTown town, CaseFile? file = null) =>
        new(town.Person, town.Household, MatrixWorld.Village, file?.CaseId, file?.IntakeId, town.App.Clock.UtcNow + PortalSession.Lasts);

    private static Task<Result<Guid>> HandInAsync(PortalTown town, Guid caseId, byte[]? bytes, string kind = "other", Guid? key = null) =>
        town.App.WithAsync<HandIn, Result<Guid>>(h => h.RunAsync(new(key ?? town.App.Clock.NewId(), caseId, kind, "", "存折.pdf"), bytes, SessionOf(town), TestApp.Stop));

    private static async Task<CaseFile> NeighbourAsync(PortalTown town)
    {
        var neighbour = await town.PersonAsync("吴桂兰", IdNumber.Of(500999, new DateOnly(1955, 2, 3), 442).Value, "13900009876");
        return await town.OpenAsync(await town.HouseholdAsync("H0020", neighbour, "2组20号"), neighbour);
    }

    [Fact(DisplayName = "补材料：PDF 收下，同一表单两次只收一份；改名的程序、空文件不收；家属不能代写入户调查记录")]
    public async Task Papers_are_taken_for_what_they_are()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var key = town.App.Clock.NewId();
        var first = await HandInAsync(town, file.CaseId, pdf, key: key);
        Assert.True(first.Ok, first.Refusal?.Message);
        Assert.Equal(first.Value, (await HandInAsync(town, file.CaseId, pdf, key: key)).Value);
        Assert.Equal("CASE-023", (await HandInAsync(town, file.CaseId, [.. "MZ"u8, .. new byte[60]])).Refusal!.Code);
        Assert.Equal("CIT-015", (await HandInAsync(town, file.CaseId, null)).Refusal!.Code);
        Assert.Equal("CASE-019", (await HandInAsync(town, file.CaseId, pdf, "visit")).Refusal!.Code);
        Assert.Equal(1, await town.ReadAsync(db => db.CaseEvidence.CountAsync(e => e.CaseId == file.CaseId, TestApp.Stop)));
    }

    [Fact(DisplayName = "撤回：写了理由才撤，第二次点还是同一个答复；撤回后不能再撤、没有异议可提")]
    public async Task A_case_is_taken_back()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        var (citizen, page) = await town.FollowedAsync(file);
        Assert.Contains("CIT-013", (await citizen.SubmitAsync(page, "withdraw", ("Reason", "不要"))).Text, StringComparison.Ordinal);
        var first = await citizen.SubmitAsync(page, "withdraw", ("Reason", "已找到工作"));
        Assert.Equal($"/portal/progress/{file.CaseId}?done=withdrawn", first.Location);
        Assert.Equal(CaseState.Withdrawn, (await town.FileAsync(file.CaseId)).State);
        var again = await town.App.WithAsync<WithdrawOnline, Result<Guid>>(w => w.RunAsync(new(town.App.Clock.NewId(), file.CaseId, 1, "已找到工作"), SessionOf(town, file), TestApp.Stop));
        Assert.False(again.Ok);
        var objected = await town.App.WithAsync<ApplyOnline, Result<Guid>>(a => a.ObjectAsync(town.App.Clock.NewId(), file.CaseId, "金额算错了", SessionOf(town, file), TestApp.Stop));
        Assert.Equal("CIT-014", objected.Refusal!.Code);
        Assert.Null((await citizen.GetAsync($"/portal/progress/{file.CaseId}")).Document.QuerySelector("input[name=Reason]"));
    }

    [Fact(DisplayName = "异议：决定作出后可以提，另立办件，理由在卷，凭原编号也看得到；再点一次还是同一个")]
    public async Task A_decision_is_objected_to()
    {
        await using var town = await PortalTown.StartAsync();
        var file = await town.OpenAsync();
        await town.ChangeAsync(db =>
        {
            var decided = db.Cases.Single(c => c.CaseId == file.CaseId);
            (decided.State, decided.ClosedAt) = (CaseState.Rejected, town.App.Clock.UtcNow);
        });
        var (citizen, page) = await town.FollowedAsync(file);
        var first = await citizen.SubmitAsync(page, "object", ("Objection", "家里没有汽车，核对有误"));
        Assert.Equal(HttpStatusCode.Found, first.Status);
        Assert.Equal(first.Location, (await citizen.SubmitAsync(page, "object", ("Objection", "家里没有汽车，核对有误"))).Location);
        var objection = await town.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(c => c.OriginId == file.CaseId, TestApp.Stop));
        Assert.Equal(("DIBAO_OBJECTION", CaseChannel.Online), (objection.Procedure, objection.Channel));
        Assert.Contains("家里没有汽车", await town.ReadAsync(db => db.CaseEvidence.Where(e => e.CaseId == objection.CaseId).Select(e => e.Text).SingleAsync(TestApp.Stop)), StringComparison.Ordinal);
        Assert.Contains(objection.Number, (await citizen.GetAsync(first.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "表单里换成别人的办件编号：补材料、撤回、异议都说没有找到，数据库不变")]
    public async Task Somebody_elses_case_in_the_form()
    {
        await using var town = await PortalTown.StartAsync();
        await town.OpenAsync();
        var theirs = await NeighbourAsync(town);
        var before = await town.App.FingerprintAsync();
        Assert.Equal(CitizenRefusals.NotYours, (await HandInAsync(town, theirs.CaseId, pdf)).Refusal);
        Assert.Equal(CitizenRefusals.NotYours, (await town.App.WithAsync<WithdrawOnline, Result<Guid>>(w => w.RunAsync(new(town.App.Clock.NewId(), theirs.CaseId, 0, "不想要了"), SessionOf(town), TestApp.Stop))).Refusal);
        Assert.Equal(CitizenRefusals.NotYours, (await town.App.WithAsync<ApplyOnline, Result<Guid>>(a => a.ObjectAsync(town.App.Clock.NewId(), theirs.CaseId, "金额算错了", SessionOf(town), TestApp.Stop))).Refusal);
        Assert.Equal(before, await town.App.FingerprintAsync());
    }

    [Fact(DisplayName = "群众这个身份只能做自己的事：办件操作自己也核对，受理、代别人申请、动别人的办件都不行；工作人员不持有群众的权限")]
    public async Task The_operations_hold_a_citizen_to_its_own()
    {
        await using var town = await PortalTown.StartAsync();
        var mine = await town.OpenAsync();
        var theirs = await NeighbourAsync(town);
        var (me, clock, before) = (SessionOf(town).Actor, town.App.Clock, await town.App.FingerprintAsync());
        foreach (var (household, applicant, channel, procedure) in new[]
        {
            (theirs.HouseholdId, theirs.ApplicantId, CaseChannel.Online, "TEKUN_APPLY"),
            (theirs.HouseholdId, town.Person, CaseChannel.Online, "TEKUN_APPLY"),
            (town.Household, town.Person, CaseChannel.Counter, "TEKUN_APPLY"),
            (town.Household, town.Person, CaseChannel.Online, "DIBAO_EXIT"),
        })
        {
            var opened = await town.App.WithAsync<OpenCase, Result<IReadOnlyList<Guid>>>(o => o.RunAsync(new(clock.NewId(), household, applicant, [new(procedure)], channel, clock.BeijingToday), me, TestApp.Stop));
            Assert.False(opened.Ok);
        }

        foreach (var (file, step) in new[] { (theirs, "withdraw"), (theirs, "accept"), (mine, "accept") })
        {
            Assert.False((await town.App.WithAsync<TakeStep, Result<Guid>>(t => t.RunAsync(new(clock.NewId(), file.CaseId, file.Version, step, "不想要了"), me, TestApp.Stop))).Ok);
        }

        var paper = await town.App.WithAsync<AddEvidence, Result<Guid>>(a => a.RunAsync(new(clock.NewId(), theirs.CaseId, "other", clock.BeijingToday, "材料"), null, me, TestApp.Stop));
        Assert.Equal(CaseRefusals.NotFound, paper.Refusal);
        Assert.Equal(before, await town.App.FingerprintAsync());
        Assert.Equal(Role.Citizen, CasePermissions.Own.HeldBy);
    }
}
