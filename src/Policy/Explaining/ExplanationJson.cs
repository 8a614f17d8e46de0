using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Huimin.Policy.Explaining;

/// <summary>
/// A derivation for the record (推导的存档形式): every step with its number, what it did, value, unit, name, article, and for facts and parameters
/// where they come from. A step that has been written already is only referred to. Stable: the same derivation gives the same bytes.
/// </summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Of(Step step)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) Write(writer, step, []);
        return stream.ToArray();
    }

    /// <summary>The derivations of several answers in one document, by programme: what they share is written once.</summary>
    public static byte[] Of(IEnumerable<Answer> answers)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            var written = new Dictionary<Step, int>();
            writer.WriteStartObject();
            foreach (var answer in answers)
            {
                writer.WriteStartObject(answer.Programme.Code);
                writer.WriteBoolean("entitled", answer.Entitled);
                writer.WriteNumber("fen", answer.AmountFen);
                writer.WriteStartArray("refusals");
                foreach (var reason in answer.Reasons) writer.WriteStringValue(reason.Refusal.Code);
                writer.WriteEndArray();
                writer.WritePropertyName("why");
                Write(writer, answer.Entitlement, written);
                if (answer.Amount is not null)
                {
                    writer.WritePropertyName("amount");
                    Write(writer, answer.Amount, written);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Step step, Dictionary<Step, int> written)
    {
        json.WriteStartObject();
        if (!written.TryAdd(step, written.Count + 1))
        {
            json.WriteNumber("see", written[step]);
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("id", written[step]);
        json.WriteString("kind", step.Kind.ToString());
        if (step.IsTruth) json.WriteBoolean("value", step.Holds);
        else json.WriteNumber("value", step.Value);
        if (step.Unit is not (Unit.None or Unit.YesNo)) json.WriteString("unit", step.Unit.ToString());
        if (step.Name is { } name) json.WriteString("name", name);
        if (step.Article is { } article) json.WriteString("article", article);
        if (step.Member >= 0) json.WriteNumber("member", step.Member);
        if (step.Rounding != Lanes.Rounding.Down) json.WriteString("rounding", step.Rounding.ToString());
        Sources(json, step);
        if (step.First is not null)
        {
            json.WriteStartArray("from");
            foreach (var part in step.Parts) Write(json, part, written);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, Step step)
    {
        if (step.Term is { } term) json.WriteString("fact", term.Code);
        if (step.Origin is { } origin)
        {
            json.WriteString("source", origin.Source);
            json.WriteString("asOf", origin.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (step.Parameter is not { Key: { } key } parameter) return;
        json.WriteString("parameter", key.Key);
        if (parameter.Row is not { } row) return;
        json.WriteString("region", row.Area.ToString());
        json.WriteString("since", row.Since.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("source", row.Source);
        json.WriteString("state", row.State.ToString());
    }
}
