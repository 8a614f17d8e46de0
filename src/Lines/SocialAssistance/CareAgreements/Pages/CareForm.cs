using System.Globalization;
using Huimin.Registry.Pages;
using Huimin.Ui;
using Huimin.Values;

namespace Huimin.SocialAssistance.Pages;

/// <summary>What the forms about a care agreement post, as typed.</summary>
public sealed class CareForm
{
    public string? PersonId { get; set; }
    public string? Carer { get; set; }
    public string? Relation { get; set; }
    public bool Watch { get; set; }
    public bool Daily { get; set; }
    public bool Hospital { get; set; }
    public string? TimesAWeek { get; set; }
    public string? Allowance { get; set; }
    public string? SignedOn { get; set; }
    public string? ValidFrom { get; set; }
    public string? ValidUntil { get; set; }
    public string? EndedOn { get; set; }
    public string? Ending { get; set; }

    /// <summary>Reads it into terms; answers the field that cannot be read.</summary>
    public Result<CareTerms> Read()
    {
        var (signed, from, until) = (Day(SignedOn, nameof(SignedOn)), Day(ValidFrom, nameof(ValidFrom)), Day(ValidUntil, nameof(ValidUntil)));
        if (!signed.Ok) return signed.Refusal;
        if (!from.Ok) return from.Refusal;
        if (!until.Ok) return until.Refusal;
        if (!int.TryParse(TimesAWeek?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var times)) return CareRefusals.FrequencyWrong.For(nameof(TimesAWeek));
        if (!Money.TryParse(string.IsNullOrWhiteSpace(Allowance) ? "0" : Allowance, out var allowance)) return CareRefusals.AllowanceWrong.For(nameof(Allowance));
        var duty = (Watch ? CareDuty.Watch : 0) | (Daily ? CareDuty.Daily : 0) | (Hospital ? CareDuty.Hospital : 0);
        return new CareTerms(Guid.TryParse(PersonId, out var person) ? person : Guid.Empty, Carer ?? "", Choices.Read<CareRelation>(Relation), duty, times, allowance.Fen, signed.Value, from.Value, until.Value);
    }

    internal static Result<DateOnly> Day(string? text, string field)
    {
        var read = PersonForm.Day(text, field);
        if (!read.Ok) return read.Refusal;
        return read.Value is { } day ? day : ValueRefusals.DateFormat.For(field);
    }
}
