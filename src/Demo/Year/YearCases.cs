using System.Globalization;
using Huimin.Casework;
using Huimin.Data;
using Huimin.Entitlements;
using Huimin.Policy;
using Huimin.Portal;
using Huimin.Values;
using Huimin.Verification;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Demo;

/// <summary>Handles the cases of the lived year, step by step, each by the post that may take it (办件推进).</summary>
public sealed partial class YearCases(
    OpenCase open, TakeStep take, AddEvidence evidence, Authorise authorise, AskSources ask, Conclude conclude, RecordFacts record, ICaseDecisions decisions, ProcedureBook procedures,
    ReadDesk reader, NameYourself nameYourself, ApplyOnline applyOnline, YearStaff staff, WorkCalendar calendar)
{
    private const string Seen = "情况属实，已逐项核对", Two = "入户甲、入户乙";
    private YearDesk desk = null!;
    private YearLog log = null!;
    private YearOptions options = null!;

    internal void Begin(YearDesk with, YearLog writes, YearOptions which) => (desk, log, options) = (with, writes, which);

    /// <summary>The next working day, so many of them later.</summary>
    internal DateOnly Working(int days) => calendar.AddWorkingDays(desk.Today, days).Value;

    internal bool IsWorking(DateOnly day) => calendar.IsWorkingDay(day).Value;

    /// <summary>A family applies, on line where it can, else at the counter, for one matter or two together; none where it is sent away at once.</summary>
    internal async Task<IReadOnlyList<YearCase>> ApplyAsync(YearHome home, YearItem item, bool online, CancellationToken ct)
    {
        var label = LabelOf(item.Procedure, home, item.Member);
        var phone = WithPhone(home);
        var applicant = online && phone >= 0 ? phone : Applicant(home);
        if (applicant < 0) return [];
        Guid? about = item.Member < 0 ? null : home.People[item.Member];
        string[] procedures = item.Also is { } other ? [item.Procedure, other] : [item.Procedure];
        List<OpenCase.Wanted> wants = [.. procedures.Select(p => new OpenCase.Wanted(p, about))];
        Result<IReadOnlyList<Guid>> applied;
        if (online && await SessionAsync(home, applicant, ct) is { } session)
        {
            desk.Count();
            applied = await desk.LookAsync("网上申请", () => applyOnline.RunAsync(new(desk.Key(label), wants, true, true), session, ct));
        }
        else
        {
            applied = await desk.TryAsync("窗口受理登记", label, key => open.RunAsync(new(key, home.HouseholdId, home.People[applicant], wants, phone < 0 ? CaseChannel.Found : CaseChannel.Counter, desk.Today), staff.Clerk(home), ct), ct);
        }

        if (!applied.Ok)
        {
            log.SentAway(label, applied.Refusal);
            return [];
        }

        return [.. procedures.Select((p, i) => Opened(p, home, item.Member, item.Way, applied.Value[i], Working(1)))];
    }

    private YearCase Opened(string procedure, YearHome home, int member, Way way, Guid id, DateOnly due) => new()
    {
        Label = string.Create(CultureInfo.InvariantCulture, $"{LabelOf(procedure, home, member)}|{desk.Today:MMdd}"),
        Procedure = procedure,
        Home = home.Index,
        Member = member,
        Opened = desk.Today,
        CaseId = id,
        Way = way,
        Due = due,
    };

    private static string LabelOf(string procedure, YearHome home, int member) => string.Create(CultureInfo.InvariantCulture, $"{procedure}|{home.Index}|{member}");

    /// <summary>The office opens a case by itself: a review that is due, or something that it found.</summary>
    internal async Task<YearCase?> OpenAsync(YearHome home, int member, string procedure, Way way, CaseChannel channel, CancellationToken ct)
    {
        var label = LabelOf(procedure, home, member);
        var applicant = Applicant(home);
        if (applicant < 0) return null;
        var opened = await desk.TryAsync("发起复核等", label, key => open.RunAsync(new(key, home.HouseholdId, home.People[applicant], [new(procedure, member < 0 ? null : home.People[member])], channel, desk.Today), staff.Clerk(home), ct), ct);
        if (!opened.Ok) return log.SentAway(label, opened.Refusal);
        return Opened(procedure, home, member, way, opened.Value[0], desk.Today);
    }

    /// <summary>What can be done to it today; true when it is done with.</summary>
    internal Task<bool> AdvanceAsync(YearCase file, YearHome home, CancellationToken ct) => file.Way switch
    {
        Way.Means => MeansAsync(file, home, ct),
        Way.Review => ReviewAsync(file, home, ct),
        Way.Disabled => DisabledAsync(file, home, ct),
        Way.Elder => ElderAsync(file, home, ct),
        Way.Child => ChildAsync(file, home, ct),
        Way.Aged => AgedAsync(file, home, ct),
        Way.Emergency => EmergencyAsync(file, home, ct),
        Way.Ending => EndingAsync(file, home, ct),
        _ => ObjectionAsync(file, home, ct),
    };

    private async Task StepAsync(YearCase file, string step, Actor actor, CancellationToken ct, string note = "", string shown = "")
    {
        var label = $"{file.Label}|{step}|{file.Stage}";
        var done = await desk.TryAsync("环节 " + step, label, key => take.RunAsync(new(key, file.CaseId, file.Version, step, note, shown), actor, ct), ct);
        if (!done.Ok && done.Refusal == DataRefusals.Stale)
        {
            file.Version = (await ReadAsync(file, ct)).Version;
            done = await desk.TryAsync("环节 " + step, label, key => take.RunAsync(new(key, file.CaseId, file.Version, step, note, shown), actor, ct), ct);
        }

        if (!done.Ok) throw new YearStopped(done.Refusal with { Message = $"{desk.Today:yyyy-MM-dd} {label}：{done.Refusal.Message}" });
        file.Version++;
    }

    private Task<Guid> PaperAsync(YearCase file, EvidenceKind kind, Actor actor, CancellationToken ct) => desk.MustAsync(
        "收材料", $"{file.Label}|{kind.Code}|{file.Stage}", key => evidence.RunAsync(new(key, file.CaseId, kind.Code, desk.Today, Seen, kind.LeastPeople > 0 ? Two : ""), null, actor, ct), ct);

    private async Task<CaseFile> ReadAsync(YearCase file, CancellationToken ct)
    {
        await using var reading = await reader.OpenAsync(staff.DistrictClerk, ct);
        return await reading.Db.Cases.AsNoTracking().SingleAsync(c => c.CaseId == file.CaseId, ct);
    }

    /// <summary>What the approver would be shown.</summary>
    private Task<(CaseFile File, ProposedDecision? Proposed)> ProposeAsync(YearCase file, CaseEffect effect, CancellationToken ct) => desk.LookAsync<(CaseFile, ProposedDecision?)>("看拟作决定", async () =>
    {
        await using var reading = await reader.OpenAsync(staff.DistrictApprover, ct);
        var row = await reading.Db.Cases.AsNoTracking().SingleAsync(c => c.CaseId == file.CaseId, ct);
        var proposed = await decisions.ProposeAsync(reading.Db, row, procedures.Find(file.Procedure)!, effect, desk.Today, ct);
        return (row, proposed.ValueOrDefault);
    });

    /// <summary>Whether the register still knows somebody who can apply; the head first, then the eldest.</summary>
    private int Applicant(YearHome home)
    {
        for (var m = 0; m < home.Size; m++)
        {
            if (home.IsAlive(m) && home.People[m] != Guid.Empty && home.Home.Members[m].AgeOn(desk.Today) >= 18) return m;
        }

        for (var m = 0; m < home.Size; m++)
        {
            if (home.IsAlive(m) && home.People[m] != Guid.Empty) return m;
        }

        return -1;
    }

    // Whoever of the grown has a telephone on record asks for the family; where nobody has one, the village finds it in need and speaks for it (主动发现).
    private int WithPhone(YearHome home)
    {
        for (var m = 0; m < home.Size; m++)
        {
            if (home.IsAlive(m) && home.People[m] != Guid.Empty && home.Home.Members[m].Phone is not null && home.Home.Members[m].AgeOn(desk.Today) >= 18) return m;
        }

        return -1;
    }

    private async Task<PortalSession?> SessionAsync(YearHome home, int member, CancellationToken ct)
    {
        var person = home.Home.Members[member];
        if (person.Phone is null) return null;
        var session = await desk.LookAsync("网上核验身份", () => nameYourself.RunAsync(new(person.IdNumberText, person.Name, person.Phone), "10.0.0.1", ct));
        return session.ValueOrDefault;
    }

    /// <summary>Writes down what is new, since when it is so; nothing is written where nothing is.</summary>
    private async Task RecordAsync(YearCase file, YearHome home, List<LoadFacts.Line> lines, string source, CancellationToken ct)
    {
        if (lines.Count == 0) return;
        foreach (var part in lines.GroupBy(l => home.BeganOf(l) ?? desk.Today).OrderBy(g => g.Key))
        {
            var entries = part.Select(l => new RecordFacts.Entry(SubjectOf(home, l), l.Code, TextOf(l))).Where(e => e.SubjectId != Guid.Empty).ToList();
            if (entries.Count == 0) continue;
            var label = string.Create(CultureInfo.InvariantCulture, $"{file.Label}|facts|{source}|{file.Stage}|{part.Key:yyyyMMdd}");
            await desk.MustAsync("登记事实", label, key => record.RunAsync(new(key, home.HouseholdId, entries, part.Key, source, desk.Today), staff.Clerk(home), ct), ct);
        }

        home.Learn(lines);
        log.Learned(home);
    }

    private static Guid SubjectOf(YearHome home, LoadFacts.Line line)
    {
        if (line.IdNumber is null) return home.HouseholdId;
        for (var m = 0; m < home.Size; m++)
        {
            if (home.Home.Members[m].IdNumberText == line.IdNumber) return home.IsAlive(m) ? home.People[m] : Guid.Empty;
        }

        return Guid.Empty;
    }

    private static string TextOf(LoadFacts.Line line)
    {
        var term = BenefitRules.Schema.FindCode(line.Code)!;
        return term.Unit switch
        {
            Unit.Fen => new Money(line.Value).ToString(),
            Unit.Date => DateOnly.FromDayNumber((int)line.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => line.Value.ToString(CultureInfo.InvariantCulture),
        };
    }
}
