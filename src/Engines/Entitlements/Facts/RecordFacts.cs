using System.Globalization;
using Huimin.Data;
using Huimin.Policy;
using Huimin.Policy.Terms;
using Huimin.Registry;
using Huimin.Values;
using Microsoft.EntityFrameworkCore;

namespace Huimin.Entitlements;

/// <summary>Writes down what was declared or found about one household (登记核算事实). What was known before stays, closed.</summary>
public sealed class RecordFacts(WorkDesk desk)
{
    /// <summary>One fact as a person writes it.</summary>
    /// <param name="SubjectId">The household or one of its members.</param>
    /// <param name="Code">Code of the term.</param>
    /// <param name="Text">Money in yuan, a whole number, 是/否, the code of a choice, a date.</param>
    public sealed record Entry(Guid SubjectId, string Code, string Text);

    /// <param name="Key">Client key of this command.</param>
    /// <param name="HouseholdId">The household.</param>
    /// <param name="Entries">What is known.</param>
    /// <param name="Since">The first day on which it holds.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="SourceDay">The day of that.</param>
    public sealed record Input(Guid Key, Guid HouseholdId, IReadOnlyList<Entry> Entries, DateOnly Since, string Source, DateOnly SourceDay);

    /// <summary>Answers how many facts were written; what is known already with the same value is not written again.</summary>
    public async Task<Result<int>> RunAsync(Input input, Actor actor, CancellationToken ct)
    {
        await using var work = await desk.BeginAsync<int>(actor, EntitlementPermissions.Record, input.Key, input, ct);
        if (work.Answer is { } answer) return answer;
        if (input.Entries.Count == 0) return EntitlementRefusals.NothingGiven;
        if (string.IsNullOrWhiteSpace(input.Source)) return EntitlementRefusals.SourceMissing.For(nameof(input.Source));
        if (input.SourceDay > work.Today) return EntitlementRefusals.SourceLater.For(nameof(input.SourceDay));
        if (input.Since > work.Today) return EntitlementRefusals.SinceLater.For(nameof(input.Since));
        var household = await work.Db.Households.SingleOrDefaultAsync(h => h.HouseholdId == input.HouseholdId, ct);
        if (household is null) return EntitlementRefusals.HouseholdNotFound;
        var members = await work.Db.Memberships.Where(m => m.HouseholdId == input.HouseholdId && m.ValidTo == null && m.KnownTo == null).Select(m => m.PersonId).ToListAsync(ct);

        var written = 0;
        foreach (var entry in input.Entries)
        {
            var read = Read(entry, household.HouseholdId, members);
            if (!read.Ok) return read.Refusal.For(entry.Code);
            var (term, value) = read.Value;
            if (term.BelowAge is { } age && value != 0 && await IsOlderAsync(work, entry.SubjectId, age, input.Since, ct)) return EntitlementRefusals.TooOld.Fill(term.Title, age).For(entry.Code);
            var open = await work.Db.Facts.Where(f => f.SubjectId == entry.SubjectId && f.Code == term.Code && f.Since == input.Since && f.KnownTo == null).ToListAsync(ct);
            if (open.Exists(f => f.Value == value && f.Source == input.Source.Trim() && f.SourceDay == input.SourceDay)) continue;
            foreach (var before in open) before.KnownTo = work.Now;
            work.Db.Facts.Add(new FactRecord
            {
                FactId = work.Clock.NewId(),
                SubjectId = entry.SubjectId,
                AreaCode = household.AreaCode,
                Code = term.Code,
                Value = value,
                Since = input.Since,
                Source = input.Source.Trim(),
                SourceDay = input.SourceDay,
                KnownFrom = work.Now,
            });
            written++;
        }

        work.Record(new AuditEntry("household", household.HouseholdId, household.AreaCode, Detail: new { facts = input.Entries.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal) }));
        return await work.CompleteAsync(written, ct);
    }

    private static Task<bool> IsOlderAsync(Work<int> work, Guid personId, int age, DateOnly day, CancellationToken ct)
    {
        var born = day.AddYears(-age);
        return work.Db.People.AnyAsync(p => p.PersonId == personId && (p.BirthDate == null || p.BirthDate <= born), ct);
    }

    private static Result<(Term Term, int Value)> Read(Entry entry, Guid household, List<Guid> members)
    {
        if (BenefitRules.Schema.FindCode(entry.Code) is not { } term || !BenefitRules.Schema.Facts.Contains(term)) return EntitlementRefusals.FactUnknown.Fill(entry.Code);
        if (RegisterFacts.Covers(term)) return EntitlementRefusals.FactOfRegister.Fill(term.Title);
        var isMembers = BenefitRules.Schema.IsMember(term);
        if (isMembers ? !members.Contains(entry.SubjectId) : entry.SubjectId != household) return EntitlementRefusals.NotOfThisHousehold;
        if (FactText.Read(term, entry.Text) is not { } value) return EntitlementRefusals.ValueUnreadable.Fill(term.Title, FactText.Expected(term));
        // The same gate as every fact: its range, in its own words.
        var trial = new HouseholdRecord(BenefitRules.Schema, 1);
        var put = trial.Put(term, isMembers ? 0 : -1, value);
        return put.Ok ? (term, trial.Get(term, isMembers ? 0 : -1)) : put.Refusal;
    }
}

/// <summary>How a fact is written on a form and read back.</summary>
public static class FactText
{
    /// <summary>Null when it is not of the term's kind.</summary>
    public static long? Read(Term term, string text)
    {
        text = text.Trim();
        return term.Unit switch
        {
            Unit.Fen => Money.TryParse(text, out var money) ? money.Fen : null,
            Unit.YesNo => text switch { "是" or "1" => 1, "否" or "0" => 0, _ => null },
            Unit.Date => Dates.Read(text) is { Ok: true } day ? PolicyDate.Of(day.Value) : null,
            _ => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
    }

    public static string Write(Term term, int value) => term.Unit switch
    {
        Unit.Fen => new Money(value).ToString(),
        Unit.YesNo => value != 0 ? "是" : "否",
        Unit.Date => PolicyDate.Title(value),
        Unit.Code => term.ChoiceTitle(value),
        Unit.Months => string.Create(CultureInfo.InvariantCulture, $"{value} 个月"),
        Unit.Percent => string.Create(CultureInfo.InvariantCulture, $"{value}%"),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    public static string Expected(Term term) => term.Unit switch
    {
        Unit.Fen => "以元写的金额，最多两位小数",
        Unit.YesNo => "“是”或“否”",
        Unit.Date => "日期，如 2026-07-01",
        Unit.Code => "列表中的一项",
        _ => "整数",
    };
}
