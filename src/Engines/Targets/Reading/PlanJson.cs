using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Huimin.Targets.Reading;

/// <summary>Writes the figures of a plan, one JSON object a line, for other programs.</summary>
public static class PlanJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(TextWriter output, string document, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var figure in plan.Figures) output.Write(Line(document, figure) + "\n");
    }

    private static string Line(string document, PlanFigure figure)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("doc", document);
            json.WriteString("section", figure.Section);
            json.WriteString("item", figure.Item);
            json.WriteString("sentence", figure.Sentence);
            json.WriteString("metric", figure.Metric);
            json.WriteString("comparator", figure.Comparator);
            Number(json, "value", figure.Value);
            if (figure.Value2 is { } upper) Number(json, "value2", upper);
            else json.WriteNull("value2");
            json.WriteString("unit", figure.Unit);
            json.WriteString("deadline", figure.Deadline);
            json.WriteString("kind", Code(figure.Kind));
            json.WriteNumber("start", figure.Start);
            json.WriteNumber("end", figure.End);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string Code(FigureKind kind) => kind switch
    {
        FigureKind.Target => "target",
        FigureKind.Reported => "reported",
        _ => "reference",
    };

    private static void Number(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("0.############", CultureInfo.InvariantCulture));
    }
}
