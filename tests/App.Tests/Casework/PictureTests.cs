using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Huimin.App.Tests.Registry;
using Huimin.Casework;
using Microsoft.EntityFrameworkCore;

namespace Huimin.App.Tests.Casework;

/// <summary>Pictures are kept without the place where they were taken, and only whole ones (上传的照片).</summary>
public sealed class PictureTests
{
    private const string Place = "GPS-29.53N-108.77E";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)]),
        .. Segment(0xED, Encoding.ASCII.GetBytes("Photoshop " + Place)), .. Segment(0xFE, Encoding.ASCII.GetBytes(Place)),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, 0, 16, 0, 16, 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
    ];

    private static byte[] Png { get; } =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]), .. Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + Place)),
        .. Chunk("eXIf", Encoding.ASCII.GetBytes(Place)), .. Chunk("IDAT", [0x78, 0x9C, 1, 2, 3]), .. Chunk("IEND", []),
    ];

    [Fact(DisplayName = "照片里的拍摄地点、备注和尾巴去掉，画面一字节不变，方向保留；再走一遍不变；清过的才加密保存")]
    public async Task Without_the_place()
    {
        foreach (var (kind, picture) in new[] { (ContentKind.Jpeg, Jpeg), (ContentKind.Png, Png) })
        {
            var (found, kept) = ContentKinds.Read([.. picture, .. Encoding.ASCII.GetBytes(Place)]);
            Assert.Equal(kind, found);
            Assert.DoesNotContain(Place, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
            Assert.Equal(kept, ContentKinds.Read(kept).Bytes);
        }

        var jpeg = ContentKinds.Read(Jpeg).Bytes;
        Assert.Equal(Jpeg[^81..], jpeg[^81..]);
        Assert.True(jpeg.AsSpan().IndexOf("Exif\0\0MM\0*"u8) > 0);
        Assert.Contains(Encoding.Latin1.GetString([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]), Encoding.Latin1.GetString(jpeg), StringComparison.Ordinal);

        await using var world = await CaseWorld.CreateAsync();
        var (home, father, _, _) = await world.PoorFamilyAsync();
        var id = await world.OpenAsync(home, father);
        var added = await world.Evidence.RunAsync(new(world.Clock.NewId(), id, "other", world.Clock.BeijingToday, "", "", "房屋.jpg"), Jpeg, World.Clerk, Stop);
        var read = await new ReadEvidence(world.Database.Reader, world.Database.Views, world.Database.Vault).RunAsync(added.Value, World.Clerk, Stop);
        Assert.Equal(jpeg, read.Value.Bytes);
        Assert.Equal(jpeg.Length, await world.World.ReadAsync(db => db.CaseEvidence.Where(e => e.EvidenceId == added.Value).Select(e => e.Size).SingleAsync(Stop)));
    }

    [Fact(DisplayName = "截断的、头尾像照片而里面是程序的、没有画面的、尺寸为零的：都不收")]
    public void Not_whole()
    {
        for (var length = 0; length < Jpeg.Length; length++) Assert.Equal(ContentKind.None, ContentKinds.Read(Jpeg[..length]).Kind);
        for (var length = 0; length < Png.Length; length++) Assert.Equal(ContentKind.None, ContentKinds.Read(Png[..length]).Kind);
        byte[][] others =
        [
            [0xFF, 0xD8, 0xFF, .. "MZ this program cannot be run in DOS mode"u8, 0xFF, 0xD9],
            [0xFF, 0xD8, 0xFF, 0xD9],
            [0xFF, 0xD8, .. Segment(0xC0, [8, 0, 0, 0, 16, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 0xFF, 0xD9],
            [0xFF, 0xD8, .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 0xFF, 0xD9],
            [.. Png[..8], .. Chunk("IHDR", [0, 0, 0, 0, 0, 0, 0, 2, 8, 0, 0, 0, 0]), .. Chunk("IDAT", [1]), .. Chunk("IEND", [])],
            [.. Png[..8], .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]), .. Chunk("IEND", [])],
            [.. Png[..8], .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]), .. Chunk("EVIL", [1]), .. Chunk("IDAT", [1]), .. Chunk("IEND", [])],
        ];
        Assert.All(others, o => Assert.Equal(ContentKind.None, ContentKinds.Read(o).Kind));
    }

    [Fact(DisplayName = "随机改动的照片：不出错，要么拒绝，要么清干净后还是照片且再走一遍不变（FsCheck）")]
    public void Mutated()
    {
        var mutated =
            from picture in Gen.Elements(Jpeg, Png)
            from edits in Gen.NonEmptyListOf(from at in Gen.Choose(0, picture.Length - 1) from value in Gen.Choose(0, 255) select (at, value))
            from cut in Gen.Choose(0, 12)
            select edits.Aggregate(picture.ToArray(), (bytes, edit) => { bytes[edit.at] = (byte)edit.value; return bytes; })[..^cut];
        Prop.ForAll(Arb.From(mutated), bytes =>
        {
            var (kind, kept) = ContentKinds.Read(bytes);
            if (kind == ContentKind.None) return kept.Length == 0;
            return kept.Length <= bytes.Length + 64 && ContentKinds.Read(kept) is var (again, same) && again == kind && same.AsSpan().SequenceEqual(kept);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static byte[] Segment(byte code, byte[] content)
    {
        var head = new byte[] { 0xFF, code, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var sum = uint.MaxValue;
        foreach (var b in body)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }

        var (length, end) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(end, ~sum);
        return [.. length, .. body, .. end];
    }
}
