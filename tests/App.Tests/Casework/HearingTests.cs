using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Nobody gets less before he was told why and could speak, whichever way the case took (社会救助法第四十八条); what an aide handed in is accepted with the family's word.</summary>
public sealed class HearingTests
{
    [Fact(DisplayName = "报请增发的，核算变成要减：不能确认，什么也不变；先听取意见才能减；减到零也一样")]
    public async Task Less_is_heard_first()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var first = await world.OpenAsync(home, father);
        await world.ToConfirmAsync(first);
        await world.MustAsync(first, "confirm", World.DistrictChief);
        world.World.Time.Advance(TimeSpan.FromDays(60));
        var id = await world.OpenAsync(home, father, "DIBAO_REVIEW");
        await world.MustAsync(id, "start", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Authorisation);
        await world.MustAsync(id, "ask-check", World.Clerk);
        await world.PaperAsync(id, EvidenceKind.Report, World.District);
        await world.MustAsync(id, "checked", World.District);
        await world.MustAsync(id, "raise", World.Clerk);
        await IncomeAsync(world, home, father, "1200");

        var before = await world.Database.FingerprintAsync();
        var refused = (await world.TakeAsync(id, "confirm", CaseWorld.Chief3)).Refusal!;
        Assert.Equal("CASE-058", refused.Code);
        Assert.Contains("从 900.00 元减为 600.00 元", refused.Message, StringComparison.Ordinal);
        Assert.Contains("“要减发，先通知并听取意见”", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await world.Database.FingerprintAsync());

        await IncomeAsync(world, home, father, "9000");
        Assert.Equal("CASE-058", (await world.TakeAsync(id, "confirm", CaseWorld.Chief3)).Refusal!.Code);
        await world.MustAsync(id, "hear-first", World.Clerk, "家庭收入增加，拟终止");
        await world.PaperAsync(id, EvidenceKind.Hearing);
        await world.MustAsync(id, "heard", World.Clerk);
        await world.MustAsync(id, "confirm", CaseWorld.Chief3);
        Assert.NotNull(Assert.Single(await world.AwardsAsync(home)).EndMonth);
        Assert.Equal(1, await world.World.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == id && l.Kind == LetterKind.Hearing, CaseWorld.Stop)));
    }

    [Fact(DisplayName = "村（居）代办的，受理前要有代办委托书；群众自己来的不要")]
    public async Task An_aide_brings_the_family_s_word()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var opened = await world.Open.RunAsync(new(world.Clock.NewId(), home, father, [new("DIBAO_APPLY"), new("TEMP_PETTY")], CaseChannel.Aide, world.Clock.BeijingToday), World.Aide, CaseWorld.Stop);
        foreach (var id in opened.Value)
        {
            var refused = (await world.TakeAsync(id, "accept", World.Clerk)).Refusal!;
            Assert.Equal("CASE-014", refused.Code);
            Assert.Contains("代办委托书", refused.Message, StringComparison.Ordinal);
            await world.PaperAsync(id, EvidenceKind.Proxy, World.Aide);
            await world.MustAsync(id, "accept", World.Clerk);
        }

        var (other, applicant, _, _) = await world.PoorFamilyAsync("H0002", 331);
        await world.MustAsync(await world.OpenAsync(other, applicant), "accept", World.Clerk);
    }

    private static async Task IncomeAsync(CaseWorld world, Guid home, Guid person, string yuan)
    {
        var day = world.Clock.BeijingToday.AddDays(-5);
        Assert.True((await world.Facts.RunAsync(new(world.Clock.NewId(), home, [new(person, "income.transfer", yuan)], day, "家庭经济状况核对", day), World.District, CaseWorld.Stop)).Ok);
    }
}
