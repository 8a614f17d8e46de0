using System.Globalization;
using System.Text;
using Huimin.Files;
using Huimin.Values;

namespace Huimin.Payments;

/// <summary>Writes and reads one record of a bank's format (记录). Reading is strict: exact widths, exact number of fields, no quotes, nothing to spare.</summary>
public sealed class BankRecord(BankLayout layout, IReadOnlyList<BankField> fields)
{
    /// <summary>Writes the values; refuses a text that is too long, or that a spreadsheet would run (W4).</summary>
    public Refusal? Write(Stream output, int line, Func<string, string> value)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var text = field.Value ?? value(field.Is);
            if (Neutral.IsDangerous(text) || text.AsSpan().IndexOfAny(",\"\r\n") >= 0) return PaymentRefusals.UnsafeText.Fill(text.Length > 20 ? text[..20] : text);
            var bytes = layout.Text.GetBytes(text);
            if (!layout.IsFixed)
            {
                if (i > 0) output.WriteByte((byte)',');
                output.Write(bytes);
                continue;
            }

            if (bytes.Length > field.Width) return PaymentRefusals.FieldTooLong.Fill(line, Title(field.Is), field.Width);
            if (field.Number) Pad(output, field.Width - bytes.Length, (byte)'0');
            output.Write(bytes);
            if (!field.Number) Pad(output, field.Width - bytes.Length, (byte)' ');
        }

        output.Write("\r\n"u8);
        return null;
    }

    /// <summary>Reads the values by name; null with the reason when the line is not such a record.</summary>
    public Dictionary<string, string>? Read(ReadOnlySpan<byte> line, out string why)
    {
        var found = new Dictionary<string, string>(fields.Count, StringComparer.Ordinal);
        why = "";
        if (layout.IsFixed && line.Length != fields.Sum(f => f.Width))
        {
            why = $"应有 {fields.Sum(f => f.Width)} 个字节，实有 {line.Length} 个";
            return null;
        }

        var at = 0;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var length = layout.IsFixed ? field.Width : line[at..].IndexOf((byte)',') is var comma and >= 0 ? comma : line.Length - at;
            var last = i == fields.Count - 1;
            if (!layout.IsFixed && last != (at + length == line.Length))
            {
                why = $"应有 {fields.Count} 列";
                return null;
            }

            if (Decode(line.Slice(at, length)) is not { } text || !Fits(field, ref text))
            {
                why = $"“{Title(field.Is)}”列不符合格式";
                return null;
            }

            found[field.Is] = text;
            at += length + (layout.IsFixed ? 0 : 1);
        }

        return found;
    }

    /// <summary>A number as this format writes it: digits only, no sign, no blank, no leading zero unless filled.</summary>
    public static bool TryNumber(string text, out long number)
    {
        number = 0;
        return text.Length is > 0 and <= 18 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0') && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>How the screen calls a field.</summary>
    public static string Title(string field) => field switch
    {
        "literal" => "记录标志",
        "batch" => "批次号",
        "line" => "行号",
        "account" => "账号",
        "holder" => "户名",
        "bank" => "开户行",
        "fen" => "金额",
        "count" => "笔数",
        "part" => "部分序号",
        "last" => "是否最后一部分",
        "outcome" => "结果码",
        "serial" => "银行流水号",
        "sentCount" => "送出笔数",
        "sentFen" => "送出金额",
        "paidFen" => "成功金额",
        "returnedFen" => "退回金额",
        "unknownFen" => "不明金额",
        "cycle" => "发放月份",
        _ => "项目",
    };

    private bool Fits(BankField field, ref string text)
    {
        if (layout.IsFixed)
        {
            if (field.Number)
            {
                if (text.Length == 0 || !text.All(char.IsAsciiDigit)) return false;
                text = text.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
            }
            else
            {
                text = text.TrimEnd(' ');
            }
        }

        return (field.Value is null || field.Value == text) && text.IndexOfAny(['"', '\t', '\0']) < 0 && text == text.Trim();
    }

    private string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return layout.Text.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static void Pad(Stream output, int count, byte with)
    {
        for (; count > 0; count--) output.WriteByte(with);
    }
}
