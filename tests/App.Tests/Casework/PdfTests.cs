using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>PDFs are kept without what is said about author, program, time and place; what runs, starts, sends or carries something is refused (上传的 PDF).</summary>
public sealed class PdfTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Kept, and says nothing any more; the page is still there; once more changes nothing.</summary>
    private static string Kept(byte[] pdf)
    {
        var kept = ContentKinds.Read(pdf);
        Assert.Equal((ContentKind.Pdf, null), (kept.Kind, kept.Holds));
        var text = Text(kept.Bytes);
        foreach (var said in new[] { MadePdf.Place, Convert.ToHexString(Encoding.ASCII.GetBytes(MadePdf.Place)), "Zhang", "xmpmeta", "Metadata", "PieceInfo", "/Info" }) Assert.DoesNotContain(said, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/Type /Page/", text, StringComparison.Ordinal);
        Assert.Contains("(Lodging receipt \\(copy\\)) Tj", text, StringComparison.Ordinal);
        var table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..text.LastIndexOf("\n%%EOF", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        var rows = text[table..].Split('\n');
        Assert.Equal("xref", rows[0]);
        for (var n = 1; rows[n + 2].EndsWith(" n ", StringComparison.Ordinal); n++) Assert.StartsWith($"{n} 0 obj\n", text[int.Parse(rows[n + 2][..10], System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        Assert.Equal(kept.Bytes, ContentKinds.Read(kept.Bytes).Bytes);
        return text;
    }

    [Fact(DisplayName = "作者、软件、地点、元数据去掉，页面一字不变，再走一遍不变；压缩的对象流、间接长度、改过多次的也一样；改掉的旧版本不留")]
    public void Without_what_is_said()
    {
        Kept(MadePdf.Plain);
        Kept(new MadePdf().Packed(9, 1, 2, 3, 5, 6).ToBytes());
        Kept(new MadePdf().Packed(9, "/Filter [/FlateDecode]", MadePdf.Deflate, 6).ToBytes());
        Kept(new MadePdf().Put(8, "55").Stream(4, "", "BT /F1 24 Tf 72 720 Td (Lodging receipt \\(copy\\)) Tj ET"u8, "8 0 R").ToBytes());
        Kept(new MadePdf().Stream(4, "", "BT /F1 24 Tf 72 720 Td (Lodging receipt \\(copy\\)) Tj ET"u8, "9999").ToBytes());
        Kept(new MadePdf().OnCatalog("/OpenAction [3 0 R /Fit] /Lang (zh#CN) /A#42 true").ToBytes());
        byte[] revised = [.. new MadePdf().Stream(4, "", Encoding.ASCII.GetBytes($"BT (old {MadePdf.Place}) Tj ET")).ToBytes(), .. "4 0 obj\n<< /Length 55 >>\nstream\nBT /F1 24 Tf 72 720 Td (Lodging receipt \\(copy\\)) Tj ET\nendstream\nendobj\nxref\n4 1\n0000000009 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n"u8];
        Kept(revised);
    }

    [Fact(DisplayName = "PDF 里的照片同样去掉拍摄地点")]
    public void Pictures_inside()
    {
        byte[] Segment(byte code, params byte[] content) => [0xFF, code, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
        byte[] jpeg =
        [
            0xFF, 0xD8, .. Segment(0xFE, Encoding.ASCII.GetBytes(MadePdf.Place)), .. Segment(0xDB, new byte[65]), .. Segment(0xC0, 8, 0, 16, 0, 16, 1, 1, 0x11, 0), .. Segment(0xC4, new byte[20]),
            .. Segment(0xDA, 1, 1, 0, 0, 63, 0), 0x12, 0x34, 0xFF, 0xD9,
        ];
        var text = Kept(new MadePdf().OnPage("/Resources << /Font << /F1 5 0 R >> /XObject << /Im0 10 0 R >> >>").Stream(10, "/Type /XObject /Subtype /Image /Width 16 /Height 16 /Filter /DCTDecode", jpeg).ToBytes());
        Assert.Contains(Text([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9]), text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Active => new()
    {
        { "可以运行的脚本", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" },
        { "可以运行的脚本", "/OpenAction << /S /J#61va#53cript /J#53 (app.alert\\(1\\)) >>" },
        { "可以运行的脚本", "/Names << /JavaScript << /Names [(a) 10 0 R] >> >>" },
        { "可以运行的脚本", "/AcroForm << /XFA [(a) 10 0 R] >>" },
        { "启动程序的动作", "/OpenAction << /S /Launch /F (cmd.exe) >>" },
        { "向外发送数据的动作", "/AA << /WC << /S /SubmitForm /F (http://192.0.2.1/) >> >>" },
        { "附带的文件", "/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>" },
        { "附带的文件", "/AF [<< /Type /Filespec /F (a.exe) /EF << /F 10 0 R >> >>]" },
        { "附带的文件", "/OpenAction << /S /GoToE /T << /R /C >> >>" },
    };

    [Theory(DisplayName = "有脚本、启动程序、外发数据、附带文件的都拒绝，说明是什么；藏在压缩的对象流里、用转义写的、没有页面用到的也一样")]
    [MemberData(nameof(Active))]
    public void What_could_run(string holds, string entry)
    {
        Assert.Equal((ContentKind.None, holds), Read(new MadePdf().OnCatalog(entry).ToBytes()));
        Assert.Equal((ContentKind.None, holds), Read(new MadePdf().OnCatalog(entry).Packed(9, 1, 2).ToBytes()));
        Assert.Equal((ContentKind.None, holds), Read(new MadePdf().Put(12, $"<< {entry} >>").ToBytes()));
        Assert.Equal((ContentKind.None, holds), Read(new MadePdf().OnPage($"/Annots [<< {entry} >>]").ToBytes()));
        static (ContentKind, string?) Read(byte[] pdf) => ContentKinds.Read(pdf) is var kept ? (kept.Kind, kept.Holds) : default;
    }

    [Fact(DisplayName = "加密的拒绝；读不到底的、压缩方式不认识的、没有页面的、一下子撑大的，不当作 PDF 收")]
    public void What_cannot_be_looked_through()
    {
        Assert.Equal("密码或者加密", ContentKinds.Read(new MadePdf().Put(8, "<< /Filter /Standard /V 2 >>").ToBytes("/Root 1 0 R /Encrypt 8 0 R")).Holds);
        Assert.Equal("密码或者加密", ContentKinds.Read(new MadePdf().Stream(8, "/Type /XRef /Root 1 0 R /Encrypt 9 0 R", [0]).ToBytes()).Holds);
        byte[][] others =
        [
            .. Enumerable.Range(0, MadePdf.Plain.Length - 60).Select(length => MadePdf.Plain[..length]),
            [.. "%PDF-1.4\n"u8, .. new byte[40], .. "%%EOF"u8],
            [.. "%PDF-1.4\nMZ this program cannot be run in DOS mode\n"u8, .. MadePdf.Plain],
            new MadePdf().Packed(9, "/Filter /ASCIIHexDecode", c => Encoding.ASCII.GetBytes(Convert.ToHexString(c) + ">"), 6).ToBytes(),
            new MadePdf().Packed(9, "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", MadePdf.Deflate, 6).ToBytes(),
            new MadePdf().Packed(9, "/Filter /FlateDecode", c => c, 6).ToBytes(),
            new MadePdf().Packed(9, "/Filter /FlateDecode", c => MadePdf.Deflate([.. c, .. new byte[20 << 20]]), 6).ToBytes(),
            new MadePdf().Put(3, "<< /Type /Nothing >>").ToBytes(),
            new MadePdf().ToBytes("/Root 77 0 R"),
            new MadePdf().Put(5, string.Concat(Enumerable.Repeat("[", 5_000))).ToBytes(),
        ];
        Assert.All(others, o => Assert.Equal((ContentKind.None, null), (ContentKinds.Read(o).Kind, ContentKinds.Read(o).Holds)));
    }

    [Fact(DisplayName = "签了名的一字节不动（改了签名就失效），照样检查；藏在任何角落的脚本都拒绝")]
    public void With_a_signature()
    {
        const string Signature = "/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /V << /Type /Sig /ByteRange [0 10 20 30] /Contents <00> >> >>] >>";
        var signed = new MadePdf().OnCatalog(Signature).ToBytes();
        Assert.Equal(signed, ContentKinds.Read(signed).Bytes);
        var hidden = new MadePdf().OnCatalog(Signature).Stream(10, "/Subtype /Image", "1 0 obj << /S /Java#53cript >> endobj"u8).ToBytes();
        Assert.Equal("可以运行的脚本", ContentKinds.Read(hidden).Holds);
        Kept(new MadePdf().Stream(10, "/Subtype /Image", "1 0 obj << /S /Java#53cript >> endobj"u8).ToBytes());
    }

    [Fact(DisplayName = "上传：拒绝的说明编号和怎么办，什么也不留；收下的清过才加密保存，下载的就是清过的")]
    public async Task Through_the_operation()
    {
        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        AddEvidence.Input Input() => new(world.Clock.NewId(), id, "other", world.Clock.BeijingToday, "", "", "收据.pdf");
        var refused = (await world.Evidence.RunAsync(Input(), new MadePdf().OnCatalog("/OpenAction << /S /JavaScript /JS (x) >>").ToBytes(), World.Clerk, Stop)).Refusal!;
        Assert.Equal(("CASE-057", "File"), (refused.Code, refused.Field));
        Assert.Contains("“收据.pdf”里有可以运行的脚本", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await world.World.ReadAsync(db => db.EvidenceContents.CountAsync(Stop)));
        var added = await world.Evidence.RunAsync(Input(), MadePdf.Plain, World.Clerk, Stop);
        var read = await new ReadEvidence(world.Database.Reader, world.Database.Views, world.Database.Vault).RunAsync(added.Value, World.Clerk, Stop);
        Assert.Equal(ContentKinds.Read(MadePdf.Plain).Bytes, read.Value.Bytes);
    }

    [Fact(DisplayName = "随机改动的 PDF：不出错，要么拒绝，要么清干净后还是 PDF 且再走一遍不变（FsCheck）")]
    public void Mutated()
    {
        byte[][] seeds = [MadePdf.Plain, new MadePdf().Packed(9, 1, 2, 3, 5, 6).ToBytes(), new MadePdf().Put(8, "55").Stream(4, "", "BT /F1 24 Tf 72 720 Td (Lodging receipt \\(copy\\)) Tj ET"u8, "8 0 R").ToBytes()];
        var mutated =
            from pdf in Gen.Elements(seeds)
            from edits in Gen.NonEmptyListOf(from at in Gen.Choose(0, pdf.Length - 1) from value in Gen.Elements("()<>[]/%# 0179RobjendstreamS\0\n\u00FF".Select(c => (int)c).ToArray()) select (at, value))
            from cut in Gen.Choose(0, 80)
            select edits.Aggregate(pdf.ToArray(), (bytes, edit) => { bytes[edit.at] = (byte)edit.value; return bytes; })[..^cut];
        Prop.ForAll(Arb.From(mutated), bytes =>
        {
            var kept = ContentKinds.Read(bytes);
            return kept.Kind == ContentKind.None ? kept.Bytes.Length == 0 : kept.Holds is null && ContentKinds.Read(kept.Bytes) is var again && again.Kind == kept.Kind && again.Bytes.AsSpan().SequenceEqual(kept.Bytes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }
}
