using System.Globalization;
using System.Text;

namespace Huimin.Casework;

/// <summary>A value of a PDF (PDF 的值), as far as cleaning one needs it.</summary>
internal abstract record PdfValue
{
    /// <summary>Writes it anew; references get the numbers of the new file.</summary>
    public abstract void Write(Stream to, Func<int, int> renumber);

    /// <summary>Everything in it, itself first.</summary>
    public virtual IEnumerable<PdfValue> All() => [this];

    protected static void Text(Stream to, string text) => to.Write(Encoding.ASCII.GetBytes(text));
}

/// <summary>A number, a string or a word, kept letter for letter.</summary>
internal sealed record PdfAtom(ReadOnlyMemory<byte> Bytes) : PdfValue
{
    /// <summary>The whole number that it is; null for anything else.</summary>
    public int? Number => int.TryParse(Bytes.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public override void Write(Stream to, Func<int, int> renumber) => to.Write(Bytes.Span);
}

/// <summary>A name without its slash, its signs decoded.</summary>
internal sealed record PdfName(string Value) : PdfValue
{
    public override void Write(Stream to, Func<int, int> renumber)
    {
        var text = new StringBuilder("/");
        foreach (var c in Value)
        {
            if (c is > ' ' and < '\x7F' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal)) text.Append(c);
            else text.Append(CultureInfo.InvariantCulture, $"#{(int)c:X2}");
        }

        Text(to, text.ToString());
    }
}

/// <summary>A reference to another object of the file.</summary>
internal sealed record PdfReference(int Number) : PdfValue
{
    public override void Write(Stream to, Func<int, int> renumber) => Text(to, $"{renumber(Number)} 0 R");
}

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue
{
    public override IEnumerable<PdfValue> All() => Items.SelectMany(i => i.All()).Prepend(this);

    public override void Write(Stream to, Func<int, int> renumber)
    {
        Text(to, "[");
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0) Text(to, " ");
            Items[i].Write(to, renumber);
        }

        Text(to, "]");
    }
}

/// <summary>A dictionary; of a key that stands twice the first holds.</summary>
internal sealed record PdfDictionary(IReadOnlyList<(string Key, PdfValue Value)> Entries) : PdfValue
{
    public PdfValue? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;

    public string? NameOf(string key) => (this[key] as PdfName)?.Value;

    public int? NumberOf(string key) => (this[key] as PdfAtom)?.Number;

    /// <summary>Without some of its keys.</summary>
    public PdfDictionary Without(IReadOnlySet<string> keys) => new([.. Entries.Where(e => !keys.Contains(e.Key))]);

    public override IEnumerable<PdfValue> All() => Entries.SelectMany(e => e.Value.All().Prepend(new PdfName(e.Key))).Prepend(this);

    public override void Write(Stream to, Func<int, int> renumber)
    {
        Text(to, "<<");
        foreach (var (key, value) in Entries)
        {
            new PdfName(key).Write(to, renumber);
            Text(to, " ");
            value.Write(to, renumber);
        }

        Text(to, ">>");
    }
}
