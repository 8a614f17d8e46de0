using System.Globalization;
using Huimin.Benefits.Asking;
using Huimin.Benefits.Facts;
using Huimin.Policy.Terms;
using Huimin.Values;
using Microsoft.AspNetCore.Http;

namespace Huimin.Entitlements.Portal;

/// <summary>
/// What a citizen has filled in so far (填写内容): it travels in the form from page to page and is nowhere else. Nothing in it is a name or a number
/// of a person.
/// </summary>
public sealed class CalculatorForm
{
    public const int MostPeople = 12;
    internal const string SizeField = "size", ChangeField = "change", AskingField = "asking", TickedField = "ticked";
    private static readonly string[] starts = ["born.", "tick.", "a."];
    private readonly IFormCollection? form;
    private readonly Month month;
    private readonly List<Refusal> errors = [];

    public CalculatorForm(IFormCollection? form, Month month)
    {
        (this.form, this.month) = (form, month);
        Size = Number(SizeField) is >= 1 and <= MostPeople and var size ? size : null;
        Change = Text(ChangeField);
        var asking = Change is null ? Text(AskingField) : null;
        if (asking == SizeField && Size is null) errors.Add(PortalRefusals.NotChosen.For(SizeField));
        Members = Size is null ? null : ReadMembers(Size.Value, asking == "members");
        Ticked = Text(TickedField) is not null;
        if (Members is not null) ReadAnswers(asking);
    }

    public int? Size { get; }

    /// <summary>Null until each member's month of birth is known.</summary>
    public IReadOnlyList<Citizen.Member>? Members { get; }

    /// <summary>Whether the page of ticks was answered, be it with none.</summary>
    public bool Ticked { get; }

    /// <summary>Which answered question is to be shown again: size, members, ticks, or the code of a fact.</summary>
    public string? Change { get; }

    public IReadOnlyList<Refusal> Errors => errors;

    /// <summary>The answers that could be read.</summary>
    public List<(Term Fact, int Member, int Value)> Answers { get; } = [];

    /// <summary>The question whose answer could not be read, with its members.</summary>
    public (Term Fact, IReadOnlyList<int> Members)? Again { get; private set; }

    /// <summary>The name of a field: a.income.wage.0.</summary>
    public static string Field(Term fact, int member) => string.Create(CultureInfo.InvariantCulture, $"a.{fact.Code}.{member}");

    public static string TickOf(Circumstance what, int member) => string.Create(CultureInfo.InvariantCulture, $"tick.{what.Code}.{member}");

    /// <summary>What was posted in a field, as it was typed.</summary>
    public string? Text(string field) => form is not null && form.TryGetValue(field, out var value) && value.ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null;

    public bool IsTicked(Circumstance what, int member) => Text(TickOf(what, member)) is not null;

    /// <summary>The fields of all other questions, to be carried along.</summary>
    public IEnumerable<(string Name, string Value)> Kept(Func<string, bool> shown)
    {
        foreach (var (name, values) in form ?? FormCollection.Empty)
        {
            if (!Mine(name) || shown(name)) continue;
            foreach (var value in values) yield return (name, value is { Length: <= 200 } ? value : "");
        }
    }

    public Citizen ToCitizen()
    {
        var citizen = new Citizen(month, Members!);
        foreach (var what in Circumstances.OfHousehold.Where(w => IsTicked(w, -1))) citizen.Tick(what);
        for (var m = 0; m < Members!.Count; m++)
        {
            foreach (var what in Circumstances.OfMember.Where(w => w.Concerns(citizen.YearsOf(m)) && IsTicked(w, m))) citizen.Tick(what, m);
        }

        foreach (var (fact, member, value) in Answers) citizen.Answer(fact, member, value);
        return citizen;
    }

    private static bool Mine(string name) =>
        name is SizeField or TickedField || starts.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    private int? Number(string field) => int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private List<Citizen.Member>? ReadMembers(int size, bool asked)
    {
        var members = new List<Citizen.Member>();
        for (var m = 0; m < size; m++)
        {
            var (year, born, relation) = (Number($"born.year.{m}"), Number($"born.month.{m}"), m == 0 ? 1 : Number($"born.relation.{m}"));
            var right = year >= 1900 && year <= month.Year && born is >= 1 and <= 12 && new Month(year.Value, born.Value) <= month;
            if (right && relation >= 1 && relation <= Person.Relation.About.Max) members.Add(new(new Month(year!.Value, born!.Value), relation.Value));
            else if (asked && !(year >= 1900 && year <= month.Year)) errors.Add(PortalRefusals.NotYear.Fill(Text($"born.year.{m}") ?? "").For($"born.year.{m}"));
            else if (asked && !right) errors.Add(PortalRefusals.NotMonth.For($"born.month.{m}"));
            else if (asked) errors.Add(PortalRefusals.NotChosen.For($"born.relation.{m}"));
        }

        return members.Count == size ? members : null;
    }

    private void ReadAnswers(string? asking)
    {
        var asked = asking?.Split(':') is [var code, var of] && BenefitRules.Schema.FindCode(code) is { Question: not null } fact
            ? (Fact: fact, Members: (IReadOnlyList<int>)[.. of.Split(',').Select(m => int.TryParse(m, out var n) ? n : -1).Where(n => n < Size)])
            : default;
        foreach (var term in BenefitRules.Schema.Facts.Where(t => t.Question is not null))
        {
            var whole = !BenefitRules.Schema.IsMember(term);
            for (var m = whole ? -1 : 0; m < (whole ? 0 : Size); m++)
            {
                var text = Text(Field(term, m));
                var must = asked.Fact == term && asked.Members.Contains(m);
                if (text is null && !must) continue;
                var value = CalculatorAnswer.Read(term, text);
                if (value.Ok) Answers.Add((term, m, value.Value));
                else if (must) errors.Add(value.Refusal.For(Field(term, m)));
            }
        }

        if (errors.Count > 0 && asked.Fact is not null) Again = asked;
    }
}
