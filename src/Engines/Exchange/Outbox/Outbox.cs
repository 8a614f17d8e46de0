using System.Text.Json;
using Huimin.Data;

namespace Huimin.Exchange;

/// <summary>Puts questions into the outbox (发件箱) inside somebody else's work: they go out if and only if that work is kept.</summary>
public sealed class Outbox(FieldVault vault)
{
    public Question Add<TAnswer>(Work<TAnswer> work, Source source, Guid aboutId, Guid householdId, string areaCode, IReadOnlyList<AskedPerson> people)
    {
        var id = work.Clock.NewId();
        var question = new Question
        {
            QuestionId = id,
            Source = source.Code,
            AboutId = aboutId,
            HouseholdId = householdId,
            AreaCode = areaCode,
            PeopleSealed = vault.Seal(Question.Column, id, JsonSerializer.SerializeToUtf8Bytes(people).AsSpan()),
            State = QuestionState.Waiting,
            AskedAt = work.Now,
            NextAt = work.Now,
        };
        work.Db.Questions.Add(question);
        return question;
    }

    /// <summary>Who a question is about.</summary>
    internal IReadOnlyList<AskedPerson> PeopleOf(Question question) =>
        JsonSerializer.Deserialize<AskedPerson[]>(vault.OpenBytes(Question.Column, question.QuestionId, question.PeopleSealed))!;
}
