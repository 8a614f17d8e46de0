using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Files;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.ElderCare;

/// <summary>The district designates a provider (登记定点机构).</summary>
public sealed class RegisterProvider(WorkDesk desk, BenefitRules rules)
{
    private const int ShortestName = 2, LongestName = 60;

    /// <param name="Key">Client key of the form.</param>
    /// <param name="Name">As on its certificate.</param>
    /// <param name="CreditCode">统一社会信用代码, as typed.</param>
    /// <param name="Services">What it is designated for.</param>
    /// <param name="FromDay">The first day.</param>
    /// <param name="UntilDay">The last day; null where none was agreed.</param>
    public sealed record Input(Guid Key, string Name, string CreditCode, CareService Services, DateOnly FromDay, DateOnly? UntilDay);

    /// <summary>Answers the id of the provider.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<Guid>(actor, VoucherPermissions.Designate, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (!actor.Scope.Covers(rules.District.Value)) return VoucherRefusals.WholeDistrict;
        var name = input.Name.Trim();
        if (name.Length is < ShortestName or > LongestName || Neutral.IsDangerous(name)) return VoucherRefusals.NameMissing.For(nameof(input.Name));
        var code = CreditCode.Read(input.CreditCode);
        if (!code.Ok) return code.Refusal.For(nameof(input.CreditCode));
        if (input.Services == CareService.None || (input.Services & ~(CareService.Institution | CareService.Home | CareService.DayCare)) != 0) return VoucherRefusals.ServiceMissing.For(nameof(input.Services));
        if (input.UntilDay < input.FromDay) return VoucherRefusals.DaysWrong.For(nameof(input.UntilDay));
        var number = code.Value.Value;
        if (await work.Db.CareProviders.AnyAsync(p => p.CreditCode == number, ct)) return VoucherRefusals.ProviderKnown.For(nameof(input.CreditCode));
        work.WhenDuplicate("credit_code", VoucherRefusals.ProviderKnown.For(nameof(input.CreditCode)));

        var id = work.Clock.NewId();
        work.Db.CareProviders.Add(new CareProvider
        {
            ProviderId = id,
            Name = name,
            CreditCode = number,
            Services = input.Services,
            FromDay = input.FromDay,
            UntilDay = input.UntilDay,
            RecordedBy = actor.StaffPersonId,
            RecordedAt = work.Now,
        });
        work.Record(new AuditEntry("care-provider", id, Detail: new { code = number, services = input.Services.ToString(), input.FromDay, input.UntilDay }));
        return await work.CompleteAsync(id, ct);
    }
}
