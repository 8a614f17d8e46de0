using Huimin.Access;
using Huimin.Benefits;
using Huimin.Casework;
using Huimin.Data;
using Huimin.ElderCare.Pages;
using Huimin.Registry;
using Huimin.Values;
using Huimin.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Huimin.Casework.CommonSteps;

namespace Huimin.ElderCare;

/// <summary>养老服务: the age allowance that is found and not applied for, subsidies of disabled and poor old people, the care voucher from its issue to the provider's month. Handbook §8.1–§8.3.</summary>
public sealed class ElderCareModule : Module
{
    private static string[] Subsidies { get; } = ["DISABLED_ELDER_SUBSIDY", "CARE_CONSUMPTION", "INSTITUTION_CARE"];

    /// <summary>免申即享: the list comes from the register, a person confirms it.</summary>
    private static Procedure Age { get; } = new("AGE_ALLOWANCE_FOUND", "高龄津贴（免申即享）", CaseKind.Apply, "老年人权益保障法第三十三条；本区高龄津贴发放实施办法")
    {
        Programmes = ["AGE_ALLOWANCE"],
        IsPersonal = true,
        Steps =
        [
            new("accept", "核实户籍和生存状况", Role.TownClerk | Role.VillageAide, CaseState.ConfirmReview, CaseState.Submitted) { Needs = [EvidenceKind.Alive] },
            Confirm(basis: "本区高龄津贴发放实施办法"), Reject(), SendBack with { To = CaseState.Submitted, From = [CaseState.ConfirmReview] }, Withdraw with { Title = "本人放弃" }, Terminate,
        ],
        Deadlines = [new("DL-EA-01", "名单确认", DayKind.Working, DeadlineKeys.AgeFinish, Deadline.Opened, "confirm", "reject")],
    };

    private static Procedure Subsidy(string programme, string title, string basis) => new(programme + "_APPLY", title, CaseKind.Apply, basis)
    {
        Programmes = [programme],
        IsPersonal = true,
        Steps =
        [
            Accept, Supplement, Supplied,
            new("assess", "组织能力评估", Role.TownClerk, CaseState.Investigating, CaseState.Accepted),
            new("hand-up", "评估完成，报请确认", Role.TownApprover, CaseState.ConfirmReview, CaseState.Investigating) { SecondPerson = true, Needs = [EvidenceKind.Assessment] },
            Confirm(basis: basis), Reject(), SendBack with { From = [CaseState.ConfirmReview] }, Withdraw, Terminate,
        ],
        Deadlines = [new("DL-EA-02", "办结", DayKind.Working, DeadlineKeys.ElderFinish, "accept", "confirm", "reject")],
        Asked = [],
    };

    private static Procedure Yearly(string code, string title, EvidenceKind proof, params IReadOnlyList<string> programmes) => new(code, title, CaseKind.Review, "老年人权益保障法")
    {
        Programmes = programmes,
        IsPersonal = true,
        Steps = Recheck(proof, "老年人权益保障法"),
        Deadlines = [new("DL-RV-01", "复核办结", DayKind.Working, DeadlineKeys.ReviewFinish, "checked", "confirm", "unchanged")],
    };

    public static IReadOnlyList<Procedure> Procedures { get; } =
    [
        Yearly("AGE_ALLOWANCE_REVIEW", "高龄津贴年度生存认证", EvidenceKind.Alive, "AGE_ALLOWANCE"),
        Yearly("ELDER_SUBSIDY_REVIEW", "失能老年人补贴年度复评", EvidenceKind.Assessment, Subsidies),
        new("ELDER_SUSPEND", "老年人福利补贴停发（逾期未认证等）", CaseKind.Suspend, "老年人权益保障法") { Programmes = ["AGE_ALLOWANCE", .. Subsidies], IsPersonal = true, Steps = Ending("停发", "老年人权益保障法") },
        new("ELDER_EXIT", "老年人福利补贴终止", CaseKind.Exit, "老年人权益保障法") { Programmes = ["AGE_ALLOWANCE", .. Subsidies], IsPersonal = true, Steps = Ending("终止", "老年人权益保障法") },
        new("ELDER_OBJECTION", "老年人福利补贴异议", CaseKind.Objection, "老年人权益保障法")
        {
            Programmes = ["AGE_ALLOWANCE", .. Subsidies],
            IsPersonal = true,
            Steps = Objecting("老年人权益保障法"),
            Deadlines = [new("DL-OB-01", "异议复查答复", DayKind.Working, DeadlineKeys.ObjectionFinish, "accept", "confirm", "stands")],
        },
        Age,
        Subsidy("DISABLED_ELDER_SUBSIDY", "经济困难的高龄失能老人养老服务补贴申请", "老年人权益保障法第三十七条"),
        Subsidy("CARE_CONSUMPTION", "失能老年人养老服务消费补贴申请", "民办函〔2025〕49号"),
        Subsidy("INSTITUTION_CARE", "失能老人集中照护补助申请", "老年人权益保障法第三十条"),
    ];

    public override string Title => "养老服务";

    public override IRecords Records { get; } = new VoucherRecords();

    public override IReadOnlyList<Permission> Permissions => [.. VoucherPermissions.All, ElderVisits.Notes];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(VisitsModule.Group, "养老消费券", "/vouchers", "file", VoucherPermissions.Read),
        new(VisitsModule.Group, "定点机构", "/vouchers/providers", "building", VoucherPermissions.Read),
        new(VisitsModule.Group, "消费券对账", StatementsPage.Path, "book", VoucherPermissions.Books),
    ];

    public override void Add(IServiceCollection services)
    {
        foreach (var procedure in Procedures) services.AddSingleton(procedure);
        foreach (var indicator in ElderIndicators.All) services.AddSingleton(indicator);
        services.AddSingleton(ElderVisits.Kind);
        services.AddSingleton<RegisterProvider>().AddSingleton<ChangeProvider>().AddSingleton<BrowseProviders>();
        services.AddSingleton<PreviewIssue>().AddSingleton<AskIssue>().AddSingleton<ApproveIssue>();
        services.AddSingleton<BrowseVouchers>().AddSingleton<ReadVoucher>().AddSingleton<RedeemVoucher>().AddSingleton<CancelOrder>().AddSingleton<ReadOrder>();
        services.AddSingleton<BrowseStatements>().AddSingleton<AskStatement>().AddSingleton<ConfirmStatement>().AddSingleton<ITaskSource, VoucherTasks>();
        services.AddSingleton(new HouseholdLink("养老消费券", "vouchers", VoucherPermissions.Read)).AddSingleton(new PersonLink("养老消费券", "vouchers", VoucherPermissions.Read));
    }

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapGet(StatementsPage.Path + "/file", FileAsync).WithSummary("导出定点机构对账").RequirePermission(VoucherPermissions.Books);

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> FileAsync([FromQuery] string? month, BrowseStatements statements, Actor actor, CancellationToken ct)
    {
        if (!Month.TryParse(month, out var asked)) return TypedResults.LocalRedirect(StatementsPage.Path);
        var file = await statements.FileAsync(asked, actor, ct);
        return file.Ok ? TypedResults.File(file.Value, "text/csv; charset=utf-8", $"养老消费券对账-{asked}.csv") : TypedResults.LocalRedirect(StatementsPage.Path);
    }
}
